import type { connection as english } from '../en/connection.ts';
import type { Words } from '../words.ts';

export const connection: Words<'lv', typeof english> = {
  'key-accepted': 'Banka atbild un pieņem atslēgu.',
  'key-refused': 'Banka atbild, bet atslēgu nepieņem. Pārbaudiet, vai tā ir pilna un šai videi.',
  'shop-refused': 'Banka atbild, bet atslēga nav šim veikalam. Pārbaudiet veikala numuru.',
  'no-answer': 'Banka neatbild. Pārbaudiet interneta savienojumu.',
  'name-not-found': 'Bankas adrese nav atrasta. Pārbaudiet internetu vai vārdu serveri.',
  refused: 'Adrese nepieņem savienojumus. Pārbaudiet tīkla noteikumus.',
  certificate: 'Sertifikāts nav gaidītais. Starp kasi un banku kaut kas ir.',
  clock: 'Datora pulkstenis ir nepareizs. Iestatiet datumu un laiku.',
  proxy: 'Tīkla starpniekserveris nelaiž Counter cauri.',
  tls: 'Drošu savienojumu neizdevās izveidot.',
  'not-the-bank': 'Kaut kas atbild, bet ne kā banka. Tīkla pieteikšanās lapa?',
  'server-error': 'Bankas pusē ir kļūme. Mēģiniet vēlāk.',
};
