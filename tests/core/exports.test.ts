import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, type Cell } from '../../main/core/exports/csv.ts';
import { exportWords } from '../../main/core/exports/words.ts';
import { exportList, exportReport } from '../../main/core/usecases/export-data.ts';
import { texts } from '../renderer/texts.ts';
import { seconds } from '../../shared/domain/dates.ts';
import { languages } from '../../shared/domain/language.ts';
import { euros } from '../../shared/domain/money.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { mari } from '../people.ts';
import { aTill, managerPin, salesPin } from './a-till.ts';

const read = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: true });
const written = (cell: Cell): string => read(csvOf('et', [[cell, 'end']]))[0]?.[0] ?? '';

/** As a spreadsheet sees a cell: past quotes and spaces, and wide letters like narrow ones. */
const isFormula = (cell: string): boolean =>
  /^["“”„\s\p{Cf}]*[=+\-@]/u.test(cell.normalize('NFKC').replace(/^\uFEFF/u, ''));

test.each([
  '=1+1',
  '+372 5363',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\rcmd',
  '\nx',
  '\ttext',
  ' =1',
  '"=1"',
  '\u00A0=1',
  '\u200B=1',
  '“=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  'a;=1',
  'a, =1',
  ';=1',
  'a;";=1',
])('D-09: %j is a text in a spreadsheet, and never a formula', (typed) => {
  expect(isFormula(written(typed))).toBe(false);
  expect(written(typed)).toContain("'");
  expect(written(typed).replaceAll("'", '')).toBe(typed.replace(/\p{Cc}/gu, ' '));
});

const hostile = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ';',
      ',',
      '|',
      '"',
      "'",
      ' ',
      '\t',
      '\r',
      '\n',
      '\u200B',
      'õ',
      '1',
      'x',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('D-09: whatever was typed is read back as it is, one line each, and no separator makes a formula of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hostile, hostile, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const text = csvOf('lv', rows);
        const back = read(text);
        expect(back).toHaveLength(rows.length);
        back.flat().forEach((cell, index) => {
          const bare = (each: string): string => each.replaceAll("'", '').replace(/\p{Cc}/gu, ' ');
          expect(bare(cell)).toBe(bare(rows.flat()[index] ?? ''));
        });
        for (const cut of [';', ',', '|', '\r\n']) {
          for (const cell of text.split(cut)) expect(isFormula(cell)).toBe(false);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('amounts have a decimal comma, in English a point; the file begins with its mark and ends its lines', () => {
  const row = [euros(-120_345_06), euros(5), 12, { percentOf: '0.301' }, null, 'a'];
  for (const language of languages) {
    const decimal = language === 'en' ? '.' : ',';
    expect(csvOf(language, [row])).toBe(`\uFEFF-120345${decimal}06;0${decimal}05;12;30${decimal}10;;"a"\r\n`);
  }
});

test('a state has the same word in the file as on the screen', () => {
  for (const language of languages) {
    const words = exportWords[language];
    const shown = texts[language].states as Readonly<Record<string, unknown>>;
    const under = (prefix: string, part: Readonly<Record<string, string>>) =>
      Object.entries(part).map(([name, word]) => [`${prefix}-${name}`, word]);
    const all = [
      ...under('turn', words.turns),
      ...under('step', words.steps),
      ...under('contract', words.contracts),
    ];
    for (const [key, word] of all) expect([key, shown[key ?? '']]).toEqual([key, word]);
  }
});

/** Two applications, one of them of a customer whose name is a formula. */
async function aDay() {
  const till = await aTill();
  await till.desk.session.unlock(salesPin);
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  await till.sends({ ...mari, 'purchase.purchase_reference': '=HYPERLINK("x")' });
  await till.passes(seconds(2));
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.sends({ ...mari, 'credit_application.amount': '777', 'customer.last_name': 'Kask' });
  await till.passes(seconds(2));
  const exports = (words: string, pin: string | null) =>
    exportList(till.desk, () => 'et')({ words, managerPin: pin }, till.anna);
  return { ...till, exports, lines: () => read(till.saved.at(-1)?.text ?? '') };
}

const personal = ['Mari', 'Tamm', 'Kask', '37605030299', '3725363', 'HYPERLINK', 'Anna'];

test('the list of today is exported without anybody’s name, and that is on record', async () => {
  const till = await aDay();
  expect(await till.exports('', null)).toEqual({ ok: true, value: 'saved' });
  const [headings, ...rows] = till.lines();
  expect(headings?.slice(0, 3)).toEqual(['Number', 'Number pangas', 'Alustatud']);
  expect(headings).toHaveLength(14);
  expect(rows.map((row) => [row[0], row[5], row[12]])).toEqual([
    ['K7-0002', '777,00', 'Panga vastus'],
    ['K7-0001', '450,00', 'Panga pakkumine'],
  ]);
  // A monthly payment never stands without its total and its yearly rate.
  expect(rows.map((row) => row.slice(8, 11))).toEqual([
    ['', '', ''],
    ['40,50', '486,00', '15,20'],
  ]);
  for (const each of personal) expect(till.saved[0]?.text).not.toContain(each);
  expect(till.saved[0]?.name).toBe(`applications-${till.time.today()}.csv`);
  expect(till.ledger.audit.at(-1)).toEqual({
    action: 'export',
    actorId: till.anna.id,
    objectId: null,
    result: 'applications:2,numbers',
  });
});

test('what a search found is exported, and nothing else', async () => {
  const till = await aDay();
  await till.exports('777', null);
  expect(till.lines().map(([number]) => number)).toEqual(['Number', 'K7-0002']);
});

test('D-09: with a manager’s PIN people are named, phones as 372…, formulas as texts', async () => {
  const till = await aDay();
  expect(await till.exports('', salesPin)).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
  expect(await till.exports('', '999999')).toMatchObject({ failure: { code: 'session.wrong-pin' } });
  expect(till.saved).toEqual([]);
  expect(await till.exports('', managerPin)).toEqual({ ok: true, value: 'saved' });
  const [, , first] = till.lines();
  expect(first?.slice(-7)).toEqual([
    'Mari',
    'Tamm',
    '37605030299',
    expect.stringMatching(/^372\d+$/u),
    expect.stringContaining('@'),
    '\'=HYPERLINK("x")',
    'Anna K.',
  ]);
  const manager = till.ledger.people().find(({ role }) => role === 'manager');
  expect(till.ledger.audit.at(-1)).toMatchObject({ actorId: manager?.id, result: 'applications:2,personal' });
});

test('a dialog that is closed leaves no file and no record', async () => {
  const till = await aDay();
  till.asking.answer = 'left';
  const before = till.ledger.audit.length;
  expect(await till.exports('', null)).toEqual({ ok: true, value: 'left' });
  expect([till.saved, till.ledger.audit.length]).toEqual([[], before]);
});

test('a till that was locked while the dialog stood there gives nothing away', async () => {
  const till = await aDay();
  till.asking.meanwhile = () => till.desk.session.lock();
  expect(await till.exports('', managerPin)).toMatchObject({ failure: { code: 'bridge.locked' } });
  expect(till.saved).toEqual([]);
});

test('without its record nothing is exported', async () => {
  const till = await aDay();
  till.asking.meanwhile = () => void (till.ledger.refuses = 1);
  await expect(till.exports('', null)).rejects.toThrow('storage.full');
  expect(till.saved).toEqual([]);
});

test('a report is exported by day, week or month, salesperson and product; names need a manager’s PIN', async () => {
  const till = await aDay();
  const save = exportReport(till.desk, () => 'en');
  // What was erased before left nothing that could be counted.
  till.ledger.residuesFrom = () => till.time.startOfDay(29);
  await save({ span: 'this-week', managerPin: null }, till.anna);
  const rows = till.lines();
  expect(rows.map(([group]) => group)).toEqual([
    'By',
    'All',
    ...Array.from({ length: 6 }, () => 'Week'),
    'Salesperson',
    'Product',
  ]);
  expect(rows.at(-2)?.slice(0, 4)).toEqual(['Salesperson', '1', '2', '0']);
  expect(rows.at(-3)?.slice(0, 3)).toEqual(['Week', '2026-W48', '2']);
  const cell = (column: string) => rows.at(-1)?.[rows[0]?.indexOf(column) ?? -1];
  expect([cell('Asked for, €'), cell('In contracts, €')]).toEqual(['1227.00', '0.00']);
  expect([cell('Median to decision, s'), cell('Median to contract, min')]).toEqual(['1', '']);
  expect(rows[2]?.[1]).toBe('2026-W43 (2026-10-25 –)');
  expect(till.saved[0]?.text).not.toContain('Anna');
  await save({ span: 'today', managerPin }, till.anna);
  expect(till.lines().at(-2)?.[1]).toBe('Anna K.');
  expect(till.lines().at(-3)?.slice(0, 2)).toEqual(['Day', till.time.today()]);
  expect(till.ledger.audit.at(-1)?.result).toBe('report:14,personal');
});
