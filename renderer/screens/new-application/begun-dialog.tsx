import type { DraftView } from '../../../shared/bridge/views.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useToday } from '../../bridge/use-today.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { goInstead } from '../../shell/routes.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly draft: DraftView;
  readonly by: string;
  readonly onTakeOver: () => void;
}

/**
 * Somebody else’s half-typed form is not opened by accident: it is taken over, which puts it in one’s own name, or
 * left where it is. Nothing of it is shown before that.
 */
export function BegunDialog({ draft, by, onTakeOver }: Props) {
  const { say } = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const { picture } = useToday();
  const customer = picture?.drafts.find(({ draftId }) => draftId === draft.draftId)?.customer ?? '';
  const age = format.duration(Math.max(now - draft.savedAt, 0));
  return (
    <Dialog
      title={say('form.begun-by', { name: by })}
      role="alertdialog"
      back={say('form.begun-park')}
      onBack={() => goInstead({ screen: 'today' })}
      actions={[
        {
          id: 'new',
          keys: ['F2'],
          label: say('form.title'),
          run: () => goInstead({ screen: 'new', draftId: null }),
        },
        {
          id: 'take-over',
          keys: ['Ctrl+Enter'],
          label: say('form.begun-take'),
          run: onTakeOver,
          isMain: true,
        },
      ]}
    >
      <p>
        <strong>{customer === '' ? say('today.draft-nameless') : customer}</strong> ·{' '}
        {say('form.begun-age', { age })}
      </p>
      <p>{say('form.begun-text')}</p>
    </Dialog>
  );
}
