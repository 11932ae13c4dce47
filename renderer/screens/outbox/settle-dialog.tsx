import { useState } from 'react';
import type { EntryView } from '../../../shared/bridge/views.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import { marketRules, type Market, type Mode } from '../../../shared/domain/market.ts';
import { isPinShaped } from '../../../shared/domain/person.ts';
import { normaliseUuid } from '../../../shared/domain/uuid.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import { UnsavedWord } from '../../editors/unsaved-word.tsx';
import type { Action } from '../../keys/action.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PinField } from '../../parts/pin-field.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { useFormat } from '../../text/use-format.ts';
import { forgetTyped, useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { useTrainingPortal } from '../use-training-portal.ts';
import { Evidence } from './evidence.tsx';
import { ArrivedFields, NotArrivedFields, type Settling } from './settle-fields.tsx';

interface Props {
  readonly entry: EntryView;
  readonly onClose: () => void;
}

/** Main says the same and counts; here it only spares a useless try. */
const restMs = minutes(10);

/**
 * Did it reach the bank? Two ways out, each by a manager's PIN: it arrived (its number is read and compared),
 * or it did not (after a look at the portal and a word with the customer).
 */
export function SettleDialog({ entry, onClose }: Props) {
  const { say } = useText();
  const format = useFormat();
  const now = useNow();
  const { profile } = useTill();
  const portal = useTrainingPortal();
  const group = `settle/${entry.id}`;
  const [uuid, setUuid] = useUnsaved(group, 'uuid', '');
  // What a person says to have looked at is said anew each time.
  const [chosen, setChosen] = useState<Omit<Settling, 'uuid'>>({
    way: entry.certainlyReceived || uuid !== '' ? 'arrived' : '',
    portal: false,
    customer: false,
    then: 'send-again',
  });
  const state: Settling = { ...chosen, uuid };
  const [pin, setPin] = useState('');
  const arrived = useCall('outbox.settle-arrived');
  const notArrived = useCall('outbox.settle-not-arrived');
  const change = ({ uuid: typed = uuid, ...part }: Partial<Settling>): void => {
    setUuid(typed);
    setChosen((before) => ({ ...before, ...part }));
  };

  const waitMs = entry.evidence ? Math.max(entry.evidence.attemptedAt + restMs - now, 0) : 0;
  const isReady =
    isPinShaped(pin) &&
    (state.way === 'arrived'
      ? normaliseUuid(state.uuid) !== null
      : state.way === 'not-arrived' && state.portal && state.customer && waitMs === 0);

  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const answer =
      state.way === 'arrived'
        ? await arrived.run({ entryId: entry.id, uuid: normaliseUuid(state.uuid) ?? '', managerPin: pin })
        : await notArrived.run({
            entryId: entry.id,
            then: state.then,
            checks: { portalLookedAt: true, customerAsked: true },
            managerPin: pin,
          });
    setPin('');
    if (!answer.ok) return;
    forgetTyped(group);
    onClose();
  };

  const busy = arrived.busy || notArrived.busy;
  const isDrop = state.way === 'not-arrived' && state.then === 'discard';
  const yes =
    state.way === 'arrived'
      ? say('outbox.settle-link')
      : say(state.then === 'discard' ? 'outbox.settle-drop' : 'outbox.settle-send');
  const settle: Action = {
    id: 'settle',
    keys: ['Ctrl+Enter'],
    label: yes,
    run: () => void submit(),
    isMain: !isDrop,
    isDanger: isDrop,
    isDisabled: !isReady || busy,
  };
  const number = entry.localNumber;
  const look =
    profile && profile.mode !== 'training'
      ? say('outbox.settle-look', { number, portal: portalName(profile.market, profile.mode) })
      : say('practice.portal-look', { number });
  return (
    <Dialog
      title={say('outbox.settle-title')}
      back={say('common.cancel')}
      onBack={onClose}
      focus="field"
      size="wide"
      isBusy={busy}
      actions={[...portal.actions, ...(state.way === '' ? [] : [settle])]}
    >
      <Evidence entry={entry} />
      <p>{look}</p>
      <RadioGroup
        label={say('outbox.settle-way')}
        name="way"
        value={state.way}
        onChange={(way) => change({ way })}
        options={[
          { value: 'arrived', label: say('outbox.settle-arrived'), text: say('outbox.settle-arrived-text') },
          {
            value: 'not-arrived',
            label: say('outbox.settle-not-arrived'),
            text: say(entry.certainlyReceived ? 'outbox.settle-never' : 'outbox.settle-not-arrived-text'),
            isDisabled: entry.certainlyReceived,
          },
        ]}
        isBare
      />
      {state.way === 'arrived' && (
        <ArrivedFields state={state} change={change} candidate={entry.candidateUuid} />
      )}
      <UnsavedWord group={group} />
      {state.way === 'not-arrived' && (
        <NotArrivedFields
          state={state}
          change={change}
          wait={waitMs > 0 ? say('outbox.settle-wait', { time: format.duration(waitMs + 999) }) : null}
        />
      )}
      {state.way !== '' && (
        <PinField label={say('outbox.settle-pin')} name="managerPin" value={pin} onChange={setPin} />
      )}
      <FailureNote failure={arrived.failure ?? notArrived.failure ?? portal.failure} />
    </Dialog>
  );
}

/** Said, and never a link: a page like it would be the best place to ask for a partner's password. */
const portalName = (market: Market, mode: Exclude<Mode, 'training'>): string =>
  new URL(marketRules[market].portals[mode]).host;
