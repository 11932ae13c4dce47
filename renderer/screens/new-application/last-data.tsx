import { useWatch } from 'react-hook-form';
import type { KnownCustomerView } from '../../../shared/bridge/views.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useActions } from '../../keys/use-actions.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LiveMessage } from '../../parts/live-message.tsx';
import { go } from '../../shell/routes.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { keyOf } from './form-keys.ts';
import { useFormTools } from './form-tools.ts';
import css from './last-data.module.css';

type Last = NonNullable<KnownCustomerView['last']>;

const wanted = [
  'customer.first_name',
  'customer.last_name',
  'customer_contact.mobile',
  'customer_contact.email',
  'customer_addresses.0.street',
  'customer_identification.document_number',
];

export interface LastSeen {
  readonly last: Last;
  /** There is something left that it could fill in. */
  readonly canFill: boolean;
}

/** The earlier application of this customer, as long as it could fill something in; one of today, as long as this form stands beside it. */
export function useLastData(): LastSeen | null {
  const { form, last } = useFormTools();
  const values = useWatch({ control: form.control, name: wanted.map(keyOf) });
  const canFill = values.some((value) => !value);
  return last && (canFill || last.isOfToday) ? { last, canFill } : null;
}

/** A customer whom this till knows: masked, until somebody asks for the data of the last application. */
export function LastData({ last, canFill, identityCode }: LastSeen & { readonly identityCode: string }) {
  const { say } = useText();
  const { draftId, takeOver } = useFormTools();
  const format = useFormat();
  const { busy, failure, run } = useCall('customer.take-over');
  const { applicationId, customer, createdAt, isOfToday } = last;
  const date = format.date(format.dayOf(createdAt));
  const take = async (): Promise<void> => {
    const answer = await run({ draftId, identityCode });
    if (answer.ok) takeOver(answer.value.values, date);
  };
  useActions('part', [
    ...(canFill
      ? [
          {
            id: 'take-over',
            keys: ['Ctrl+L'] as const,
            label: say('form.take-over'),
            run: () => void take(),
            isDisabled: busy,
            isQuiet: true,
          },
        ]
      : []),
    ...(isOfToday
      ? [
          {
            id: 'open-last',
            keys: ['Ctrl+O'] as const,
            label: say('form.open-last'),
            run: () => go({ screen: 'application', applicationId }),
          },
        ]
      : []),
  ]);
  const words = isOfToday ? say('form.known-today', { customer }) : say('form.known', { customer, date });
  return (
    <div className={css.last}>
      <span className={css.who}>{words}</span>
      <LiveMessage>{words}</LiveMessage>
      {canFill && (
        <Button chord="Ctrl+L" isBusy={busy} onPress={() => void take()}>
          {say('form.take-over')}
        </Button>
      )}
      <FailureNote failure={failure} />
    </div>
  );
}
