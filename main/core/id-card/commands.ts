import type { Transmit } from '../ports.ts';

/** ISO/IEC 7816-4: commands to a chip card, and how it answers. */
type Command = readonly number[];

/** An application by its name. No description of it is asked for. */
export const selectByName = (name: readonly number[]): Command => [
  0x00,
  0xa4,
  0x04,
  0x0c,
  name.length,
  ...name,
];

/** Where a file is looked for: below the present folder, or along a path from the root. */
const ways = { child: 0x01, fromRoot: 0x08, file: 0x02 } as const;

export const selectFile = (way: keyof typeof ways, id: number): Command => [
  ...[0x00, 0xa4, ways[way], 0x0c, 0x02],
  ...[id >> 8, id & 0xff],
];

/** From the beginning of the selected file, as much as one answer holds. */
export const readBinary: Command = [0x00, 0xb0, 0x00, 0x00, 0x00];

const getResponse = (length: number): Command => [0x00, 0xc0, 0x00, 0x00, length];

/** A card that keeps promising more is not talked to for ever. */
const mostRounds = 4;

/**
 * The data of an answer, without its two words; null where the card says no. Cards of the older protocol hand out data
 * only when asked again (61xx), or name the length they want to be asked for (6Cxx).
 */
export async function ask(transmit: Transmit, command: Command): Promise<Uint8Array | null> {
  let next = command;
  for (let round = 0; round < mostRounds; round += 1) {
    const answer = await transmit(Uint8Array.from(next));
    const [first, second] = answer.slice(-2);
    if (second === undefined) return null;
    if (first === 0x90 && second === 0x00) return answer.slice(0, -2);
    if (first === 0x61) next = getResponse(second);
    else if (first === 0x6c) next = [...next.slice(0, 4), second];
    else return null;
  }
  return null;
}
