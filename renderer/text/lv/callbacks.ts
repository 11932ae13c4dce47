import type { callbacks as english } from '../en/callbacks.ts';
import type { Words } from '../words.ts';

export const callbacks: Words<'lv', typeof english> = {
  text: 'Banka var paziņot uzreiz, kad kaut kas notiek, ja veikalam internetā ir adrese, kas bankas sūtījumus nemainītus pārsūta uz šo datoru. No tā nekas nav atkarīgs: Counter jautā bankai pats. Paziņojums tikai liek jautāt uzreiz.',
  'is-on': 'Klausīties bankas paziņojumus šajā datorā',
  url: 'Adrese, uz kuru ziņo banka',
  'url-hint': 'Veikala paša adrese internetā. Tā tiek nosūtīta bankai ar katru pieteikumu.',
  'url-shape': 'Adrese, kas sākas ar https://',
  port: 'Ports',
  'port-shape': 'Skaitlis no 1024 līdz 65535.',
  state: 'Stāvoklis',
  listening: 'klausās',
  'not-listening': 'neklausās',
  'forward-to': 'Pārsūtīt uz',
  met: 'Līdz šim',
  counts: 'saņemti {{received}}, no bankas {{verified}}, atmesti {{refused}}',
  last: 'Pēdējais no bankas',
  never: 'vēl neviena',
  test: 'Pārbaudīt klausītāju',
  'test-good': 'Parakstīts paziņojums tika saņemts un pārbaudīts; viltots tika atmests.',
  'test-nothing': 'Nekas netika saņemts. Pārbaudiet portu un citas programmas šajā datorā.',
  'test-unverified':
    'Paziņojums tika saņemts, bet to nevarēja pārbaudīt: veikala atslēgas nav vai tā ir cita.',
  'test-open': 'Viltots paziņojums tika pieņemts. Izslēdziet klausītāju un zvaniet atbalstam.',
};
