import { call } from '../bridge/counter.ts';
import { usePictures } from '../bridge/pictures.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import type { Action } from '../keys/action.ts';
import { useActions } from '../keys/use-actions.ts';
import { Button } from '../parts/button.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { LiveMessage } from '../parts/live-message.tsx';
import { useText } from '../text/use-text.ts';
import css from './strip.module.css';
import { lessonOf, nextAfter, numberOf } from './lessons.ts';
import { beginLesson, leaveLesson, type LessonRun } from './run.ts';
import { Sample } from './sample.tsx';
import { sampleStatement } from './sample-statement.ts';
import { Outcome, Score } from './score.tsx';
import { StepList } from './step-list.tsx';
import { useLesson } from './use-lesson.ts';

/** The lesson that somebody is in: what to do, how far it is, and how well. */
export function Strip({ run }: { readonly run: LessonRun }) {
  const lesson = lessonOf(run.lesson);
  const { say } = useText();
  const till = useTill();
  const adding = useCall('statement.add');
  const application = usePictures((pictures) => pictures.application?.picture ?? null);
  useLesson(run);
  const step = lesson.steps[run.done];
  const isTyping = lesson.steps.findIndex(({ text }) => text === 'lessons.step-typed') + 1 >= run.done;
  const next = nextAfter(lesson.id);
  const title = say('lessons.strip', { n: numberOf(lesson.id), title: say(`lessons.title-${lesson.id}`) });

  const leave = (): void => {
    if (till.training?.isCablePulled) void call('training.cable', { isPulled: false });
    leaveLesson();
  };
  const goOn = (): void => {
    const today = usePictures.getState().today?.picture;
    if (next && today) beginLesson(next.id, today, till);
  };
  const putIn = async (): Promise<void> => {
    const bytes = await sampleStatement(say('lessons.statement-title'));
    if (bytes && application)
      await adding.run({ applicationId: application.id, name: `${say('lessons.statement')}.png`, bytes });
  };
  const actions: readonly Action[] = [
    { id: 'leave', keys: ['Escape'], label: say('lessons.leave'), run: leave },
    ...(step?.text === 'lessons.step-chosen' && application?.incomeProof
      ? [
          {
            id: 'statement',
            keys: ['Ctrl+I'] as const,
            label: say('lessons.statement-put'),
            run: () => void putIn(),
          },
        ]
      : []),
    ...(run.outcome && next
      ? [{ id: 'next', keys: ['Ctrl+J'] as const, label: say('lessons.next'), run: goOn }]
      : []),
  ];
  useActions('lesson', actions);

  return (
    <aside className={css.strip} aria-label={title} data-area="">
      <h2 className={css.title}>{title}</h2>
      {!run.outcome && (
        <p className={css.what}>{say(`lessons.what-${lesson.id}`, { pin: till.trainingPin ?? '' })}</p>
      )}
      <StepList lesson={lesson} done={run.done} />
      {isTyping && !run.outcome && <Sample euros={run.euros} />}
      {run.outcome ? <Outcome lesson={lesson} outcome={run.outcome} /> : <Score lesson={lesson} run={run} />}
      <FailureNote failure={adding.failure} />
      <div className={css.buttons}>
        {actions.toReversed().map(({ id, keys, label, run: press }) => (
          <Button key={id} look={id === 'leave' ? 'quiet' : 'plain'} chord={keys[0]} onPress={press}>
            {label}
          </Button>
        ))}
      </div>
      <LiveMessage>{step ? say(step.text) : say('lessons.done')}</LiveMessage>
    </aside>
  );
}
