import { useCallback, useEffect, useState } from 'react';
import type { CardReading } from '../../shared/bridge/views.ts';
import { call } from '../bridge/counter.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { DefinitionList } from '../parts/definition-list.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Note } from '../parts/note.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText, type PlainKey } from '../text/use-text.ts';
import css from './devices.module.css';
import { ScannerDialog } from './scanner-dialog.tsx';

interface Props {
  /** In set-up nobody is signed in yet: no card is read there. */
  readonly at: 'till' | 'set-up';
  readonly mayMeasure: boolean;
}

/** The scanner and the card reader of this till, each with a key that tries it. */
export function Devices({ at, mayMeasure }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { scanGapMs } = useTill();
  const [isMeasuring, setIsMeasuring] = useState(false);
  const reader = useReader(at === 'till' ? 'id-card.look' : 'setup.reader');
  const card = useCall('id-card.read');
  const [outcome, setOutcome] = useState<CardReading['outcome'] | null>(null);
  const readCard = async (): Promise<void> => {
    setOutcome(null);
    const answer = await card.run({ when: 'now' });
    if (answer.ok) setOutcome(answer.value.outcome);
  };
  return (
    <div className={css.devices}>
      <p className={css.soft}>{say('scans.devices-text')}</p>
      <DefinitionList
        items={[
          { term: say('scans.gap'), value: say('scans.ms', { n: format.count(scanGapMs) }), isNumber: true },
          { term: say('scans.reader'), value: say(`scans.reader-${reader.state}`) },
        ]}
      />
      <div className={css.keys}>
        {mayMeasure && (
          <ActionButton id="scanner-measure" icon="scan" onPress={() => setIsMeasuring(true)}>
            {say('scans.measure')}
          </ActionButton>
        )}
        <ActionButton id="reader-look" icon="refresh" onPress={reader.look}>
          {say('scans.reader-look')}
        </ActionButton>
        {at === 'till' && reader.state === 'there' && (
          <ActionButton id="card-test" icon="person" isDisabled={card.busy} onPress={() => void readCard()}>
            {say('scans.card-test')}
          </ActionButton>
        )}
      </div>
      {outcome !== null && (
        <Note kind={outcome === 'read' ? 'done' : 'attention'} isAlert>
          {say(wordsOf[outcome])}
        </Note>
      )}
      <FailureNote failure={card.failure} />
      {isMeasuring && (
        <ScannerDialog
          saveBy={at === 'till' ? 'scanner.set' : 'setup.scanner'}
          onClose={() => setIsMeasuring(false)}
        />
      )}
    </div>
  );
}

const wordsOf = {
  read: 'scans.card-reads',
  'no-card': 'form.card-missing',
  'no-reader': 'scans.reader-none',
  unreadable: 'form.card-unreadable',
  stopped: 'form.card-unreadable',
} as const satisfies Readonly<Record<CardReading['outcome'], PlainKey>>;

/** Looks once, and again whenever it is asked to. */
function useReader(by: 'id-card.look' | 'setup.reader') {
  const [state, setState] = useState<'looking' | 'there' | 'none'>('looking');
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isShown = true;
    void call(by, {}).then((answer) => {
      if (isShown) setState(answer.ok && answer.value.isThere ? 'there' : 'none');
    });
    return () => {
      isShown = false;
    };
  }, [by, turn]);
  const look = useCallback(() => {
    setState('looking');
    setTurn((n) => n + 1);
  }, []);
  return { state, look };
}
