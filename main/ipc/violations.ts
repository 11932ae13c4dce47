import type { CallName } from '../../shared/bridge/contract.ts';
import { minutes } from '../../shared/domain/dates.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Clock, Log } from '../core/ports.ts';
import { whenDiskTakesIt } from '../core/storage.ts';
import type { Session } from '../core/session/session.ts';

/** A flood of them must not become a flood of writes; the log has every one. */
const mostPerMinute = 20;

/** Where a profile is open, its audit tells what was refused and who was signed in. */
export function createAuditOfViolations(
  desk: () => { readonly ledger: Ledger; readonly session: Session } | null,
  clock: Pick<Clock, 'steady'>,
  log: Log,
): (call: CallName, reason: FailureCode) => void {
  let recent: number[] = [];
  return (call, reason) => {
    const now = clock.steady();
    recent = recent.filter((at) => now - at < minutes(1));
    const open = desk();
    if (!open || recent.length >= mostPerMinute) return;
    recent.push(now);
    const actorId = open.session.person()?.id ?? null;
    whenDiskTakesIt({ log }, () =>
      open.ledger.commit({
        audit: [{ action: 'bridge-refused', actorId, objectId: null, result: `${call}:${reason}` }],
      }),
    );
  };
}
