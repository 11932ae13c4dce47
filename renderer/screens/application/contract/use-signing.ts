import type { SigningMethod } from '../../../../shared/domain/product.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useTill } from '../../../bridge/use-till.ts';
import type { ApplicationView } from '../../../../shared/bridge/views.ts';
import { isUnderWay } from '../entry-progress.tsx';

/** Starting a way to sign, for the first time or once more. */
export function useSigning(application: ApplicationView) {
  const { line } = useTill();
  const { busy, failure, run } = useCall('contract.sign');
  return {
    failure,
    isBusy: busy || isUnderWay(application.entry) || !application.can.sign,
    isDown: line.state === 'down',
    start: (method: SigningMethod, isAttested = false): void =>
      void run({ applicationId: application.id, method, isAttested }),
  };
}
