import type { symptoms as english } from '../en/symptoms.ts';
import type { Words } from '../words.ts';

export const symptoms: Words<'lv', typeof english> = {
  'line-means': 'Šī kase nevar sazināties ar banku.',
  'line-safe':
    'Sūtīšanas rindā esošais ir šī datora diskā. Tas aizies pats, kad būs savienojums, vienu reizi.',
  'line-do':
    'Strādājiet tālāk. Pogas „Nosūtīt bankai” vietā ir „Ievietot sūtīšanas rindā”, ja klients piekrīt sūtīt vēlāk. Bez savienojuma piedāvājumu nevar pieņemt.',

  slow: 'Bankas atbilde kavējas',
  'slow-means': 'Pieteikums ir bankā, un banka vēl lemj.',
  'slow-safe': 'Counter jautā tālāk pats, arī pēc pārstartēšanas.',
  'slow-do':
    'Nesūtiet vēlreiz. Ar {{F2}} apkalpojiet nākamo klientu; augšējā josla paziņos, kad atbilde ir klāt. Iedodiet šim klientam numuru.',

  uncertain: 'Ieraksta stāvoklis ir „Nav zināms”',
  'uncertain-means': 'Savienojums pārtrūka sūtīšanas laikā. Tas var būt bankā.',
  'uncertain-safe': 'Otrreiz Counter to pats nesūta.',
  'uncertain-do':
    'Nerakstiet vēlreiz. Vadītājs to atver sūtīšanas rindā, apskata bankas portālu un nospiež „Noskaidrot”.',

  'needs-you': 'Ieraksta stāvoklis ir „Gaida jūs” vai „Laiks beidzies”',
  'needs-you-means':
    '„Gaida jūs”: banka to nevarēja pieņemt vai ir jālemj vēlreiz. „Laiks beidzies”: ar klientu norunātais laiks ir pagājis.',
  'needs-you-safe': 'Ierakstītais ir saglabāts, un pats no sevis nekas neaiziet.',
  'needs-you-do':
    'Atveriet to sūtīšanas rindā. „Gaida jūs”: nospiediet „Labot”, salīdziniet ar dokumentu, sūtiet vēlreiz. „Laiks beidzies”: pajautājiet klientam vēlreiz, tad „Nosūtīt vēlāk šodien”.',

  'stopped-means': 'Atslēga, veikala numurs, pulkstenis vai sertifikāts: iemesls ir sūtīšanas rindā.',
  'stopped-safe': 'Nekas nav zudis, un nekas netiek sūtīts divreiz.',
  'stopped-do':
    'Vadītājs novērš iemeslu (atslēga un veikala numurs: Iestatījumi, „Veikals un atslēga”) un sūtīšanas rindā nospiež „Atsākt”. Ja sūtīšana tikai atpūšas, banka lūdza pauzi un tā turpināsies pati.',

  'sms-code': 'Kods īsziņā nepienāk',
  'sms-code-means': 'Bieži numurs ir fiksētā tālruņa vai kāda cita, vai arī lasa vecāku ziņu.',
  'sms-code-safe': 'Nekas nav parakstīts, un prece paliek veikalā.',
  'sms-code-do':
    'Kopā ar klientu salīdziniet tālruņa numuru. Nospiediet „Sūtīt jaunu kodu”: der tikai jaunākais. Citādi izvēlieties „Parakstīt citādi”.',

  statement: 'Konta izraksts nenonāk bankā',
  'statement-means': 'Saite neatveras, vai fails netika pieņemts; iemesls ir pie faila.',
  'statement-safe': 'Faili paliek šajā kasē, līdz tie ir bankā.',
  'statement-do':
    'Saite: nospiediet „Jauna saite vai cita banka”. Fails: PDF, JPEG vai PNG, bez paroles, skaidri salasāms. Ja saite neder, der faili.',

  'clock-means': 'Šī datora pulkstenis atšķiras no bankas pulksteņa par vairākām minūtēm.',
  'clock-safe': 'Nekas nav zudis. Taču laiki un termiņi ekrānā iet pēc nepareizā pulksteņa.',
  'clock-do':
    'Iestatiet datora datumu un laiku, tad nospiediet „Jautāt bankai tūlīt”. Ja sūtīšana ir apturēta, vadītājs to atsāk.',

  keyring: 'Kase prasa paroli vai atjaunošanas kodu',
  'keyring-means': 'Datora atslēgu glabātava ir slēgta, pazudusi vai pieder citam.',
  'keyring-safe': 'Nekas nav dzēsts. Kas ir bankā, joprojām ir bankā.',
  'keyring-do':
    'Piesakieties datorā kā vienmēr un mēģiniet vēlreiz. Citādi vadītājs ievada iestatīšanā izvēlēto paroli vai atjaunošanas kodu no papīra, kas ir seifā.',

  'no-offer': 'Klients jautā, kāpēc nav piedāvājuma',
  'no-offer-means': 'Iemeslus banka neatklāj, un Counter tos nezina.',
  'no-offer-safe': 'Nekas nav norunāts.',
  'no-offer-do':
    'Neminiet. Sakiet: „Iemeslus banka mums neatklāj. Vai apskatīsim citus maksāšanas veidus?” Bankas pašas vārdi ir aiz {{F4}}; ar jautājumiem lūdziet vērsties bankā.',
};
