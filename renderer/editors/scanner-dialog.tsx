import { useCallback, useEffect, useRef, useState } from 'react';
import { gapFor, medianGap, scannerRules, type Keystroke } from '../../shared/domain/scan.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import { takeNextKey, takeNoKey } from '../keys/key-map.ts';
import { Barcode } from '../parts/barcode.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Note } from '../parts/note.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** Letters and signs that keyboard layouts put in other places. */
const testText = 'AQWZY-1234567890';
/** After so long without a key the scan is over. */
const restMs = 500;

interface Measured {
  readonly gapMs: number;
  readonly text: string;
}

interface Props {
  /** In set-up nobody is signed in yet. */
  readonly saveBy: 'scanner.set' | 'setup.scanner';
  readonly onClose: () => void;
}

/** One scan of a code on the screen tells how quick this till's scanner is, and whether its letters arrive as they are. */
export function ScannerDialog({ saveBy, onClose }: Props) {
  const { say } = useText();
  const { scanGapMs } = useTill();
  const { run, busy, failure } = useCall(saveBy);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const again = useCallback(() => setMeasured(null), []);
  useNextScan(measured === null, setMeasured, onClose);

  const wanted = measured && gapFor(measured.gapMs);
  const isNews = wanted !== null && wanted !== scanGapMs;
  const save = async (): Promise<void> => {
    if (wanted !== null && (await run({ gapMs: wanted })).ok) onClose();
  };
  return (
    <Dialog
      title={say('scans.measure')}
      back={say('common.close')}
      onBack={onClose}
      isBusy={busy}
      isReading={measured !== null}
      actions={
        measured
          ? [
              { id: 'again', keys: ['F5'], label: say('common.try-again'), run: again },
              {
                id: 'save',
                keys: ['Ctrl+Enter'],
                label: say('common.save'),
                run: () => void save(),
                isMain: true,
                isDisabled: !isNews || busy,
              },
            ]
          : []
      }
    >
      {measured ? (
        <Result measured={measured} wanted={wanted} isNews={isNews} />
      ) : (
        <>
          <p>{say('scans.measure-text')}</p>
          <Barcode text={testText} label={say('scans.test-code', { text: testText })} />
        </>
      )}
      <FailureNote failure={failure} />
    </Dialog>
  );
}

interface ResultProps {
  readonly measured: Measured;
  readonly wanted: number | null;
  readonly isNews: boolean;
}

function Result({ measured: { gapMs, text }, wanted, isNews }: ResultProps) {
  const { say } = useText();
  const format = useFormat();
  const n = format.count(gapMs);
  return (
    <>
      <Note kind={wanted === null ? 'attention' : 'done'} title={say('scans.measured', { n })} isAlert>
        {wanted === null
          ? say('scans.too-slow', { most: format.count(scannerRules.slowestGapMs) })
          : isNews
            ? say('scans.will-take', { n: format.count(wanted) })
            : say('scans.fits')}
      </Note>
      <Note kind={text === testText ? 'done' : 'attention'}>
        {text === testText
          ? say('scans.letters-right')
          : say('scans.letters-changed', { text, wanted: testText })}
      </Note>
    </>
  );
}

/** Takes every key away from the window until a scan has come; Esc leaves. */
function useNextScan(
  isWaiting: boolean,
  onMeasured: (measured: Measured) => void,
  onLeave: () => void,
): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (!isWaiting) return undefined;
    let keys: Keystroke[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      const typed = keys;
      keys = [];
      // A few keys are somebody's fingers.
      if (typed.length < scannerRules.shortest) return;
      takeNoKey();
      onMeasured({
        gapMs: Math.round(medianGap(typed)),
        text: typed.map(({ character }) => character).join(''),
      });
    };
    takeNextKey((_pressed, event) => {
      clearTimeout(timer);
      if (event.key === 'Escape') return leave.current();
      if (event.key.length === 1) keys.push({ character: event.key, at: event.timeStamp });
      timer = setTimeout(end, restMs);
    });
    return () => {
      clearTimeout(timer);
      takeNoKey();
    };
  }, [isWaiting, onMeasured]);
}
