import { useState } from 'react';
import type { EntryView } from '../../../shared/bridge/views.ts';
import { hours } from '../../../shared/domain/dates.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

interface Props {
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** Only with the customer's word: until when may it be sent? */
export function PutBackDialog({ entry, onClose }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { form, now } = useTill();
  const [until, setUntil] = useState<'today' | 'tomorrow'>('today');
  const [isAgreed, setIsAgreed] = useState(false);
  const { busy, failure, run } = useCall('outbox.put-back');
  const endOfDay = form?.endOfDay ?? now;
  const submit = async (): Promise<void> => {
    const end = until === 'today' ? endOfDay : now + hours(24);
    const answer = await run({ entryId: entry.id, until: end });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={say('outbox.put-back-q')}
      back={say('common.cancel')}
      onBack={onClose}
      focus="field"
      isBusy={busy}
      actions={[
        {
          id: 'yes',
          keys: ['Ctrl+Enter'],
          label: say('outbox.put-back-yes'),
          run: () => void submit(),
          isMain: true,
          isDisabled: !isAgreed || busy,
        },
      ]}
    >
      <RadioGroup
        label={say('outbox.put-back-until')}
        name="until"
        value={until}
        onChange={setUntil}
        options={[
          // One minute before midnight reads better than 00:00 of the next day.
          {
            value: 'today',
            label: say('outbox.put-back-end-of-day', { time: format.time(endOfDay - 60_000) }),
          },
          { value: 'tomorrow', label: say('outbox.put-back-tomorrow') },
        ]}
        isBare
      />
      <Checkbox name="agrees" isSelected={isAgreed} onChange={setIsAgreed}>
        {say('outbox.put-back-agrees')}
      </Checkbox>
      <FailureNote failure={failure} />
    </Dialog>
  );
}
