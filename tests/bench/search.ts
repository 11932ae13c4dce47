import { createSearchIndex } from '../../main/core/search/search-index.ts';
import { readWords } from '../../main/core/search/query.ts';
import { clock } from './a-till.ts';
import { applicationOf } from './customers.ts';
import { ms, type Subject } from './figure.ts';
import { quantile, timed } from './measure.ts';

const [few, many] = [1_000, 100_000];
const goalMs = 50;
const mostFound = 100;
/** Typed key by key, as staff would: a name and an initial, the end of a code, a number of ours, an amount, nobody. */
const typed = ['perekondch nimidb', '0299', 'K7-004', '1001,50', '+372 53 00 12', 'Õunapuu zzz'];
const roundsOfEach = 5;

/** From a key in the search to the ids of what fits, in an index that has read everything. */
export const search: Subject = async () => {
  const [baseline, measured] = [await keyIn(few), await keyIn(many)];
  return [
    {
      what: `Search key, ${many} applications (p95)`,
      measured: ms(measured),
      baseline: `${ms(baseline)} with ${few}`,
      ratio: measured / baseline,
      goal: `<= ${goalMs} ms`,
      isHeld: measured <= goalMs,
    },
  ];
};

async function keyIn(count: number): Promise<number> {
  const index = createSearchIndex();
  const now = clock.now();
  for (let n = 0; n < count; n += 1)
    index.put(
      applicationOf(n, now + n, {
        'customer.first_name': `Nimi${letters(n % 100)}`,
        'customer.last_name': `Perekond${letters(Math.floor(n / 100))}`,
      }),
    );
  const keys = typed.flatMap((words) => Array.from(words, (_, end) => words.slice(0, end + 1).trim()));
  const durations: number[] = [];
  for (let round = 0; round <= roundsOfEach; round += 1)
    for (const words of keys) {
      const took = await timed(() =>
        index.find(
          readWords(words, () => null),
          mostFound,
        ),
      );
      // The first round meets cold code.
      if (round > 0) durations.push(took);
    }
  return quantile(durations, 0.95);
}

/** Names have no digits. */
const letters = (n: number): string =>
  Array.from(String(n), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
