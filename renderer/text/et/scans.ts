import type { scans as english } from '../en/scans.ts';
import type { Words } from '../words.ts';

export const scans: Words<'et', typeof english> = {
  'dialog-title': 'Sulgege enne see aken',
  dialog:
    'Skanniti taotlusleht {{number}}. Skannige see uuesti, kui aken on suletud; aknas ei muutunud midagi.',
  failed: 'Numbrit {{number}} ei õnnestunud otsida',
  'not-read-yet-title': '{{number}}: veel ei leitud',
  'not-read-yet':
    'Counter loeb pärast käivitamist veel vanemaid taotlusi. Skannige leht hetke pärast uuesti.',
  'unknown-title': '{{number}}: selles kassas sellist taotlust ei ole',
  unknown:
    'Taotlus võib olla kustutatud, sest poe säilitusaeg on läbi. Küsige kliendilt, millal see tehti, ja otsige nime järgi lehelt Täna.',
  'erased-title': '{{number}} on siit kustutatud',
  erased:
    'Poe säilitusaeg on läbi ja kliendi andmed on kustutatud. Alles on ainult arvud aruannete jaoks; mis taotlusest sai, teab pank.',
  'other-till-title': '{{number}} kuulub teisele kassale',
  'other-till':
    'Taotlus avatakse seal, kus see tehti. Minge lehega selle kassa juurde või küsige juhatajalt, milline see on.',
  'training-title': '{{number}} on õpperežiimist',
  training: 'Õpperežiimis ei ole miski päris, seega ei ole siin midagi avada.',
  'devices-text': 'Ribakoodiskanner kirjutab nagu klaviatuur. Counter eristab seda sõrmedest kiiruse järgi.',
  gap: 'Skanner: kahe klahvi vahe kuni',
  ms: '{{n}} ms',
  measure: 'Mõõda skannerit',
  'measure-text': 'Skannige see kood. Esc väljub.',
  'test-code': 'Proovikood {{text}}',
  measured: '{{n}} ms kahe klahvi vahel',
  'will-take': 'Tavalisest aeglasem. Pärast salvestamist peab see kassa skanneriks kuni {{n}} ms vahet.',
  fits: 'See kassa tunneb skanneri juba ära. Midagi ei ole vaja muuta.',
  'too-slow':
    'Sama aeglane kui sõrmed: üle {{most}} ms. Seadke skanner ise kiiremini saatma, ilma märkidevahelise viiteta.',
  'letters-right': 'Tähed ja märgid jõuavad kohale muutmata.',
  'letters-changed':
    'Klaviatuuripaigutus muutis märke: „{{text}}“, peaks olema „{{wanted}}“. Taotluslehed, töötajakaardid ja dokumendiread loetakse ikka. Muude koodide jaoks seadke skannerile selle arvuti paigutus.',
  reader: 'Kaardilugeja',
  'reader-looking': 'Otsin…',
  'reader-there': 'Leitud',
  'reader-none': 'Ei leitud. Ilma lugejata trükitakse kaardi andmed sisse.',
  'reader-look': 'Otsi kaardilugejat',
  'card-test': 'Proovi kaardiga',
  'card-reads': 'Kaart sai loetud. Selle andmeid siin ei näidata ega hoita.',
};
