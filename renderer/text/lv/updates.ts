import type { updates as english } from '../en/updates.ts';
import type { Words } from '../words.ts';

export const updates: Words<'lv', typeof english> = {
  text: 'Counter meklē jaunu versiju pēc katras palaišanas un klusi to lejupielādē. To uzstāda nākamajā palaišanas reizē, pirms kāds atbloķē kasi. Pieteikumi, sūtāmo rinda un iestatījumi paliek.',
  version: 'Versija',
  'checked-at': 'Pēdējoreiz skatīts',
  never: 'vēl nav',
  state: 'Stāvoklis',
  off: 'šeit netiek meklētas',
  'off-text': 'Šajā datorā jaunas versijas uzstāda tas, kurš rūpējas par datoru.',
  'not-checked': 'vēl nav skatīts',
  'not-reached': 'serveri neizdevās sasniegt',
  'not-reached-text': 'Counter skatīsies vēlreiz nākamajā palaišanas reizē. Šī versija darbojas tālāk.',
  current: 'šī ir jaunākā versija',
  downloading: 'lejupielādē {{version}}',
  ready: '{{version}} uzstādīs nākamajā palaišanas reizē',
  'ready-text':
    'Aizveriet Counter un palaidiet to no jauna, kad jums ir ērti. Ja tobrīd kaut kas būs nosūtīts līdz pusei, šī versija vispirms noskaidros, kas ar to noticis, un atjauninājums gaidīs vēl vienu palaišanas reizi.',
  refused: 'jaunā versija netika paņemta',
  'refused-title': 'Piedāvātais atjauninājums netika paņemts',
  'refused-text':
    'Šī versija darbojas tālāk, nekas netika mainīts, un tas ir pierakstīts. Pasakiet atbalstam iemeslu:',
  'why-not-https': 'Atjauninājumu adrese nesākas ar https.',
  'why-redirected': 'Serveris norādīja uz citu adresi.',
  'why-too-large': 'Atjauninājuma apraksts bija lielāks, nekā tas var būt.',
  'why-unsigned': 'Atjauninājumam nebija paraksta.',
  'why-wrong-key': 'Parakstu nav devis Counter izdevējs.',
  'why-not-understood': 'Atjauninājuma aprakstu nevarēja izlasīt.',
  'why-other-channel': 'Atjauninājums ir citam kanālam.',
  'why-other-platform': 'Atjauninājums ir cita veida datoram.',
  'why-not-yet': 'Atjauninājuma datums ir nākotnē. Pārbaudiet šī datora pulksteni.',
  'why-expired': 'Atjauninājums parakstīts pārāk sen.',
  'why-replayed': 'Jaunākā paziņojuma vietā vēlreiz atnāca vecāks.',
  'why-older': 'Piedāvātā versija ir vecāka par šo.',
  'why-truncated': 'Lejupielāde beidzās pārāk agri.',
  'why-too-long': 'Lejupielādētais bija lielāks par parakstīto.',
  'why-wrong-hash': 'Lejupielādētais nav tas, kas tika parakstīts.',
  'why-swapped': 'Lejupielādētais fails šajā datorā tika mainīts pirms uzstādīšanas.',
  'why-not-installed': 'Uzstādītājs jauno versiju neielika.',
  'why-taken-back': 'Jaunā versija divas reizes nesāka darboties, tāpēc tika atjaunota iepriekšējā.',
  'why-no-way-back':
    'Jaunā versija divas reizes nesāka darboties, un šeit nav versijas, pie kuras atgriezties. Zvaniet atbalstam.',
};
