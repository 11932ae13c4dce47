import type { Instant } from '../../../shared/domain/dates.ts';
import { countedOf, residueDays, type Counted } from '../application/residue.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'ledger' | 'clock'>;

/** More than a shop sends in a month; beyond it the report says that it is not whole. */
const mostCounted = 20_000;

/** From when on all applications can be counted, also those that were erased since. */
export const countableFrom = ({ ledger, clock }: Needs): Instant =>
  Math.max(ledger.residuesFrom(), clock.startOfDay(residueDays));

/** The applications that were begun since and not given up, and what is left of those that were erased. */
export function countedSince(
  { ledger, clock }: Needs,
  from: Instant,
): { readonly counted: readonly Counted[]; readonly isWhole: boolean } {
  const live = ledger.applicationsSince(from, mostCounted);
  const erased = ledger.residuesSince(from, mostCounted);
  return {
    counted: [...live.map(countedOf), ...erased].filter(
      ({ createdAt, status }) => createdAt >= from && status !== 'dropped',
    ),
    isWhole: Math.max(live.length, erased.length) < mostCounted && from >= countableFrom({ ledger, clock }),
  };
}
