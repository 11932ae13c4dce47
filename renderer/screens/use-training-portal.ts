import type { Failure } from '../../shared/result.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import type { Action } from '../keys/action.ts';
import { useText } from '../text/use-text.ts';

interface TrainingPortal {
  readonly isThere: boolean;
  /** None outside Training. */
  readonly actions: readonly Action[];
  readonly failure: Failure | null;
}

/** In Training the bank's partner portal is a page of the training bank: one key opens it in the browser. */
export function useTrainingPortal(): TrainingPortal {
  const { say } = useText();
  const isThere = useTill(({ profile }) => profile?.mode === 'training');
  const { failure, run } = useCall('training.portal');
  const open: Action = {
    id: 'portal',
    keys: ['Ctrl+G'],
    label: say('practice.portal-open'),
    run: () => void run({}),
  };
  return { isThere, actions: isThere ? [open] : [], failure };
}
