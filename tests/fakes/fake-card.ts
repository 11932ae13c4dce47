import type { Transmit } from '../../main/core/ports.ts';
import type { IdCard } from '../../shared/domain/id-card.ts';

/** Made-up people on a card, file by file. */
export const mariOnCard = {
  0x5001: 'JÕEORG-ŠMIDT',
  0x5002: 'MARI-LIIS',
  0x5003: 'N',
  0x5004: 'EST',
  0x5005: '03 05 1976 EST',
  0x5006: '47605030299',
  0x5007: 'AB9790801',
  0x5008: '05 09 2031',
} as const;
/** The same, as it is read. */
export const mariRead: IdCard = {
  firstName: 'MARI-LIIS',
  lastName: 'JÕEORG-ŠMIDT',
  identityCode: '47605030299',
  documentNumber: 'AB9790801',
  expiryDate: '2031-09-05',
};
type Files = Readonly<Record<number, string | readonly number[]>>;

interface Kind {
  readonly application: string;
  /** What the card wants to hear to open the folder, after the class and the instruction. */
  readonly folder: string;
  /** How a file is selected there. */
  readonly way: string;
}
export const idemia: Kind = {
  application: 'a000000077010800070000fe00000100',
  folder: '010c025000',
  way: '010c02',
};
export const thales: Kind = { application: 'a000000063504b43532d3135', folder: '080c02dfdd', way: '020c02' };

interface Options {
  readonly kind?: Kind | null;
  readonly files?: Files;
  /** As cards of the older protocol answer: data only when asked for anew, by their length. */
  readonly protocol?: 't0' | 't1';
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const words = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

/** A program that answers as an Estonian card does; `kind: null` is a card that knows nothing of all that. */
export function aCard({ kind = idemia, files = mariOnCard, protocol = 't1' }: Options = {}) {
  const heard: string[] = [];
  let at: 'nowhere' | 'application' | 'folder' = 'nowhere';
  let selected: Uint8Array | null = null;

  const select = (rest: string): string => {
    const name = `040c${hex(Uint8Array.of((kind?.application.length ?? 0) / 2))}${kind?.application ?? ''}`;
    if (kind && rest === name) at = 'application';
    else if (kind && at === 'application' && rest === kind.folder) at = 'folder';
    else if (kind && at === 'folder' && rest.startsWith(kind.way)) {
      const content = files[Number.parseInt(rest.slice(kind.way.length), 16)];
      if (content === undefined) return '6a82';
      selected = Uint8Array.from(Buffer.from(content as string));
    } else return '6a82';
    return '9000';
  };

  const transmit: Transmit = (command) => {
    const text = hex(command);
    heard.push(text);
    if (text.startsWith('00a4')) return Promise.resolve(words(select(text.slice(4))));
    if (!text.startsWith('00b00000') || !selected) return Promise.resolve(words('6d00'));
    const isAskedRightly = protocol === 't1' || command[4] === selected.length;
    const answer = isAskedRightly ? `${hex(selected)}9000` : `6c${hex(Uint8Array.of(selected.length))}`;
    return Promise.resolve(words(answer));
  };
  return { transmit, heard };
}
