import type { ApplicationView, ContractView } from '../../../../shared/bridge/views.ts';
import { Strip } from '../../../parts/strip.tsx';
import { useText } from '../../../text/use-text.ts';
import { CheckedAgo } from '../checked-ago.tsx';

interface Props {
  readonly application: ApplicationView;
  readonly contract: ContractView;
}

/**
 * Whether the goods may leave, in words, across the screen. Green only on an active contract, and with the age
 * of what it goes by.
 */
export function GoodsStrip({ application, contract }: Props) {
  const { say } = useText();
  const { goods, handedOver } = contract;
  if (goods === 'ended' && handedOver) {
    return (
      <Strip kind="attention" icon="attention">
        {say('contract.goods-ended-given')}
      </Strip>
    );
  }
  if (goods === 'ended') {
    return (
      <Strip kind="plain" icon="lock">
        {say('contract.goods-ended')}
      </Strip>
    );
  }
  if (!mayLeave(contract)) {
    return (
      <Strip kind="plain" icon="lock">
        {say('contract.goods-no')}
      </Strip>
    );
  }
  return handedOver ? (
    <Strip kind="plain" icon="check">
      {say('contract.goods-given')}
    </Strip>
  ) : (
    <Strip kind="go" icon="goods" end={<CheckedAgo application={application} />}>
      {say('contract.goods-yes')}
    </Strip>
  );
}

/** Main says so and the status says so; either alone is not enough to let goods go. */
export const mayLeave = ({ goods, status }: ContractView): boolean =>
  goods === 'yes' && status === 'activated';
