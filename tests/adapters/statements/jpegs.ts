/** Pictures of 12 × 8 points with nothing in them but the picture, as ImageMagick wrote them, and parts to add. */
const encoded = {
  baseline:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAHhAAAgICAgMAAAAAAAAAAAAAAQIDBAARBSESQWH/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//EABkRAQADAQEAAAAAAAAAAAAAAAEAAhESE//aAAwDAQACEQMRAD8Aq5dObr3ntwkvEOlEJ34r9XNvi5rdijHLaREduwNEHXrYxjLWBoWzGP0U5Z//2Q==',
  progressive:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAME/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQL/2gAMAwEAAhADEAAAAa7S3//EABcQAQEBAQAAAAAAAAAAAAAAAAIDARP/2gAIAQEAAQUCr2LlqQ//xAAWEQADAAAAAAAAAAAAAAAAAAAAEkH/2gAIAQMBAT8BaH//xAAXEQADAQAAAAAAAAAAAAAAAAAAEQFB/9oACAECAQE/AXlP/8QAGRAAAgMBAAAAAAAAAAAAAAAAAAECEjFh/9oACAEBAAY/ArLOCcj/xAAZEAEAAgMAAAAAAAAAAAAAAAABACFBUXH/2gAIAQEAAT8hLb8NTkGkFn//2gAMAwEAAgADAAAAEHf/xAAWEQEBAQAAAAAAAAAAAAAAAAABEQD/2gAIAQMBAT8QpK3/xAAWEQEBAQAAAAAAAAAAAAAAAAABEQD/2gAIAQIBAT8QAmI7/8QAGRABAQADAQAAAAAAAAAAAAAAAREAIUFx/9oACAEBAAE/EHmT0FfTGyLwRGcpn//Z',
  cmyk: '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk/8AAFAgACAAMBAEiAAIRAQMRAQQiAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAFAwT/xAAfEAACAgEEAwAAAAAAAAAAAAABAgADBAURIWESUVL/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//EABoRAQACAwEAAAAAAAAAAAAAAAEAAgMREiH/2gAOBAEAAhEDEQQAAD8A5NPOmW4y0MQLDyRaNtz0ZNzq8erJdKSxVeDuQeeoiSqpdrvyAxg9Eu2rkq5epww+DNqmZ6wXTwPqIn//2Q==',
  grey: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAIAAwBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAwX/xAAfEAACAgICAwEAAAAAAAAAAAABAgMEBREAIRJBUWH/2gAIAQEAAD8AfMR52vfe5CzPEOlEJ34r+ry7iZrlihHLcREkfsAAg69bH3n/2Q==',
} as const;

const from = (text: string): Buffer => Buffer.from(text, 'base64');
export const jpegs = {
  baseline: from(encoded.baseline),
  progressive: from(encoded.progressive),
  cmyk: from(encoded.cmyk),
  grey: from(encoded.grey),
} as const;
export const jpeg: Buffer = jpegs.baseline;

export const segment = (marker: number, data: string | Uint8Array): Buffer => {
  const content = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** The picture with more segments after its start. */
export const withSegments = (picture: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);

/** Where the segment of a marker begins, found without any of the code that is tested. */
export function placeOf(picture: Buffer, marker: number): number {
  for (let at = 2; at < picture.length; at += 2 + picture.readUInt16BE(at + 2)) {
    if (picture[at + 1] === marker) return at;
  }
  throw new Error('no such segment');
}

/** The frame says that the picture has another size. */
export function sized(width: number, height: number, picture = jpeg): Buffer {
  const changed = Buffer.from(picture);
  const frame = placeOf(changed, 0xc0);
  changed.writeUInt16BE(height, frame + 5);
  changed.writeUInt16BE(width, frame + 7);
  return changed;
}

/** Tables, frame, scans and coded data in their order, without APPn and comments: what a decoder draws from. */
export function drawnFrom(picture: Uint8Array): string[] {
  const bytes = Buffer.from(picture);
  const parts: string[] = [];
  for (let at = 2; at < bytes.length;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return parts;
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) {
      while (!(
        bytes[end] === 0xff &&
        bytes[end + 1] !== 0 &&
        !/^d[0-7]$/u.test(bytes[end + 1]!.toString(16))
      ))
        end += 1;
    }
    if (marker < 0xe0) parts.push(bytes.subarray(at, end).toString('hex'));
    at = end;
  }
  throw new Error('no end');
}

