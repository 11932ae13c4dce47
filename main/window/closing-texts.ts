import type { Language } from '../../shared/domain/language.ts';

interface ClosingTexts {
  readonly one: string;
  /** With `{count}`. */
  readonly many: string;
  readonly window: {
    readonly title: string;
    readonly safe: string;
    readonly stay: string;
    readonly close: string;
  };
  readonly uninstall: {
    readonly title: string;
    readonly open: string;
    readonly unread: string;
    readonly safe: string;
    readonly keep: string;
    readonly remove: string;
  };
}

/** The system's questions over a full outbox, which the page's texts do not reach. */
export const closingTexts: Readonly<Record<Language, ClosingTexts>> = {
  et: {
    one: 'Üks asi ootab veel saatmist või kedagi.',
    many: 'Veel {count} asja ootab saatmist või kedagi.',
    window: {
      title: 'Kas sulgeda Counter?',
      safe: 'Kõik jääb alles ja läheb edasi, kui Counter jälle avatakse. Seni ei saadeta midagi.',
      stay: 'Tagasi',
      close: 'Sulge',
    },
    uninstall: {
      title: 'Kas eemaldada Counter?',
      open: 'Counter on avatud. Sulgege see ja eemaldage siis uuesti.',
      unread: 'Saatmisjärjekorda ei saanud lugeda: selles võib midagi oodata.',
      safe: 'Kõik jääb sellesse arvutisse alles. Midagi ei saadeta enne, kui Counter uuesti paigaldatakse.',
      keep: 'Jäta alles',
      remove: 'Eemalda',
    },
  },
  lv: {
    one: 'Viena lieta vēl gaida nosūtīšanu vai kādu cilvēku.',
    many: 'Vēl gaida nosūtīšanu vai kādu cilvēku: {count}.',
    window: {
      title: 'Vai aizvērt Counter?',
      safe: 'Viss paliek saglabāts un turpināsies, kad Counter atkal atvērs. Līdz tam nekas netiek sūtīts.',
      stay: 'Atpakaļ',
      close: 'Aizvērt',
    },
    uninstall: {
      title: 'Vai noņemt Counter?',
      open: 'Counter ir atvērts. Aizveriet to un tad noņemiet vēlreiz.',
      unread: 'Sūtīšanas rindu nevarēja nolasīt: tajā var kaut kas gaidīt.',
      safe: 'Viss paliek šajā datorā. Nekas netiek sūtīts, līdz Counter uzstādīs no jauna.',
      keep: 'Paturēt',
      remove: 'Noņemt',
    },
  },
  ru: {
    one: 'Одно дело ещё ждёт отправки или человека.',
    many: 'Ещё ждут отправки или человека: {count}.',
    window: {
      title: 'Закрыть Counter?',
      safe: 'Всё сохранится и продолжится, когда Counter снова откроют. До тех пор ничего не отправляется.',
      stay: 'Назад',
      close: 'Закрыть',
    },
    uninstall: {
      title: 'Удалить Counter?',
      open: 'Counter открыт. Закройте его и удаляйте снова.',
      unread: 'Очередь отправки не удалось прочитать: в ней может что-то ждать.',
      safe: 'Всё останется на этом компьютере. Ничего не отправляется, пока Counter не установят снова.',
      keep: 'Оставить',
      remove: 'Удалить',
    },
  },
  en: {
    one: 'One thing still waits to be sent or for somebody.',
    many: '{count} things still wait to be sent or for somebody.',
    window: {
      title: 'Close Counter?',
      safe: 'All of it is kept and goes on when Counter is opened again. Until then nothing is sent.',
      stay: 'Back',
      close: 'Close',
    },
    uninstall: {
      title: 'Remove Counter?',
      open: 'Counter is open. Close it, then uninstall it again.',
      unread: 'An outbox could not be read: something may wait in it.',
      safe: 'All of it stays on this computer. Nothing is sent until Counter is installed again.',
      keep: 'Keep it',
      remove: 'Remove',
    },
  },
};

/** How much waits, as a sentence. */
export function waitingSentence(language: Language, count: number): string {
  const { one, many } = closingTexts[language];
  return count === 1 ? one : many.replace('{count}', String(count));
}
