import type { ApplicationStep, ContractStatus } from '../../../shared/domain/wording.ts';
import type { TillView } from '../../../shared/bridge/views.ts';
import { usePictures } from '../../bridge/pictures.ts';
import { useTill } from '../../bridge/use-till.ts';
import { useRoutes, type Route } from '../routes.ts';

const ofStep = {
  'waiting-to-send': 'waiting-to-send',
  sending: 'asking',
  uncertain: 'uncertain',
  'needs-you': 'needs-you',
  expired: 'expired',
  asking: 'asking',
  'more-time': 'more-time',
  'income-proof': 'income-proof',
  offered: 'offered',
  'no-offer': 'no-offer',
  failed: 'failed',
  'bank-error': 'bank-error',
  contract: 'contract',
  cancelled: 'cancelled',
  dropped: 'dropped',
} as const satisfies Record<ApplicationStep, string>;

const ofContract = {
  unsigned: 'contract',
  signed: 'contract-signed',
  activated: 'contract-active',
  cancelled: 'contract-ended',
  terminated: 'contract-ended',
  'not-understood': 'contract-signed',
} as const satisfies Record<ContractStatus, string>;

export type HelpTopic =
  | Exclude<TillView['stage'], 'open'>
  | Exclude<Route['screen'], 'application'>
  | (typeof ofStep)[ApplicationStep]
  | (typeof ofContract)[ContractStatus];

/** What help is about: the screen, or the state of the application that is on it. */
export function useHelpTopic(): HelpTopic {
  const { stage } = useTill();
  const screen = useRoutes(({ route }) => route.screen);
  const application = usePictures((pictures) => pictures.application?.picture);
  // Behind the lock is not here: of where somebody was, nothing is told.
  if (stage !== 'open') return stage;
  if (screen !== 'application') return screen;
  // Not read yet: nothing is said of a state that nobody knows.
  if (!application) return 'today';
  return application.contract ? ofContract[application.contract.status] : ofStep[application.step];
}