/** The names of the segments before the picture data, `e1 Exif`. */
export function segmentsIn(picture: Uint8Array): string[] {
  const bytes = Buffer.from(picture);
  const names: string[] = [];
  for (let at = 2; bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    const name =
      bytes[at + 1]! >= 0xe0 ? /^[A-Za-z_]*/u.exec(bytes.toString('latin1', at + 4, at + 20))![0] : '';
    names.push(`${bytes[at + 1]!.toString(16)} ${name}`.trim());
  }
  return names;
}

const smallPicture = withSegments(jpegs.grey, segment(0xfe, 'SMALL-PICTURE'));

/** Exif data as a telephone writes it, in either order of bytes: camera, place, time, and a small picture. */
export function exif({ orientation = 1, isLittle = false, orientationType = 3 } = {}): Buffer {
  const u16 = (value: number) => {
    const bytes = Buffer.alloc(2);
    if (isLittle) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const u32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const text = (value: string) => Buffer.from(`${value}\0`, 'latin1');
  const place = Buffer.concat([59, 1, 26, 1, 13, 1].map(u32));
  type Tag = readonly [tag: number, type: number, value: Buffer];
  /** A directory and the values that do not fit into it. */
  const directory = (at: number, tags: readonly Tag[], next = 0) => {
    let valuesAt = at + 2 + tags.length * 12 + 4;
    const values: Buffer[] = [];
    const entries = tags.map(([tag, type, value]) => {
      const size = type === 3 ? 2 : type === 4 ? 4 : type === 5 ? 8 : 1;
      const head = Buffer.concat([u16(tag), u16(type), u32(value.length / size)]);
      if (value.length <= 4) return Buffer.concat([head, Buffer.concat([value], 4)]);
      values.push(value);
      valuesAt += value.length;
      return Buffer.concat([head, u32(valuesAt - value.length)]);
    });
    return Buffer.concat([u16(tags.length), ...entries, u32(next), ...values]);
  };
  const first = (next: number, placeAt: number) =>
    directory(
      8,
      [
        [0x010f, 2, text('Canary Maker')],
        [0x0110, 2, text('Canary Camera')],
        [0x0112, orientationType, orientationType === 3 ? u16(orientation) : u32(orientation)],
        [0x0132, 2, text('2026:11:20 10:11:12')],
        [0x8825, 4, u32(placeAt)],
        [0xa431, 2, text('SERIAL-CANARY-77')],
      ],
      next,
    );
  const placeAt = 8 + first(0, 0).length;
  const places = directory(placeAt, [
    [0x0001, 2, text('N')],
    [0x0002, 5, place],
    [0x0003, 2, text('E')],
    [0x0004, 5, place],
  ]);
  const thumbnailAt = placeAt + places.length;
  const small = (at: number) =>
    directory(thumbnailAt, [
      [0x0201, 4, u32(at)],
      [0x0202, 4, u32(smallPicture.length)],
    ]);
  const pictureAt = thumbnailAt + small(0).length;
  return Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from(isLittle ? 'II' : 'MM', 'latin1'),
    u16(42),
    u32(8),
    first(thumbnailAt, placeAt),
    places,
    small(pictureAt),
    smallPicture,
  ]);
}

/** Everything that a photo must not tell, by the words that are searched for afterwards. */
export const canaries: readonly (string | Buffer)[] = [
  'Canary',
  'CANARY',
  '2026:11:20',
  'http://ns.adobe.com',
  'Photoshop',
  'JFXX',
  'MPF',
  'Ducky',
  Buffer.from([0, 0, 0, 59, 0, 0, 0, 1, 0, 0, 0, 26]),
  Buffer.from([59, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0]),
  'SMALL-PICTURE',
];

/** What telephones and picture programs put before a picture. */
export const telling: readonly Buffer[] = [
  segment(0xe1, exif()),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Canary Person</x:xmpmeta>'),
  segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0Canary'),
  segment(0xe0, Buffer.concat([Buffer.from('JFXX\0\x10', 'latin1'), smallPicture])),
  segment(0xe2, 'MPF\0Canary'),
  segment(0xe2, 'FPXR\0Canary'),
  ...[0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xef].map((marker) => segment(marker, 'Canary')),
  segment(0xec, 'Ducky Canary'),
  segment(0xed, 'Photoshop 3.0\0 8BIM Canary Byline'),
  segment(0xee, 'Canary that is not Adobe'),
  segment(0xfe, 'Canary comment'),
];

/** JFIF with a thumbnail of two points. */
export const jfifWithThumbnail = segment(
  0xe0,
  Buffer.concat([Buffer.from('JFIF\0\x01\x02\x01\x00\x48\x00\x48\x02\x01', 'latin1'), Buffer.from('Canary')]),
);
export const colourProfile = segment(0xe2, 'ICC_PROFILE\0\x01\x01colours');
