import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenProfile } from './open-profile.ts';
import type { Profile } from './profiles.ts';

const modeOf = ({ shop }: Profile) => shop.settings().mode;

/**
 * Whether the till may go into Training: on a computer with a Live shop a manager of the shop that is open allows it,
 * so that nobody serves a customer in Training by mistake. Where no shop opens there is nobody to ask.
 */
export async function mayPractise(
  to: Profile,
  open: OpenProfile | null,
  profiles: readonly Profile[],
  managerPin: string | null,
): Promise<Result<'done'>> {
  const isAsked = open !== null && modeOf(open.profile) !== 'training' && modeOf(to) === 'training';
  if (!isAsked || !profiles.some((profile) => modeOf(profile) === 'live')) return ok('done');
  if (managerPin === null) return fail('session.pin-needed');
  const manager = await open.till.desk.session.isManagerPin(managerPin);
  if (!manager.ok) return manager;
  open.ledger.commit({
    audit: [{ action: 'training', actorId: manager.value.id, objectId: null, result: 'entered' }],
  });
  return ok('done');
}
