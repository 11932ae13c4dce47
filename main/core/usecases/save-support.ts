import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Person } from '../ledger.ts';
import type { Desk } from './desk.ts';

/** Saves the very text that was looked at. */
export const saveSupport =
  ({ savedFiles, session, clock, ledger }: Desk) =>
  (shown: string | null, person: Person): Result<'left'> | Promise<Result<'saved' | 'left'>> => {
    if (shown === null) return fail('bridge.not-allowed');
    return savedFiles.save(`counter-support-${clock.today()}.json`, () => {
      if (session.person()?.id !== person.id) return fail('bridge.locked');
      ledger.commit({ audit: [{ action: 'export', actorId: person.id, objectId: null, result: 'support' }] });
      return ok(shown);
    });
  };
