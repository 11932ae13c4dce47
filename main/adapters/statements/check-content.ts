import { statementLimits } from '../../../shared/domain/account-statement.ts';
import { refused, standsAt, viewOf, type Checked } from './checked.ts';
import { checkJpeg, isJpeg } from './jpeg.ts';
import { checkPdf, isPdf } from './pdf.ts';
import { isPng } from './png-chunks.ts';
import { checkPng } from './png.ts';

/** What a file is by its content; its name is not asked. Never throws, whatever the bytes are. */
export function checkContent(bytes: Uint8Array): Checked {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > statementLimits.fileBytes) return refused('too-large');
  const check = isPdf(bytes) ? checkPdf : isJpeg(bytes) ? checkJpeg : isPng(bytes) ? checkPng : null;
  const checked = check?.(bytes) ?? refused('wrong-type');
  if (checked.problem !== null) return checked;
  const { pixels } = checked;
  if (pixels && pixels.width * pixels.height > statementLimits.pixels) return refused('too-many-pixels');
  return isArchive(checked.bytes) ? refused('wrong-type') : checked;
}

/** The end record of a ZIP without its comment, whose length is its last field (APPNOTE 4.3.16). */
const [endRecord, longestComment] = [22, 0xffff];

/** Archives are read from their end, so one can be hidden behind, or in, anything else. */
function isArchive(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const last = bytes.length - endRecord;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (standsAt(bytes, at, 'PK\u0005\u0006') && view.getUint16(at + 20, true) === last - at) return true;
  }
  return false;
}
