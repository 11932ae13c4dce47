import type { exporting as english } from '../en/exporting.ts';
import type { Words } from '../words.ts';

export const exporting: Words<'et', typeof english> = {
  title: 'Eksport tabelisse',
  action: 'Eksport',
  text: 'Fail tabelarvutuse jaoks. Järgmisena küsitakse, kuhu see salvestada.',
  'list-all': 'Kogu tänane loend.',
  'list-found': 'Kõik, mis vastab otsingule „{{words}}“.',
  report: 'Need arvud.',
  plain: 'Ainult arvud ja seisud: keegi ei ole selles nimetatud.',
  personal: 'Koos nimede, isikukoodide, telefonide ja e-postiga',
  'personal-report': 'Koos müüjate nimedega',
  warn: 'Kellel on fail, sellel on ka need andmed. Hoidke seda turvaliselt ja kustutage, kui seda enam vaja ei ole. Eksport jääb auditisse.',
  save: 'Salvesta',
  saved: 'Fail on salvestatud.',
};
