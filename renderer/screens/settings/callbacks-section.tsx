import { useState } from 'react';
import type { CallReply } from '../../../shared/bridge/contract.ts';
import { useCall } from '../../bridge/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { SaveBar } from './save-bar.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

const portOf = (text: string): number | null => {
  const port = /^\d{4,5}$/u.test(text.trim()) ? Number(text) : 0;
  return port >= 1_024 && port <= 65_535 ? port : null;
};

/** Only what the bank could call over the internet. */
const isWebAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

/** The listener for the bank's callbacks: off unless the shop has somebody who forwards them here. */
export function CallbacksSection({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const format = useFormat();
  const { relay } = settings;
  const [isOn, setIsOn] = useUnsaved('callbacks', 'isOn', relay.isOn);
  const [port, setPort] = useUnsaved('callbacks', 'port', String(relay.port));
  const [callbackUrl, setCallbackUrl] = useUnsaved('callbacks', 'callbackUrl', relay.callbackUrl);
  const saving = useSaving('settings.relay', 'callbacks', onChanged);
  const test = useCall('settings.relay-test');
  const [tested, setTested] = useState<CallReply<'settings.relay-test'> | null>(null);
  const number = portOf(port);
  const isReady = number !== null && (!isOn || isWebAddress(callbackUrl.trim()));
  const save = (): void => {
    setTested(null);
    if (number !== null) void saving.save({ isOn, port: number, callbackUrl: callbackUrl.trim() });
  };
  const runTest = async (): Promise<void> => {
    setTested(null);
    const answer = await test.run({});
    if (answer.ok) setTested(answer.value);
  };
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('callbacks.text')}</p>
      <Checkbox name="relayIsOn" isSelected={isOn} onChange={setIsOn} isDisabled={!isManager}>
        {say('callbacks.is-on')}
      </Checkbox>
      <TextField
        label={say('callbacks.url')}
        name="callbackUrl"
        kind="url"
        width="long"
        value={callbackUrl}
        onChange={setCallbackUrl}
        maxLength={500}
        isReadOnly={!isManager}
        hint={say('callbacks.url-hint')}
        problem={isOn && !isWebAddress(callbackUrl.trim()) ? say('callbacks.url-shape') : undefined}
      />
      <TextField
        label={say('callbacks.port')}
        name="relayPort"
        kind="digits"
        width="short"
        value={port}
        onChange={setPort}
        isReadOnly={!isManager}
        problem={number === null ? say('callbacks.port-shape') : undefined}
      />
      {relay.problem && <FailureNote failure={relay.problem} />}
      <div className={css.facts}>
        <DefinitionList
          items={[
            {
              term: say('callbacks.state'),
              value: (
                <StatusWord icon={relay.isListening ? 'line-up' : 'line-down'}>
                  {say(relay.isListening ? 'callbacks.listening' : 'callbacks.not-listening')}
                </StatusWord>
              ),
            },
            ...(relay.isListening
              ? [
                  {
                    term: say('callbacks.forward-to'),
                    value: <span className={css.path}>{relay.localAddress}</span>,
                  },
                  {
                    term: say('callbacks.met'),
                    value: say('callbacks.counts', {
                      received: format.count(relay.received),
                      verified: format.count(relay.verified),
                      refused: format.count(relay.refused + relay.dropped),
                    }),
                  },
                  {
                    term: say('callbacks.last'),
                    value: relay.lastAt === null ? say('callbacks.never') : format.moment(relay.lastAt),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <FailureNote failure={test.failure} />
      {tested && <SelfTestNote tested={tested} />}
      {isManager && (
        <div>
          <Button
            icon="refresh"
            onPress={() => void runTest()}
            isBusy={test.busy}
            isDisabled={!relay.isListening}
          >
            {say('callbacks.test')}
          </Button>
        </div>
      )}
      {isManager && <SaveBar label={say('common.save')} onSave={save} {...saving} isDisabled={!isReady} />}
    </div>
  );
}

/** A signed one has to come through, a forged one must not. */
function SelfTestNote({ tested }: { readonly tested: CallReply<'settings.relay-test'> }) {
  const { say } = useText();
  const isGood = tested.arrived && tested.isVerified && tested.isForgeryRefused;
  const what = !tested.arrived
    ? 'callbacks.test-nothing'
    : !tested.isVerified
      ? 'callbacks.test-unverified'
      : tested.isForgeryRefused
        ? 'callbacks.test-good'
        : 'callbacks.test-open';
  return (
    <Note kind={isGood ? 'done' : 'error'} isAlert>
      {say(what)}
    </Note>
  );
}
