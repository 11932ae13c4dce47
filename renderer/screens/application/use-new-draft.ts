import type { Failure } from '../../../shared/result.ts';
import { useCall } from '../../bridge/use-call.ts';
import { go } from '../../shell/routes.ts';

interface NewDraft {
  readonly failure: Failure | null;
  readonly open: () => void;
}

/** A new application that starts with what this one asked for. */
export function useCopy(applicationId: string): NewDraft {
  const { failure, run } = useCall('draft.new');
  return {
    failure,
    open: () =>
      void run({ copyOf: applicationId }).then((answer) => {
        if (answer.ok) go({ screen: 'new', draftId: answer.value.draftId });
      }),
  };
}

/** The same application, opened to be corrected; sending it keeps its number. */
export function useCorrection(applicationId: string): NewDraft {
  const { failure, run } = useCall('application.correct');
  return {
    failure,
    open: () =>
      void run({ applicationId }).then((answer) => {
        if (answer.ok) go({ screen: 'new', draftId: answer.value.draftId });
      }),
  };
}
