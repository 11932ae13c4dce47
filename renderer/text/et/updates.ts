import type { updates as english } from '../en/updates.ts';
import type { Words } from '../words.ts';

export const updates: Words<'et', typeof english> = {
  text: 'Counter otsib uut versiooni pärast igat käivitust ja laadib selle vaikselt alla. See paigaldatakse järgmisel käivitusel, enne kui keegi kassa avab. Taotlused, saatmisjärjekord ja seaded jäävad alles.',
  version: 'Versioon',
  'checked-at': 'Viimati vaadatud',
  never: 'veel mitte',
  state: 'Olek',
  off: 'siin ei otsita',
  'off-text': 'Selles arvutis paigaldab uusi versioone see, kes arvuti eest hoolitseb.',
  'not-checked': 'veel ei ole vaadatud',
  'not-reached': 'serveriga ei saanud ühendust',
  'not-reached-text': 'Counter vaatab järgmisel käivitusel uuesti. See versioon töötab edasi.',
  current: 'see on kõige uuem versioon',
  downloading: 'laadib versiooni {{version}}',
  ready: '{{version}} paigaldatakse järgmisel käivitusel',
  'ready-text':
    'Sulge Counter ja käivita uuesti, kui sulle sobib. Kui siis on midagi pooleldi saadetud, selgitab see versioon enne välja, mis sellest sai, ja uuendus ootab veel ühe käivituse.',
  refused: 'uut versiooni ei võetud',
  'refused-title': 'Pakutud uuendust ei võetud',
  'refused-text':
    'See versioon töötab edasi, midagi ei muudetud ja juhtum on kirjas. Ütle kasutajatoele põhjus:',
  'why-not-https': 'Uuenduste aadress ei alga https-iga.',
  'why-redirected': 'Server suunas teisele aadressile.',
  'why-too-large': 'Uuenduse kirjeldus oli suurem, kui see olla saab.',
  'why-unsigned': 'Uuendusel ei olnud allkirja.',
  'why-wrong-key': 'Allkirja ei andnud Counteri väljaandja.',
  'why-not-understood': 'Uuenduse kirjeldust ei saanud lugeda.',
  'why-other-channel': 'Uuendus on teise kanali jaoks.',
  'why-other-platform': 'Uuendus on teist liiki arvuti jaoks.',
  'why-not-yet': 'Uuenduse kuupäev on tulevikus. Vaata selle arvuti kella.',
  'why-expired': 'Uuendus allkirjastati liiga ammu.',
  'why-replayed': 'Uusima teate asemel tuli uuesti vanem.',
  'why-older': 'Pakutud versioon on vanem kui praegune.',
  'why-truncated': 'Allalaadimine lõppes liiga vara.',
  'why-too-long': 'Allalaaditu oli suurem, kui allkirjas öeldud.',
  'why-wrong-hash': 'Allalaaditu ei ole see, mis allkirjastati.',
  'why-swapped': 'Allalaaditud faili muudeti selles arvutis enne paigaldamist.',
  'why-not-installed': 'Paigaldaja ei pannud uut versiooni paika.',
  'why-taken-back': 'Uus versioon ei käivitunud kahel korral, seega pandi eelmine tagasi.',
  'why-no-way-back':
    'Uus versioon ei käivitunud kahel korral ja siin ei ole versiooni, mille juurde tagasi minna. Helista kasutajatoele.',
};
