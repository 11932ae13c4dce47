import type { recovery as english } from '../en/recovery.ts';
import type { Words } from '../words.ts';

export const recovery: Words<'et', typeof english> = {
  title: 'Teie taastekood',
  text: 'Kui see arvuti läheb katki, vahetatakse välja või kaotab võtmed, avab poe andmed ainult see kood. Kirjutage kood paberile ja hoidke seda seifis, mitte selle arvuti juures.',
  code: 'Taastekood',
  once: 'Seda näidatakse ainult praegu. Counter seda ei hoia ja kellelgi teisel seda ei ole. Juhataja saab seadetes uue teha.',
  kept: 'Panin selle hoiule',
  'leave-q': 'Kas sulgeda ilma koodi paberile panemata?',
  'leave-text': 'Seda enam ei näidata ja vana kood ei ava enam midagi. Juhataja saab teha uue.',
  'leave-yes': 'Sulge ilma koodita',
  'leave-back': 'Tagasi koodi juurde',
  next: 'Kui kood on hoiul, avaneb pood lukustatuna. Või harjutage enne: kaheksa õppetundi väljamõeldud pangaga, pood ootab seni.',
  practise: 'Hoiul; enne harjutan',
  since: 'tehtud {{date}}',
  renew: 'Tee uus taastekood',
  'renew-yes': 'Tee uus',
  'renew-text':
    'Kui kood on kadunud või seda on näinud keegi teine. Vana kood ei ava pärast seda enam midagi.',
  'code-hint': 'Kaheksa neljamärgilist rühma, seadistamisel saadud paberilt.',
  'passphrase-text': 'See arvuti võtmeid ei hoia: valige parool, mida küsitakse igal käivitusel.',
  open: 'Ava koodiga',
  use: 'Ava taastekoodiga',
};
