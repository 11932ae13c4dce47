import { expect, test } from 'vitest';
import { aFolder } from './a-ledger.ts';
import { entryFor, toSend } from './samples.ts';

test('the database itself refuses a second entry that would send the same application', () => {
  const ledger = aFolder().open();
  const application = toSend();
  const first = entryFor(application);
  ledger.commit({ applications: [application], entries: [first] });
  expect(() => ledger.commit({ entries: [entryFor(application)] })).toThrow('UNIQUE');
  expect(ledger.openEntries()).toEqual([first]);
  // In one commit the first may give way to the next.
  const next = entryFor(application);
  ledger.commit({ entries: [{ ...first, state: 'dropped' }, next] });
  expect(ledger.openEntries()).toEqual([next]);
});
