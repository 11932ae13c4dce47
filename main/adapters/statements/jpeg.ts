import { refused, standsAt, viewOf, type Checked } from './checked.ts';
import { exifOf, isExif, orientationOf } from './exif.ts';
import { isFrame, markers, segmentsOf, type Segment } from './jpeg-segments.ts';
import { Pieces } from './pieces.ts';

/** Two bytes of the start and the first of any marker. */
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** Baseline, extended and progressive, coded after Huffman (T.81, table B.1): what everybody can show. */
const commonFrames: readonly number[] = [0xc0, 0xc1, 0xc2];

/** A progressive picture has some ten scans; thousands would keep whoever decodes it busy for hours. */
const mostScans = 100;

/**
 * A photo or a scan. Nothing is decoded; what is kept is put together anew, without what hangs behind it and
 * without everything it tells about the camera, the place, the time and the person.
 */
export function checkJpeg(bytes: Uint8Array): Checked {
  const segments = segmentsOf(bytes);
  const frames = segments?.filter(({ marker }) => isFrame(marker)) ?? [];
  const scans = segments?.filter(({ marker }) => marker === markers.startOfScan) ?? [];
  const [frame] = frames;
  // A second frame could be another size than the one that was looked at.
  if (!segments || !frame || frames.length > 1 || scans.length > mostScans) return refused('damaged');
  if (!commonFrames.includes(frame.marker)) return refused('wrong-type');
  const pixels = sizeOf(bytes, frame);
  if (!pixels || scans.some((scan) => scan.start < frame.start || !isScanHeader(bytes, scan))) {
    return refused('damaged');
  }
  return { problem: null, type: 'image/jpeg', bytes: cleaned(bytes, segments), pages: null, pixels };
}

/** T.81, B.2.2: precision, lines, samples per line, components of three bytes each. */
function sizeOf(bytes: Uint8Array, { dataStart, dataEnd }: Segment) {
  if (dataEnd - dataStart < 6) return null;
  const view = viewOf(bytes.subarray(dataStart, dataEnd));
  const [height, width, components] = [view.getUint16(1), view.getUint16(3), view.getUint8(5)];
  const isWhole = components >= 1 && components <= 4 && view.byteLength === 6 + 3 * components;
  return isWhole && width > 0 && height > 0 ? { width, height } : null;
}

/** T.81, B.2.3: components of two bytes each, and three bytes about the spectrum. */
function isScanHeader(bytes: Uint8Array, { dataStart, dataEnd }: Segment): boolean {
  const components = bytes[dataStart] ?? 0;
  return components >= 1 && components <= 4 && dataEnd - dataStart === 4 + 2 * components;
}

/** Lengths of the data of JFIF (version, density, no thumbnail) and of Adobe's APP14 (version, flags, transform). */
const [jfifLength, adobeLength] = [14, 12];

function cleaned(bytes: Uint8Array, segments: readonly Segment[]): Uint8Array {
  const dataOf = ({ dataStart, dataEnd }: Segment) => bytes.subarray(dataStart, dataEnd);
  const first = (marker: number, isWanted: (data: Uint8Array) => boolean) =>
    segments
      .map((segment) => (segment.marker === marker ? dataOf(segment) : null))
      .find((data) => data && isWanted(data));
  const jfif = first(markers.app0, (data) => data.length >= jfifLength && standsAt(data, 0, 'JFIF\0'));
  const exif = first(markers.app1, isExif);
  const adobe = first(markers.app14, (data) => data.length >= adobeLength && standsAt(data, 0, 'Adobe'));
  const orientation = exif ? orientationOf(exif) : 1;

  const pieces = new Pieces(bytes);
  pieces.add(Uint8Array.of(0xff, markers.startOfImage));
  // The last two bytes of JFIF are the width and the height of its thumbnail.
  if (jfif) pieces.add(segmentOf(markers.app0, [...jfif.subarray(0, jfifLength - 2), 0, 0]));
  if (orientation > 1) pieces.add(exifOf(orientation));
  if (adobe) pieces.add(segmentOf(markers.app14, adobe.subarray(0, adobeLength)));
  for (const segment of segments) {
    if (isNeeded(segment.marker, dataOf(segment))) pieces.keep(segment.start, segment.end);
  }
  // Browsers draw nothing at all of a picture that never ends.
  if (segments.at(-1)?.marker !== markers.endOfImage) pieces.add(Uint8Array.of(0xff, markers.endOfImage));
  return pieces.joined();
}

/** What the picture is made of, and its colour profile. All other APPn and comments tell of something else. */
function isNeeded(marker: number, data: Uint8Array): boolean {
  if (marker === markers.app2) return standsAt(data, 0, 'ICC_PROFILE\0');
  return marker < markers.app0;
}

const segmentOf = (marker: number, data: Iterable<number>): Uint8Array => {
  const content = Uint8Array.from(data);
  return Uint8Array.of(0xff, marker, 0, content.length + 2, ...content);
};
