import type { Language } from '../../shared/domain/language.ts';

interface ClosingTexts {
  readonly title: string;
  readonly one: string;
  /** With `{count}`. */
  readonly many: string;
  readonly safe: string;
  readonly stay: string;
  readonly close: string;
}

/** The system's question, which the page's texts do not reach. */
export const closingTexts: Readonly<Record<Language, ClosingTexts>> = {
  et: {
    title: 'Kas sulgeda Counter?',
    one: 'Üks asi ootab veel saatmist või kedagi.',
    many: 'Veel {count} asja ootab saatmist või kedagi.',
    safe: 'Kõik jääb alles ja läheb edasi, kui Counter jälle avatakse. Seni ei saadeta midagi.',
    stay: 'Tagasi',
    close: 'Sulge',
  },
  lv: {
    title: 'Vai aizvērt Counter?',
    one: 'Viena lieta vēl gaida nosūtīšanu vai kādu cilvēku.',
    many: 'Vēl gaida nosūtīšanu vai kādu cilvēku: {count}.',
    safe: 'Viss paliek saglabāts un turpināsies, kad Counter atkal atvērs. Līdz tam nekas netiek sūtīts.',
    stay: 'Atpakaļ',
    close: 'Aizvērt',
  },
  ru: {
    title: 'Закрыть Counter?',
    one: 'Одно дело ещё ждёт отправки или человека.',
    many: 'Ещё ждут отправки или человека: {count}.',
    safe: 'Всё сохранится и продолжится, когда Counter снова откроют. До тех пор ничего не отправляется.',
    stay: 'Назад',
    close: 'Закрыть',
  },
  en: {
    title: 'Close Counter?',
    one: 'One thing still waits to be sent or for somebody.',
    many: '{count} things still wait to be sent or for somebody.',
    safe: 'All of it is kept and goes on when Counter is opened again. Until then nothing is sent.',
    stay: 'Back',
    close: 'Close',
  },
};
