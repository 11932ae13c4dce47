import type { lock as english } from '../en/lock.ts';
import type { Words } from '../words.ts';

export const lock: Words<'et', typeof english> = {
  title: 'Sisestage PIN',
  pin: 'PIN',
  'pin-hint': '6–8 numbrit, siis Enter; või skannige töötajakaart',
  unlock: 'Ava',
  'training-pin': 'Õpperežiimi PIN on {{pin}}.',
  'training-pin-text': 'Kõik, mida siin teete, jääb sellesse arvutisse.',
  wait: 'Liiga palju valesid PIN-e. Uuesti saab proovida {{time}} pärast.',
  'wait-text': 'Midagi ei lähe seni kaduma: saadetul hoitakse silm peal.',
  left: {
    one: 'Vale PIN. Veel üks katse, siis kassa ootab.',
    other: 'Vale PIN. Veel {{count}} katset, siis kassa ootab.',
  },
  'at-work': 'Luku taga',
  'count-waiting': { one: '{{count}} ootab saatmist', other: '{{count}} ootavad saatmist' },
  'count-needs': { one: '{{count}} vajab inimest', other: '{{count}} vajavad inimest' },
  'count-none': 'Saatmisjärjekorras ei oota midagi.',
  shops: 'Poed selles arvutis',
  'connect-shop': 'Ühenda pood',
  language: 'Keel',
  'into-training': 'Kas minna õpperežiimi?',
  'into-training-yes': 'Mine õpperežiimi',
  'into-training-text':
    'Sisse lubab juhataja, et keegi ei teenindaks seal kogemata klienti. Panka teel olev ootab ja läheb edasi, kui see pood uuesti avatakse; tagasi saab lukust ({{F9}}).',
};
