import type { IdCard } from '../../../shared/domain/id-card.ts';
import type { Transmit } from '../ports.ts';
import { dayOf, textOf } from './card-text.ts';
import { ask, readBinary, selectByName, selectFile } from './commands.ts';

/**
 * Where Estonian identity documents keep the personal data that need no PIN. Facts from the state's public developer
 * guide of 2018 and its open client software; both generations number the files alike.
 */
const generations = [
  {
    // By IDEMIA, issued from December 2018.
    application: [
      ...[0xa0, 0x00, 0x00, 0x00, 0x77, 0x01, 0x08, 0x00],
      ...[0x07, 0x00, 0x00, 0xfe, 0x00, 0x00, 0x01, 0x00],
    ],
    folder: selectFile('child', 0x5000),
    file: (id: number) => selectFile('child', id),
  },
  {
    // By Thales, issued from the end of 2025.
    application: [0xa0, 0x00, 0x00, 0x00, 0x63, 0x50, 0x4b, 0x43, 0x53, 0x2d, 0x31, 0x35],
    folder: selectFile('fromRoot', 0xdfdd),
    file: (id: number) => selectFile('file', id),
  },
] as const;
type Generation = (typeof generations)[number];

const files = {
  lastName: 0x5001,
  firstName: 0x5002,
  identityCode: 0x5006,
  documentNumber: 0x5007,
  expiryDate: 0x5008,
} as const;

/** The personal data of an Estonian identity document; null for a card of another kind. */
export async function readCard(transmit: Transmit): Promise<IdCard | null> {
  for (const generation of generations) {
    if (!(await ask(transmit, selectByName(generation.application)))) continue;
    if (!(await ask(transmit, generation.folder))) continue;
    return readFiles(transmit, generation);
  }
  return null;
}

async function readFiles(transmit: Transmit, { file }: Generation): Promise<IdCard | null> {
  const read = async (id: number): Promise<string> => {
    const content = (await ask(transmit, file(id))) && (await ask(transmit, readBinary));
    return content ? textOf(content) : '';
  };
  // One after the other: a card holds one selected file.
  const lastName = await read(files.lastName);
  const firstName = await read(files.firstName);
  const identityCode = await read(files.identityCode);
  const documentNumber = await read(files.documentNumber);
  const expiryDate = dayOf(await read(files.expiryDate));
  const card = { firstName, lastName, identityCode, documentNumber, expiryDate };
  return isPlausible(card) ? card : null;
}

const longestName = 100;

/** A card is strange input too. Some people have a single name. */
const isPlausible = ({ firstName, lastName, identityCode, documentNumber }: IdCard): boolean =>
  /^\d{11}$/u.test(identityCode) &&
  /^[A-Z0-9]{5,20}$/u.test(documentNumber) &&
  `${firstName}${lastName}` !== '' &&
  Math.max(firstName.length, lastName.length) <= longestName;
