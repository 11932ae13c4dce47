import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import type { Action } from '../keys/action.ts';
import { useText } from '../text/use-text.ts';
import { go } from './routes.ts';

/** What there is everywhere in Training: the lessons, and the cable of the training bank. */
export function useTrainingKeys(): readonly Action[] {
  const { say } = useText();
  const training = useTill((till) => till.training);
  const { run } = useCall('training.cable');
  if (!training) return [];
  const { isCablePulled } = training;
  return [
    { id: 'lessons', keys: ['Ctrl+J'], label: say('lessons.title'), run: () => go({ screen: 'lessons' }) },
    {
      id: 'cable',
      keys: ['Ctrl+U'],
      label: say(isCablePulled ? 'lessons.cable-plug' : 'lessons.cable-pull'),
      run: () => void run({ isPulled: !isCablePulled }),
    },
  ];
}
