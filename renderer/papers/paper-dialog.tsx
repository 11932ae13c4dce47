import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaperRequest, PaperView, Sheet } from '../../shared/bridge/papers.ts';
import { paperSizes, type PaperSize } from '../../shared/domain/paper.ts';
import { useCall } from '../bridge/use-call.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Note } from '../parts/note.tsx';
import { Panel } from '../parts/panel.tsx';
import { RadioGroup } from '../parts/radio-group.tsx';
import { readWords } from '../text/read-words.ts';
import { useText } from '../text/use-text.ts';
import { OnPaper } from './on-paper.tsx';
import css from './paper-dialog.module.css';
import { Paper } from './paper.tsx';

interface Props {
  readonly of: PaperRequest;
  readonly onBack: () => void;
}

/** The paper as it will be, and where it goes. */
export function PaperDialog({ of, onBack }: Props) {
  const { say } = useText();
  const open = useCall('paper.open');
  const print = useCall('paper.print');
  const save = useCall('paper.save');
  const [view, setView] = useState<PaperView | null>(null);
  const [size, setSize] = useState<PaperSize | null>(null);
  const [told, setTold] = useState<'printed' | 'saved' | null>(null);
  // The key to try again stays under the hand while it is tried.
  const [hasFailed, setHasFailed] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const { run: ask } = open;
  const wanted = useRef(of);
  const read = useCallback(
    () =>
      void ask(wanted.current).then(async (answer) => {
        if (!answer.ok) return setHasFailed(true);
        await readWords(answer.value.content.language);
        setView(answer.value);
        setSize(answer.value.size);
      }),
    [ask],
  );
  useEffect(read, [read]);

  const give = async (call: typeof print | typeof save): Promise<void> => {
    if (!size || !paper.current) return;
    const answer = await call.run(sheetOf(size, paper.current));
    if (answer.ok && answer.value !== 'left') setTold(answer.value);
  };
  if (told) {
    return (
      <Dialog title={say('papers.title')} back={say('common.close')} onBack={onBack}>
        <Note kind="done" isAlert>
          {say(told === 'printed' ? 'papers.printed' : 'exporting.saved')}
        </Note>
        <p>{say('papers.next-is-copy')}</p>
      </Dialog>
    );
  }
  const isBusy = print.busy || save.busy;
  const isReady = view !== null && !isBusy;
  return (
    <Dialog
      title={say('papers.title')}
      back={say('common.back')}
      onBack={onBack}
      size="wide"
      isBusy={isBusy}
      actions={[
        ...(hasFailed && !view
          ? [
              {
                id: 'again',
                keys: ['F5'] as const,
                label: say('common.try-again'),
                run: read,
              },
            ]
          : []),
        {
          id: 'save',
          keys: ['Ctrl+S'],
          label: say('papers.save'),
          run: () => void give(save),
          isDisabled: !isReady,
        },
        {
          id: 'print',
          keys: ['Ctrl+Enter', 'Ctrl+P'],
          label: say('papers.print'),
          run: () => void give(print),
          isMain: true,
          isDisabled: !isReady,
        },
      ]}
    >
      <FailureNote failure={print.failure ?? save.failure} />
      <Panel isLoading={!view} failure={open.failure}>
        {view && size && (
          <>
            <RadioGroup
              label={say('papers.size')}
              name="paperSize"
              value={size}
              onChange={setSize}
              options={paperSizes.map((value) => ({ value, label: say(`papers.size-${value}`) }))}
              look="chips"
              isDisabled={isBusy}
              isBare
            />
            <div className={css.desk} tabIndex={0} role="group" aria-label={say('papers.preview')}>
              <div className={css[size]}>
                <Paper view={view} size={size} />
              </div>
            </div>
            <OnPaper ref={paper}>
              <Paper view={view} size={size} />
            </OnPaper>
          </>
        )}
      </Panel>
    </Dialog>
  );
}

const pixelsPerMm = 96 / 25.4;

/** A roll as long as what stands on it, in whole millimetres. */
function sheetOf(size: PaperSize, paper: HTMLElement): Sheet {
  if (size === 'a4') return { size };
  const { height } = paper.getBoundingClientRect();
  return { size, heightMm: Math.max(Math.ceil(height / pixelsPerMm) + 1, 20) };
}
