import { useState } from 'react';
import { hours, type Instant } from '../../shared/domain/dates.ts';
import type { Failure } from '../../shared/result.ts';
import { useTill } from '../bridge/use-till.ts';
import { Checkbox } from '../parts/checkbox.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { RadioGroup } from '../parts/radio-group.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly onSend: (until: Instant) => void;
  readonly onBack: () => void;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
}

/** Spans that people say at a counter: "try for an hour". */
const spans = [1, 2, 4] as const;

/** Without a line: does the customer agree that it goes later, and until when? */
export function OutboxDialog({ onSend, onBack, isBusy, failure }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { form, now } = useTill();
  const [isAgreed, setIsAgreed] = useState(false);
  const endOfDay = form?.endOfDay ?? now;
  const [choices] = useState(() => spans.map((n) => now + hours(n)).filter((end) => end < endOfDay));
  const [until, setUntil] = useState(String(endOfDay));
  const options = [
    // One minute before midnight reads better than 00:00 of the next day.
    {
      value: String(endOfDay),
      label: say('form.later-end-of-day', { time: format.time(endOfDay - 60_000) }),
    },
    ...choices.map((end) => ({ value: String(end), label: format.time(end) })),
  ];
  return (
    <Dialog
      title={say('form.put-in-outbox')}
      back={say('common.back')}
      onBack={onBack}
      focus="field"
      isBusy={isBusy}
      actions={[
        {
          id: 'yes',
          keys: ['Ctrl+Enter'],
          label: say('form.put-in-outbox'),
          run: () => onSend(Number(until)),
          isMain: true,
          isDisabled: !isAgreed || isBusy,
        },
      ]}
    >
      <p>
        {say('form.offline')} {say('form.later-text')}
      </p>
      <Checkbox name="later" isSelected={isAgreed} onChange={setIsAgreed} autoFocus>
        {say('form.later-ok')}
      </Checkbox>
      <RadioGroup
        label={say('form.later-until')}
        name="until"
        look="chips"
        value={until}
        onChange={setUntil}
        options={options}
        isBare
      />
      <FailureNote failure={failure?.code === 'line.down' ? null : failure} />
    </Dialog>
  );
}
