import type { setUp as english } from '../en/set-up.ts';
import type { Words } from '../words.ts';

export const setUp: Words<'lv', typeof english> = {
  welcome: 'Laipni lūdzam programmā Counter',
  'welcome-text':
    'Kredīta pieteikumi pie letes, no pirmā jautājuma līdz parakstītam līgumam. Sāciet ar izmēģināšanu vai pieslēdziet savu veikalu.',
  'training-title': 'Sāciet mācību režīmā',
  'training-text': 'Izdomāta banka šajā datorā. Bez konta, bez tīkla, bez īstiem pieteikumiem.',
  'training-start': 'Mācību režīms',
  'training-key': 'Viens taustiņš: {{keys}}',
  'training-market': 'Vingrināties ar noteikumiem',
  'connect-title': 'Pieslēdziet veikalu',
  'connect-text': 'Vadītājam, apmēram piecas minūtes. Vajadzīgs veikala numurs (UUID) un bankas API atslēga.',
  'connect-start': 'Pieslēgt veikalu',
  leave: 'Atpakaļ uz kasi',

  steps: 'Soļi',
  'step-of': '{{n}}. solis no {{all}}',
  'step-bank': 'Banka',
  'step-shop': 'Veikals un atslēga',
  'step-products': 'Produkti',
  'step-consents': 'Piekrišanas',
  'step-return': 'Atgriešanās adrese',
  'step-people': 'Cilvēki',
  'step-devices': 'Ierīces',
  'step-finish': 'Pabeigšana',

  'bank-text': 'Kura banka un kura no tās divām vidēm?',
  country: 'Valsts',
  environment: 'Vide',
  'demo-text': 'Bankas testa vide. Tajā nekas nav īsts.',
  'live-text': 'Īsti klienti, īsti līgumi.',
  address: 'Cita adrese',
  'address-hint': 'Tikai izstrādei. Tukšs nozīmē bankas pašas adresi.',

  'shop-text': 'Tā, kā tie redzami ekrānā un pārskatos, un tā, kā tos pazīst banka.',
  'shop-name': 'Veikala nosaukums',
  'till-name': 'Kases nosaukums',
  'shop-uuid': 'Veikala numurs (UUID)',
  'uuid-shape': 'Piecas grupas: 8-4-4-4-12 zīmes, cipari un a līdz f.',
  'api-key': 'API atslēga',
  'api-key-hint': 'Tā nonāk šī datora atslēgu glabātavā un vairs netiek rādīta.',
  'api-key-held':
    'Atslēga ir ierakstīta un tiek turēta iestatīšanas laikā. Rakstiet vēlreiz tikai, lai to nomainītu.',
  'key-shape': 'Vismaz 8 rakstzīmes, bez atstarpēm.',
  test: 'Pārbaudīt savienojumu',
  'test-again': 'Pārbaudīt vēlreiz',
  'test-needed':
    'Vispirms pārbaudiet savienojumu. Bankai tiek prasīts neesošs pieteikums, un nekas netiek mainīts.',
  'test-later': 'Varat turpināt un vēlāk pārbaudīt iestatījumos.',
  took: '{{host}}, {{ms}} ms',
  'shop-compare': 'Salīdziniet veikala numuru ar līgumu: ar nepareizu numuru atbilde var būt tāda pati.',

  'products-text':
    'To produktu kodi, kurus veikals drīkst piedāvāt; tie ir līgumā ar banku. Robežas nolasa no bankas.',
  'product-code': 'Produkta kods {{n}}',
  'product-add': 'Vēl viens produkts',
  'products-needed': 'Vajadzīgs vismaz viens kods.',
  'products-read': 'Nolasīt no bankas',
  'products-untold':
    'Banka neziņoja par katru kodu. Salīdziniet tos ar līgumu. Var turpināt: Counter tos pats nolasīs vēlreiz.',

  'consents-text':
    'Ko klientam jautā pirms nosūtīšanas, ar vārdiem, par kuriem vienojušies veikals un banka. Nekas nav atzīmēts iepriekš.',
  'consent-type': 'Veids (bankas vārds)',
  'consent-version': 'Versija',
  'consent-required': 'Bankai vajadzīga šī piekrišana',
  'consent-text-in': 'Teksts: {{language}}',
  'consent-add': 'Vēl viena piekrišana',
  'consent-remove': 'Noņemt šo piekrišanu',
  'consent-sample': 'Ielikt paraugtekstus',
  'consent-sample-note': 'Paraugteksti ir tikai Demo videi. Pirms darba režīma tos nomainiet.',
  'consent-empty-live': 'Darba režīmā teksts vajadzīgs katrā valodā.',
  'consent-sample-live': 'Paraugs. Darba režīmā šeit jābūt saskaņotajam tekstam.',
  'consent-twice': 'Divām piekrišanām ir viens veids. Klientam uz abām būtu viena atbilde.',
  'consent-type-shape': 'Lielie burti, cipari un _, sākumā burts.',
  'consent-none': 'Piekrišanu nav: klientam neviena netiks prasīta.',

  'return-text':
    'Pēc parakstīšanas bankas lapā klienta pārlūks tiek aizvests uz šo adresi. Parasti tā ir veikala tīmekļa lapa.',
  'return-url': 'Atgriešanās adrese',
  'return-shape': 'Rakstiet adresi, kas sākas ar https://.',

  'people-text':
    'Vārdi tā, kā tie būs pārskatos; tie nonāk bankā kā pārdevēja atsauce. Vismaz viens vadītājs.',
  'person-name': 'Vārds',
  'person-role': 'Loma',
  'person-pin': 'PIN, 6–8 cipari',
  'person-pin-again': 'PIN vēlreiz',
  'person-add': 'Pievienot sarakstam',
  'manager-needed': 'Pievienojiet vismaz vienu vadītāju.',
  'pins-differ': 'Abi PIN atšķiras.',
  'person-unfinished': 'Šī cilvēka dati vēl nav pilni.',
  'pin-kept': 'PIN ir',

  'devices-text':
    'Kas ir pie šīs kases, to izmēģina pirms pirmā klienta. Turpināt var arī bez tā, un iestatījumos tas ir vēlreiz.',

  'finish-text': 'Viss ir gatavs. Counter to glabā šajā datorā un atver slēgto ekrānu.',
  finish: 'Atvērt veikalu',
  'sum-bank': 'Banka',
  'sum-connection': 'Savienojums',
  'sum-products': 'Produkti',
  'sum-consents': 'Piekrišanas',
  'sum-people': 'Cilvēki',
  'passphrase-text':
    'Šajā datorā atslēgām nav drošas vietas. Tās aizsargā parole, ko prasa katrā palaišanas reizē. Bez tās veikala datus vairs nevarēs atvērt.',
  passphrase: 'Parole, vismaz 12 rakstzīmes',
  'passphrase-again': 'Parole vēlreiz',
  'passphrases-differ': 'Abas paroles atšķiras vai ir īsākas par 12 rakstzīmēm.',
};
