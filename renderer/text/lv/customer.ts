import type { customer as english } from '../en/customer.ts';
import type { Words } from '../words.ts';

export const customer: Words<'lv', typeof english> = {
  'not-real-training': 'Mācību režīms. Nav ne bankas, ne līguma, ne naudas.',
  'not-real-demo': 'Demo. Šeit netiek slēgts neviens īsts līgums.',
  consent: 'Lūdzu, izlasiet un pasakiet, vai piekrītat',
  'consent-more': 'Jums ir tiesības nepiekrist.',
  waiting: 'Banka izskata jūsu pieteikumu',
  'waiting-more': 'Parasti tas aizņem mazāk nekā pusminūti.',
  thanks: 'Paldies!',
  'thanks-more': 'Jūsu pieteikums ir nokārtots. Dokumentus jums nosūtīs banka.',
  'link-retrieval': 'Parādiet bankai savus ienākumus',
  'link-signing': 'Parakstiet līgumu',
  'link-payment': 'Veiciet pirmo iemaksu',
  'scan-payment': 'Noskenējiet ar tālruni un samaksājiet bankas lapā. Nevienam neatklājiet PIN kodus.',
  bank: 'Banka',
  opens: 'Atveras',
  code: 'Kods jūsu tālrunim',
};
