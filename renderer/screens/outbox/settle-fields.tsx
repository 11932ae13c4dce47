import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Note } from '../../parts/note.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';

export interface Settling {
  readonly way: 'arrived' | 'not-arrived' | '';
  readonly uuid: string;
  readonly portal: boolean;
  readonly customer: boolean;
  readonly then: 'send-again' | 'discard';
}

interface Props {
  readonly state: Settling;
  readonly change: (part: Partial<Settling>) => void;
}

/** The number that the portal shows; one that was in a cut answer is only proposed, never filled in. */
export function ArrivedFields({ state, change, candidate }: Props & { readonly candidate: string | null }) {
  const { say } = useText();
  return (
    <>
      {candidate !== null && (
        <Note actions={<Button onPress={() => change({ uuid: candidate })}>{candidate}</Button>}>
          {say('outbox.settle-candidate')}
        </Note>
      )}
      <TextField
        label={say('outbox.settle-uuid')}
        name="uuid"
        value={state.uuid}
        onChange={(uuid) => change({ uuid })}
        width="uuid"
        maxLength={60}
      />
    </>
  );
}

/** Two looks that a person has to take, and what then. */
export function NotArrivedFields({ state, change, wait }: Props & { readonly wait: string | null }) {
  const { say } = useText();
  return (
    <>
      {wait !== null && <Note kind="attention">{wait}</Note>}
      <div>
        <Checkbox name="portalLookedAt" isSelected={state.portal} onChange={(portal) => change({ portal })}>
          {say('outbox.settle-portal')}
        </Checkbox>
        <Checkbox
          name="customerAsked"
          isSelected={state.customer}
          onChange={(customer) => change({ customer })}
        >
          {say('outbox.settle-customer')}
        </Checkbox>
      </div>
      <RadioGroup
        label={say('outbox.settle-then')}
        name="then"
        look="chips"
        value={state.then}
        onChange={(then) => change({ then })}
        options={[
          { value: 'send-again', label: say('outbox.settle-again') },
          { value: 'discard', label: say('outbox.settle-discard') },
        ]}
        isBare
      />
    </>
  );
}
