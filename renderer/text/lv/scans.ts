import type { scans as english } from '../en/scans.ts';
import type { Words } from '../words.ts';

export const scans: Words<'lv', typeof english> = {
  'dialog-title': 'Vispirms aizveriet šo logu',
  dialog:
    'Noskenēta lapiņa {{number}}. Noskenējiet to vēlreiz, kad logs ir aizvērts; logā nekas nav mainījies.',
  failed: 'Numuru {{number}} neizdevās uzmeklēt',
  'not-read-yet-title': '{{number}} vēl nav atrasts',
  'not-read-yet':
    'Counter pēc palaišanas vēl lasa vecākus pieteikumus. Pēc brīža noskenējiet lapiņu vēlreiz.',
  'unknown-title': '{{number}} šajā kasē nav zināms',
  unknown:
    'Iespējams, tas ir dzēsts, jo veikala glabāšanas laiks ir beidzies. Pajautājiet klientam, kad pieteikums aizpildīts, un meklējiet pēc vārda sadaļā Šodien.',
  'erased-title': '{{number}} šeit ir dzēsts',
  erased:
    'Veikala glabāšanas laiks ir beidzies, un klienta dati ir dzēsti. Palikuši tikai skaitļi pārskatiem; kas notika ar pieteikumu, zina banka.',
  'other-till-title': '{{number}} pieder citai kasei',
  'other-till':
    'Pieteikumu atver tur, kur tas aizpildīts. Ar lapiņu dodieties uz to kasi vai jautājiet vadītājam, kura tā ir.',
  'training-title': '{{number}} ir no mācību režīma',
  training: 'Mācību režīmā nekas nav īsts, tāpēc šeit nav ko atvērt.',
  'devices-text': 'Svītrkodu skeneris raksta kā tastatūra. Counter to atšķir no pirkstiem pēc ātruma.',
  gap: 'Skeneris: laiks starp diviem taustiņiem līdz',
  ms: '{{n}} ms',
  measure: 'Izmērīt skeneri',
  'measure-text': 'Noskenējiet šo kodu. Esc iziet.',
  'test-code': 'Pārbaudes kods {{text}}',
  measured: '{{n}} ms starp diviem taustiņiem',
  'will-take': 'Lēnāk nekā parasti. Pēc saglabāšanas šī kase par skeneri uzskata līdz {{n}} ms.',
  fits: 'Šī kase skeneri jau atpazīst. Nekas nav jāmaina.',
  'too-slow':
    'Tikpat lēns kā pirksti: vairāk nekā {{most}} ms. Iestatiet pašu skeneri sūtīt ātrāk, bez aiztures starp rakstzīmēm.',
  'letters-right': 'Burti un zīmes pienāk nemainīti.',
  'letters-changed':
    'Tastatūras izkārtojums mainīja rakstzīmes: „{{text}}”, jābūt „{{wanted}}”. Lapiņas, darbinieku kartes un dokumentu rindas tiek nolasītas tik un tā. Citiem kodiem iestatiet skenerim šī datora izkārtojumu.',
  reader: 'Karšu lasītājs',
  'reader-looking': 'Meklē…',
  'reader-there': 'Atrasts',
  'reader-none': 'Nav atrasts. Bez tā kartes datus ieraksta ar roku.',
  'reader-look': 'Meklēt karšu lasītāju',
  'card-test': 'Izmēģināt ar karti',
  'card-reads': 'Karte nolasīta. Tās dati šeit netiek rādīti un glabāti.',
};
