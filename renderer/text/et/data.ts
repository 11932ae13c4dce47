import type { data as english } from '../en/data.ts';
import type { Words } from '../words.ts';

export const data: Words<'et', typeof english> = {
  text: 'Lõpetatud taotlused kaovad sellest arvutist ise; nende number, seis ja arvud jäävad aruannete jaoks kaheks aastaks alles. Pooleli vormid kaovad päeva lõpetamisel või päeva pärast, väljavõtted, mida pank ei saanud, nädala pärast. Mis veel kedagi ootab, jääb alles. Pangas ei muutu midagi.',
  'keep-days': 'Mitu päeva lõpetatud taotlust hoida',
  'keep-days-hint': '1 kuni 180, viimasest muudatusest arvates.',
  'keep-days-shape': 'Täisarv 1 kuni 180.',
  oldest: 'Vanim taotlus siin muutus',
  none: 'ühtegi ei ole',
  'erase-title': 'Klient palub oma andmed kustutada',
  'erase-text':
    'Ainult selles arvutis. Panga andmed kustutab pank. Aruannetes läheb taotlus endiselt arvesse, ilma numbri, nime ja kellaajata.',
  code: 'Isikukood',
  look: 'Otsi',
  found: {
    one: 'Kustutada saab {{count}} taotluse või vormi.',
    other: 'Kustutada saab {{count}} taotlust ja vormi.',
  },
  kept: 'Veel pooleli ja jäävad alles: {{numbers}}. Lõpetage need enne.',
  erase: 'Kustuta jäädavalt',
  'erase-q': 'Kas kustutada selle kliendi andmed?',
  'erase-for-good': 'Neid ei saa tagasi, ka mitte taastekoodiga.',
  erased: {
    one: 'Kustutati {{count}} taotlus või vorm.',
    other: 'Kustutati {{count}} taotlust ja vormi.',
  },
};
