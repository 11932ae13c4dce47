import type { customer as english } from '../en/customer.ts';
import type { Words } from '../words.ts';

export const customer: Words<'et', typeof english> = {
  'not-real-training': 'Õpperežiim. Ei panka, ei lepingut, ei raha.',
  'not-real-demo': 'Demo. Siin ei sünni ühtegi päris lepingut.',
  consent: 'Palun lugege läbi ja öelge, kas olete nõus',
  'consent-more': 'Teil on õigus mitte nõustuda.',
  waiting: 'Pank vaatab teie taotlust läbi',
  'waiting-more': 'Tavaliselt läheb selleks vähem kui pool minutit.',
  thanks: 'Aitäh!',
  'thanks-more': 'Teie taotlus on korras. Dokumendid saadab teile pank.',
  'link-retrieval': 'Näidake pangale oma sissetulekut',
  'link-signing': 'Allkirjastage leping',
  'link-payment': 'Tehke sissemakse',
  'scan-payment': 'Skannige telefoniga ja makske panga lehel. Ärge öelge PIN\u2011koode kellelegi.',
  bank: 'Pank',
  opens: 'Avaneb',
  code: 'Kood teie telefonile',
};
