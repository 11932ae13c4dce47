import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { expect, test } from 'vitest';
import { createPrinting } from '../../../main/adapters/printing/printing.ts';
import { fail, ok } from '../../../shared/result.ts';

type End = (isDone: boolean, reason: string) => void;

/** A page whose dialog ends as the test says. */
function aPage() {
  const asked: (WebContentsPrintOptions | PrintToPDFOptions)[] = [];
  const dialogs: End[] = [];
  const printing = createPrinting({
    page: () => ({
      print(options = {}, end = () => undefined) {
        asked.push(options);
        dialogs.push(end);
      },
      printToPDF(options) {
        asked.push(options);
        return Promise.resolve(Buffer.from('%PDF'));
      },
    }),
  });
  return { asked, dialogs, printing };
}

test('the person chooses the printer; the paper is A4, or the roll as long as its content, without margins', async () => {
  const { asked, dialogs, printing } = aPage();
  for (const sheet of [{ size: 'a4' }, { size: 'roll', heightMm: 145 }] as const) {
    const printed = printing.print(sheet);
    dialogs.at(-1)?.(true, '');
    expect(await printed).toEqual(ok('printed'));
  }
  const common = { silent: false, printBackground: true, margins: { marginType: 'none' } };
  expect(asked).toEqual([
    { ...common, pageSize: 'A4' },
    { ...common, pageSize: { width: 80_000, height: 145_000 } },
  ]);
});

test('a PDF has the same paper', async () => {
  const { asked, printing } = aPage();
  expect(await printing.pdf({ size: 'a4' })).toEqual(ok(Buffer.from('%PDF')));
  await printing.pdf({ size: 'roll', heightMm: 254 });
  expect(asked).toMatchObject([
    { pageSize: 'A4', margins: { top: 0, left: 0 }, generateTaggedPDF: true },
    { pageSize: { width: 80 / 25.4, height: 10 } },
  ]);
});

test('a closed dialog is no failure, a printer that did not take it is one', async () => {
  const { dialogs, printing } = aPage();
  const ends: readonly (readonly [string, unknown])[] = [
    ['Print job canceled', ok('left')],
    ['Print job failed', fail('print.failed')],
    ['', fail('print.failed')],
  ];
  for (const [reason, expected] of ends) {
    const printed = printing.print({ size: 'a4' });
    dialogs.at(-1)?.(false, reason);
    expect(await printed).toEqual(expected);
  }
});

test('one dialog at a time', async () => {
  const { asked, dialogs, printing } = aPage();
  const first = printing.print({ size: 'a4' });
  expect(await printing.print({ size: 'a4' })).toEqual(ok('left'));
  dialogs[0]?.(true, '');
  expect(await first).toEqual(ok('printed'));
  expect(asked).toHaveLength(1);
});

test('without a page, or with one that is gone, there is nothing to print', async () => {
  const none = createPrinting({ page: () => null });
  expect(await none.print({ size: 'a4' })).toEqual(fail('print.failed'));
  expect(await none.pdf({ size: 'a4' })).toEqual(fail('print.failed'));
  const gone = createPrinting({
    page: () => ({ print: () => undefined, printToPDF: () => Promise.reject(new Error('gone')) }),
  });
  expect(await gone.pdf({ size: 'a4' })).toEqual(fail('print.failed'));
});
