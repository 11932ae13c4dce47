import { expect, test } from 'vitest';
import { ledgerOn, openLedgerDatabase } from '../../../main/adapters/ledger/open-ledger.ts';
import { aFolder } from './a-ledger.ts';
import { entryFor, noon, toSend, watchOf } from './samples.ts';

/** What a start reads of a ledger with so many applications, each with an entry of every kind given. */
function readsAtStart(applicationCount: number, entriesOfEach: number) {
  const place = aFolder();
  const first = place.open();
  const applications = Array.from({ length: applicationCount }, (_, index) =>
    toSend({ createdAt: noon + index }),
  );
  first.commit({ applications, watches: applications.map((application) => watchOf(application)) });
  for (let part = 0; part < entriesOfEach; part += 1) {
    const kind = part === 0 ? 'submit' : 'cancel-application';
    first.commit({ entries: applications.map((application) => entryFor(application, { kind })) });
  }
  first.close();

  const database = openLedgerDatabase(place.options);
  const count = { queries: 0, rows: 0 };
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => {
    const statement = prepare(sql);
    for (const way of ['all', 'get'] as const) {
      const ask = statement[way].bind(statement) as (...values: unknown[]) => unknown;
      Object.assign(statement, {
        [way]: (...values: unknown[]) => {
          const answer = ask(...values);
          count.queries += 1;
          count.rows += Array.isArray(answer) ? answer.length : Number(answer !== undefined);
          return answer;
        },
      });
    }
    return statement;
  };
  const ledger = ledgerOn(database, place.options);
  expect(ledger.openEntries()).toHaveLength(applicationCount * entriesOfEach);
  expect(ledger.watches()).toHaveLength(applicationCount);
  expect(ledger.applicationsSince(0, 300)).toHaveLength(Math.min(applicationCount, 300));
  ledger.close();
  return count;
}

test('P-25: ten thousand open entries are read at the start in one go: no query for each of them', () => {
  const one = readsAtStart(1_000, 1);
  const ten = readsAtStart(1_000, 10);
  expect(ten.queries).toBe(one.queries);
  expect(ten.rows - one.rows).toBe(9_000);
}, 60_000);

test('P-25: what the first page shows costs what it shows, however many applications there are', () => {
  const few = readsAtStart(300, 1);
  const many = readsAtStart(5_000, 1);
  expect(many.queries).toBe(few.queries);
  // An entry and a watch for each, and nothing else of them.
  expect(many.rows - few.rows).toBe(2 * 4_700);
}, 60_000);
