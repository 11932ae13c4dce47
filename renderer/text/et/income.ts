import type { income as english } from '../en/income.ts';
import type { Words } from '../words.ts';

export const income: Words<'et', typeof english> = {
  how: 'Kuidas pank väljavõtte saab?',
  'way-link': 'Kontopäring telefoniga',
  'way-files': 'Väljavõtted failidena',
  offline: 'Ühendus puudub. Failid saab panna saatmisjärjekorda; link vajab ühendust.',
  'offline-files': 'Ühendus puudub. Failid saab panna saatmisjärjekorda.',
  'second-round': 'Pank pöördus selle taotluse juurde tagasi. Nüüd on kasu ainult failidest.',
  'upload-first': 'Väljavõtted on teel panka. Linki saab küsida siis, kui see on lõppenud.',

  'banks-q': 'Millisesse panka kliendi sissetulek laekub?',
  banks: 'Kliendi pank',
  filter: 'Leia pank',
  'banks-none': 'Praegu ei ole loetelus ühtegi panka. Väljavõtted saab saata failidena.',
  'banks-later': 'Pankade loetelu tuleb kohe, kui ühendus on olemas.',
  'on-phone': 'Klient logib sisse oma telefonis. Kontost ei ole siin midagi näha ega vaja sisestada.',
  ask: 'Küsi linki',
  'ask-again': 'Küsi uut linki',
  replaces: 'Uus link asendab eelmise; eelmine ei vii siis enam kuhugi.',

  'link-for': '{{bank}}, link loodud kell {{time}}',
  'leads-to': 'viib aadressile {{host}}',
  'qr-label': 'Kood, mis viib kliendi panka',
  qr: 'Skannige telefoniga ja logige sisse oma panka. Ärge öelge PIN\u2011koode kellelegi.',
  'qr-step-2': 'Klient valib konto ja lubab pangal seda lugeda.',
  'not-known': 'Siit ei ole näha, kui kaugele klient on jõudnud.',
  'print-link': 'Prindi link',
  'new-link': 'Uus link või teine pank',
  'not-renewed': 'Uut linki ei tulnud. Allolev ei pruugi enam kuhugi viia.',
  'link-missing': 'Saabunud linki ei tohi siin näidata. Küsige uus või võtke väljavõtted failidena.',
  'open-here': 'Ava selles kassas',
  'open-q': 'Kas avada kliendi pank selles kassas?',
  'open-host': 'Selle arvuti brauser avab aadressi {{host}}.',
  'open-text': 'Klient logib seal sisse. Vaadake sel ajal mujale ja sulgege brauser pärast koos.',
  'open-yes': 'Ava',
  'opened-here': 'Antud selle arvuti brauserile: {{host}}',
};
