import type { authority as english } from '../en/authority.ts';
import type { Words } from '../words.ts';

export const authority: Words<'lv', typeof english> = {
  title: 'Tīkla sertifikāts',
  text: 'Tikai tīklam, kas pārbauda drošu savienojumu saturu. Tā izdevējam uzticas papildus datora izdevējiem; katru savienojumu pārbauda kā iepriekš.',
  none: 'Nav: uzticas tikai datora izdevējiem.',
  subject: 'Izdots kam',
  issuer: 'Izdevējs',
  'valid-to': 'Derīgs līdz',
  choose: 'Izvēlēties sertifikātu',
  'take-q': 'Vai uzticēties šim sertifikātam?',
  'take-text':
    'Tā īpašnieks var lasīt to, ko kase sūta bankai. Salīdziniet SHA\u2011256 ar to, ko jums nosauc tīkla uzturētāji.',
  take: 'Uzticēties',
  remove: 'Noņemt sertifikātu',
  'remove-q': 'Vai noņemt šo sertifikātu?',
  'remove-text': 'Kase tad sasniedz banku tikai tur, kur tīkls savienojuma saturu nepārbauda.',
  taken: 'Sertifikātam tagad uzticas.',
  removed: 'Sertifikāts ir noņemts.',
  'problem-unreadable': 'Failu neizdevās nolasīt. Nokopējiet to šajā datorā un izvēlieties vēlreiz.',
  'problem-too-large': 'Fails sertifikātam ir par lielu. Izvēlieties failu, kurā ir tikai sertifikāts.',
  'problem-not-a-certificate': 'Failā nav sertifikāta. Izvēlieties PEM, CRT vai CER failu.',
  'problem-several':
    'Failā ir vairāki sertifikāti. Izvēlieties failu, kurā ir tikai tīkla izdevēja sertifikāts.',
  'problem-not-an-authority': 'Šis nav izdevēja sertifikāts. Lūdziet pareizo tīkla uzturētājiem.',
  'problem-expired': 'Šis sertifikāts vairs nav derīgs. Lūdziet jaunu tīkla uzturētājiem.',
  'problem-not-yet-valid': 'Šis sertifikāts vēl nav derīgs. Pārbaudiet datora pulksteni.',
};
