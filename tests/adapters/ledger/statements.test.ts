import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../main/core/application/statement.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { aFolder } from './a-ledger.ts';
import { filesIn, found, spellings } from './canaries.ts';
import { entryFor, inEveryStatus, noon } from './samples.ts';

const application = inEveryStatus()['income-proof'];

const aStatement = (content: Uint8Array, change: Partial<Statement> = {}): Statement => ({
  id: randomUUID(),
  applicationId: application.id,
  entryId: null,
  position: 1,
  addedAt: noon,
  shownName: 'kanaari-väljavõte.pdf',
  type: 'application/pdf',
  size: content.length,
  sha256: 'ab'.repeat(32),
  pages: 3,
  pixels: null,
  ...change,
});

function aLedger() {
  const place = aFolder();
  const ledger = place.open();
  ledger.commit({ applications: [application] });
  return { place, ledger };
}
const contentOf = (parts: Iterable<Uint8Array>): Buffer => Buffer.concat([...parts]);

test('a statement comes back byte for byte, part by part, also after a restart', () => {
  const { place, ledger } = aLedger();
  const content = randomBytes(700_001);
  const [first, second] = [aStatement(content), aStatement(content, { position: 2 })];
  ledger.commit({
    addStatements: [
      { statement: second, content },
      { statement: first, content },
    ],
  });
  expect(ledger.statements(application.id)).toEqual([first, second]);
  ledger.close();
  const later = place.open();
  expect(later.statements(application.id)).toEqual([first, second]);
  expect(contentOf(later.statementContent(first.id)).equals(content)).toBe(true);
  expect(Math.max(...[...later.statementContent(first.id)].map((part) => part.length))).toBe(256 * 1024);
  const sent = { ...first, entryId: randomUUID(), position: 9 };
  later.commit({ statements: [sent] });
  expect(later.statements(application.id)).toEqual([second, sent]);
  expect(contentOf(later.statementContent(first.id)).equals(content)).toBe(true);
});

test('neither its name nor its content stands in the files, before and after it is removed', () => {
  const { place, ledger } = aLedger();
  const canary = 'Kanaarilind Konto EE471000001020145685';
  const content = Buffer.from(canary.repeat(9_000));
  const statement = aStatement(content);
  ledger.commit({ addStatements: [{ statement, content }] });
  const canaries = { content: spellings(canary), name: spellings('kanaari-väljavõte') };
  expect(found(filesIn(place.folder), canaries)).toEqual([]);
  const size = place.bytes().length;
  ledger.commit({ removeStatements: [statement.id] });
  expect(ledger.statements(application.id)).toEqual([]);
  ledger.close();
  expect(found(filesIn(place.folder), canaries)).toEqual([]);
  // What was sealed is overwritten: with the keys in hand there is nothing to open.
  expect(place.bytes().length).toBeGreaterThanOrEqual(size);
  expect(place.sql('SELECT count(*) AS n FROM statement_part')).toEqual([{ n: 0 }]);
});

describe('S-18: what was tampered with is not handed on', () => {
  const tampered = (sql: string) => {
    const { place, ledger } = aLedger();
    const content = randomBytes(600_000);
    const [one, other] = [aStatement(content), aStatement(content, { position: 2 })];
    ledger.commit({
      addStatements: [
        { statement: one, content },
        { statement: other, content },
      ],
    });
    ledger.close();
    place.tamper((database) =>
      database.exec(sql.replaceAll('{one}', one.id).replaceAll('{other}', other.id)),
    );
    return { place, ledger: place.open(), one };
  };
  test.each([
    ['a part that is missing', `DELETE FROM statement_part WHERE statement_id = '{one}' AND number = 1`],
    [
      'parts in another order',
      `UPDATE statement_part SET number = 7 - number WHERE statement_id = '{one}' AND number IN (0, 1)`,
    ],
    [
      'a part of another statement',
      `UPDATE statement_part SET content = (SELECT content FROM statement_part WHERE statement_id = '{other}' AND number = 1)
       WHERE statement_id = '{one}' AND number = 1`,
    ],
    [
      'a turned bit',
      `UPDATE statement_part SET content = zeroblob(100) WHERE statement_id = '{one}' AND number = 2`,
    ],
  ])('%s', (_, sql) => {
    const { ledger, one } = tampered(sql);
    expect(() => contentOf(ledger.statementContent(one.id))).toThrow(StorageFailure);
  });

  test('a row that says something else than its sealed body is left out and reported', () => {
    const { place, ledger, one } = tampered(`UPDATE statement SET position = 77 WHERE id = '{one}'`);
    expect(ledger.statements(application.id).map(({ id }) => id)).not.toContain(one.id);
    expect(place.events).toContainEqual({ event: 'ledger-damaged', code: 'statement' });
  });
});

test('erasing an application takes its statements along', () => {
  const { place, ledger } = aLedger();
  const content = randomBytes(300_000);
  const entry = entryFor(application, { kind: 'send-statements', state: 'done' });
  ledger.commit({ entries: [entry], addStatements: [{ statement: aStatement(content), content }] });
  expect(ledger.eraseApplications([application.id], () => ({}))).toEqual([application.id]);
  expect(ledger.statements(application.id)).toEqual([]);
  ledger.close();
  expect(place.sql('SELECT count(*) AS n FROM statement_part')).toEqual([{ n: 0 }]);
});

test('what was added before a moment, the longest ago first, whosever it is', () => {
  const { ledger } = aLedger();
  const content = randomBytes(10);
  const [late, early] = [
    aStatement(content, { addedAt: noon, position: 0 }),
    aStatement(content, { addedAt: noon - 5, position: 1 }),
  ];
  ledger.commit({ addStatements: [late, early].map((statement) => ({ statement, content })) });
  expect(ledger.statementsBefore(noon + 1)).toEqual([early, late]);
  expect(ledger.statementsBefore(noon)).toEqual([early]);
});
