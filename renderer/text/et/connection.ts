import type { connection as english } from '../en/connection.ts';
import type { Words } from '../words.ts';

export const connection: Words<'et', typeof english> = {
  'key-accepted': 'Pank vastab ja võtab võtme vastu.',
  'key-refused':
    'Pank vastab, aga ei võta võtit vastu. Kontrollige, kas see on terviklik ja sellest keskkonnast.',
  'shop-refused': 'Pank vastab, aga võti ei ole selle poe oma. Kontrollige poe numbrit.',
  'no-answer': 'Pank ei vasta. Kontrollige internetiühendust.',
  'name-not-found': 'Panga aadressi ei leitud. Kontrollige internetiühendust või nimeserverit.',
  refused: 'Aadress ei võta ühendust vastu. Kontrollige võrgu reegleid.',
  certificate: 'Sertifikaat ei ole see, mida oodati. Kassa ja panga vahel on midagi.',
  clock: 'Arvuti kell on vale. Seadke kuupäev ja kellaaeg õigeks.',
  proxy: 'Võrgu puhverserver ei lase Counterit läbi.',
  tls: 'Turvalist ühendust ei õnnestunud luua.',
  'not-the-bank': 'Midagi vastab, aga mitte nagu pank. Kas võrgu sisselogimisleht?',
  'server-error': 'Pangal on oma poolel tõrge. Proovige hiljem uuesti.',
};
