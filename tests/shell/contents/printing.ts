import type Electron from 'electron';
import type { Conversation } from '../chromium/pipe.ts';
import { nativeImageFrom } from '../api/native-image.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { standIn } from '../record.ts';

/** Inches, as Chromium wants them. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** The page as a PDF, made by Chromium's own printing. */
export async function printToPdf(
  conversation: Conversation,
  options: Electron.PrintToPDFOptions,
): Promise<Buffer> {
  const { pageSize = 'Letter', margins = {}, pageRanges, ...rest } = options;
  const size = typeof pageSize === 'string' ? sizes[pageSize] : [pageSize.width, pageSize.height];
  if (!size) throw new NotInStandIn('webContents.printToPDF', `the page size ${JSON.stringify(pageSize)}`);
  const [paperWidth = 0, paperHeight = 0] = size;
  const { top, bottom, left, right } = margins;
  const given = Object.entries({
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    pageRanges,
  }).filter(([, value]) => value !== undefined);
  const { data } = await conversation.send('Page.printToPDF', {
    ...rest,
    paperWidth,
    paperHeight,
    ...(Object.fromEntries(given) as Record<string, never>),
  });
  return Buffer.from(data, 'base64');
}

const micronsPerInch = 25_400;

/** What would have come out of a printer: the page as a PDF in the size of the paper, and what was asked of the printer. */
export async function recordPrint(
  conversation: Conversation,
  options: Electron.WebContentsPrintOptions,
): Promise<void> {
  const { pageSize = 'Letter', printBackground = false, margins } = options;
  if (margins && margins.marginType !== 'none')
    throw new NotInStandIn('webContents.print', 'margins of the printer');
  const size =
    typeof pageSize === 'string'
      ? pageSize
      : { width: pageSize.width / micronsPerInch, height: pageSize.height / micronsPerInch };
  const none = { top: 0, bottom: 0, left: 0, right: 0 };
  const pdf = await printToPdf(conversation, {
    pageSize: size,
    printBackground,
    ...(margins ? { margins: none } : {}),
  });
  standIn.printed.push({ options, pdf: pdf.toString('base64') });
}

/** By the dialog of Chromium, which a person answers; whether paper came nobody tells. */
export async function printOnPaper(conversation: Conversation): Promise<void> {
  await conversation.send('Runtime.evaluate', { expression: 'window.print()' });
}

/** A picture of the visible part of the page, or of a rectangle of it. */
export async function picture(
  conversation: Conversation,
  rectangle: Electron.Rectangle | undefined,
): Promise<Electron.NativeImage> {
  const { data } = await conversation.send('Page.captureScreenshot', {
    format: 'png',
    ...(rectangle ? { clip: { ...rectangle, scale: 1 } } : {}),
  });
  return nativeImageFrom(Buffer.from(data, 'base64'));
}
