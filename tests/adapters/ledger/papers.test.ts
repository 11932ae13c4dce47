import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PaperRecord } from '../../../main/core/ledger.ts';
import { aFolder } from './a-ledger.ts';
import { toSend } from './samples.ts';

const aRecord = (id: string, over: Partial<PaperRecord> = {}): PaperRecord => ({
  id,
  mark: 'Kaidi Kanaarik',
  version: 12,
  prints: 1,
  madeAt: 1,
  kept: '4711 ab',
  ...over,
});

test('how often a paper was printed survives a restart, and what stood on it is sealed', () => {
  const place = aFolder();
  const ledger = place.open();
  expect(ledger.paper('day')).toBeNull();
  ledger.commit({ papers: [aRecord('day')] });
  ledger.commit({ papers: [aRecord('day', { prints: 2 })] });
  ledger.close();
  expect(place.open().paper('day')).toEqual(aRecord('day', { prints: 2 }));
  for (const name of readdirSync(place.folder))
    expect(readFileSync(join(place.folder, name)).includes('Kanaarik')).toBe(false);
});

test('a count that does not open is told, and its number is used up', () => {
  const place = aFolder();
  const ledger = place.open();
  ledger.commit({ papers: [aRecord('day')] });
  ledger.close();
  place.sql(`UPDATE meta SET body = zeroblob(69) WHERE name = 'paper/day'`);
  expect(place.open().paper('day')).toMatchObject({ mark: '', version: 12 });
  expect(place.events).toContainEqual({ event: 'ledger-damaged', code: 'meta' });
});

test('an application that is erased takes the count of its papers along, and no other', () => {
  const ledger = aFolder().open();
  const [gone, stays] = [toSend(), toSend()];
  const papers = [gone, stays].map(({ id }) => aRecord(`offer/${id}`));
  ledger.commit({ applications: [gone, stays], papers: [...papers, aRecord('day')] });
  ledger.eraseApplications([gone.id], () => ({}));
  expect(ledger.paper(`offer/${gone.id}`)).toBeNull();
  expect(ledger.paper(`offer/${stays.id}`)).toEqual(papers[1]);
  expect(ledger.paper('day')).not.toBeNull();
});
