import type { Language } from '../../shared/domain/language.ts';
import type { NoticeSubject } from '../core/ports.ts';

/** What the system's notices say. They stand on a screen that anybody may see: no name, number, amount or outcome. */
export const noticeTexts: Readonly<Record<Language, Readonly<Record<NoticeSubject, string>>>> = {
  et: {
    application: 'Selle kassa ühe taotlusega on uudiseid.',
    outbox: 'Miski saatmisjärjekorras ootab kedagi.',
    expiry: 'Millegi aeg saatmisjärjekorras saab poole tunni pärast läbi.',
    counter: 'Counteril on uudiseid.',
  },
  lv: {
    application: 'Vienam šīs kases pieteikumam ir jaunumi.',
    outbox: 'Kaut kas sūtīšanas rindā gaida kādu cilvēku.',
    expiry: 'Kaut kam sūtīšanas rindā pēc pusstundas beigsies laiks.',
    counter: 'Programmā Counter ir jaunumi.',
  },
  ru: {
    application: 'По одной заявке этой кассы есть новости.',
    outbox: 'В очереди отправки что-то ждёт человека.',
    expiry: 'В очереди отправки у чего-то через полчаса истекает время.',
    counter: 'В Counter есть новости.',
  },
  en: {
    application: 'An application at this till has news.',
    outbox: 'Something in the outbox needs somebody.',
    expiry: 'Something in the outbox runs out of time in half an hour.',
    counter: 'Counter has news.',
  },
};
