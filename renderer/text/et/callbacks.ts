import type { callbacks as english } from '../en/callbacks.ts';
import type { Words } from '../words.ts';

export const callbacks: Words<'et', typeof english> = {
  text: 'Pank saab kohe teada anda, kui midagi juhtub, kui poel on internetis aadress, mis saadab panga teated muutmata sellesse arvutisse edasi. Sellest ei sõltu midagi: Counter küsib pangalt ise. Teade paneb ta lihtsalt kohe küsima.',
  'is-on': 'Kuula panga teateid selles arvutis',
  url: 'Aadress, millele pank teatab',
  'url-hint': 'Poe oma aadress internetis. See läheb panka koos iga taotlusega.',
  'url-shape': 'Aadress, mis algab https://',
  port: 'Port',
  'port-shape': 'Arv 1024–65535.',
  state: 'Olek',
  listening: 'kuulab',
  'not-listening': 'ei kuula',
  'forward-to': 'Edasi saata aadressile',
  met: 'Seni',
  counts: 'saadud {{received}}, pangalt {{verified}}, kõrvale jäetud {{refused}}',
  last: 'Viimane pangalt',
  never: 'veel mitte ühtegi',
  test: 'Proovi kuulajat',
  'test-good': 'Allkirjastatud teade jõudis kohale ja kontroll õnnestus; võltsitud teade lükati tagasi.',
  'test-nothing': 'Midagi ei jõudnud kohale. Vaadake porti ja selle arvuti teisi programme.',
  'test-unverified': 'Teade jõudis kohale, aga kontroll ebaõnnestus: poe võti puudub või on teine.',
  'test-open': 'Võltsitud teade võeti vastu. Lülitage kuulaja välja ja helistage kasutajatoele.',
};
