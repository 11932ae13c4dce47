import type { PrintToPDFOptions, Size, WebContents, WebContentsPrintOptions } from 'electron';
import type { Sheet } from '../../../shared/bridge/papers.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Printing } from '../../core/ports.ts';
import { oneAtATime } from '../one-at-a-time.ts';

export interface PrintingOptions {
  /** The staff's page, which has the paper in it; null while there is none. */
  readonly page: () => Pick<WebContents, 'print' | 'printToPDF'> | null;
}

const rollMm = 80;
const inMicrons = (mm: number): number => mm * 1_000;
const inInches = (mm: number): number => mm / 25.4;

/** A4, or a piece of the roll as long as what stands on it, in the unit that is asked for. */
const sizeOf = (sheet: Sheet, of: (mm: number) => number): 'A4' | Size =>
  sheet.size === 'a4' ? 'A4' : { width: of(rollMm), height: of(sheet.heightMm) };

/** The paper has its own margins, so that the picture of it on the screen is the paper. */
const printOptions = (sheet: Sheet): WebContentsPrintOptions => ({
  silent: false,
  printBackground: true,
  margins: { marginType: 'none' },
  pageSize: sizeOf(sheet, inMicrons),
});
const pdfOptions = (sheet: Sheet): PrintToPDFOptions => ({
  printBackground: true,
  generateTaggedPDF: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  pageSize: sizeOf(sheet, inInches),
});

/** As Chromium says that somebody closed its dialog. */
const isLeft = (reason: string): boolean => /cancel/iu.test(reason);

/** Prints the staff's page by Chromium's own printing. Nothing is written to a disk here. */
export function createPrinting({ page }: PrintingOptions): Printing {
  const ask = oneAtATime();
  return {
    async print(sheet) {
      const contents = page();
      if (!contents) return fail('print.failed');
      const ended = await ask(
        () =>
          new Promise<{ readonly isDone: boolean; readonly reason: string }>((resolve) =>
            contents.print(printOptions(sheet), (isDone, reason) => resolve({ isDone, reason })),
          ),
      );
      if (ended?.isDone) return ok('printed');
      return ended === null || isLeft(ended.reason) ? ok('left') : fail('print.failed');
    },
    async pdf(sheet) {
      try {
        const made = await page()?.printToPDF(pdfOptions(sheet));
        return made ? ok(made) : fail('print.failed');
      } catch {
        return fail('print.failed');
      }
    },
  };
}
