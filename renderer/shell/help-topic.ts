import type { ApplicationStep } from '../../shared/domain/wording.ts';
import { usePictures } from '../bridge/pictures.ts';
import { useRoutes, type Route } from './routes.ts';

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

export type HelpTopic = Exclude<Route['screen'], 'application'> | (typeof ofStep)[ApplicationStep];

/** What help is about: the screen, or the state of the application that is on it. */
export function useHelpTopic(): HelpTopic {
  const screen = useRoutes(({ route }) => route.screen);
  const step = usePictures(({ application }) => application?.picture.step);
  return screen === 'application' ? ofStep[step ?? 'asking'] : screen;
}
