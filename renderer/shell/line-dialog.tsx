import { minutes } from '../../shared/domain/dates.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import { DefinitionList } from '../parts/definition-list.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Note } from '../parts/note.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText, withoutSafety } from '../text/use-text.ts';

/** The connection: state, cause, last answer; and a way to ask now. */
export function LineDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, failure } = useText();
  const format = useFormat();
  const { line, clockAheadMs } = useTill();
  const check = useCall('line.check');
  const last = line.lastSuccessAt === null ? say('frame.line-never') : format.moment(line.lastSuccessAt);
  return (
    <Dialog
      title={say(
        clockAheadMs !== null && line.state !== 'down' ? 'frame.clock-wrong' : `frame.line-${line.state}`,
      )}
      back={say('common.close')}
      onBack={onClose}
      isBusy={check.busy}
      actions={[
        {
          id: 'check',
          keys: ['F5'],
          label: say('frame.line-check'),
          run: () => void check.run({}),
          isMain: true,
        },
      ]}
    >
      {line.cause && (
        <Note kind="attention">
          {withoutSafety(failure({ code: line.cause }))} {say('frame.line-safe')}
        </Note>
      )}
      {clockAheadMs !== null && (
        <Note kind="attention">
          {say(clockAheadMs > 0 ? 'frame.clock-ahead' : 'frame.clock-behind', {
            minutes: format.count(Math.round(Math.abs(clockAheadMs) / minutes(1))),
          })}
        </Note>
      )}
      <DefinitionList items={[{ term: say('frame.line-last-answer'), value: last }]} />
    </Dialog>
  );
}
