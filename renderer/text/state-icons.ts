import type { ApplicationStep, EntryState, Turn } from '../../shared/domain/wording.ts';
import type { IconName } from '../parts/icon-paths.ts';

/** The drawing beside a state's word. Offer and no offer have the same one: nothing is read from afar. */
export const stepIcons: Readonly<Record<ApplicationStep, IconName>> = {
  'waiting-to-send': 'outbox',
  sending: 'send',
  uncertain: 'question',
  'needs-you': 'pencil',
  expired: 'clock',
  asking: 'hourglass',
  'more-time': 'hourglass',
  'income-proof': 'document',
  offered: 'mail',
  'no-offer': 'mail',
  failed: 'mail',
  'bank-error': 'mail',
  contract: 'sign',
  cancelled: 'cross',
  dropped: 'cross',
};

export const turnIcons: Readonly<Record<Turn, IconName>> = {
  ours: 'attention',
  customer: 'person',
  bank: 'bank',
  finished: 'check',
};

export const entryIcons: Readonly<Record<EntryState, IconName>> = {
  waiting: 'clock',
  sending: 'send',
  uncertain: 'question',
  'needs-you': 'pencil',
  expired: 'hourglass',
  done: 'check',
  dropped: 'cross',
};
