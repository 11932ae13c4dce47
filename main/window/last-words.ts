import type { Language } from '../../shared/domain/language.ts';

/** The box before the program ends, which the page's texts do not reach. */
const texts: Readonly<Record<Language, string>> = {
  et: 'Counter peab sulguma. Midagi, mis on saadetud või saatmisjärjekorras, ei lähe kaotsi. Palun käivitage see uuesti.',
  lv: 'Counter ir jāaizver. Nekas no nosūtītā vai rindā ieliktā nav zudis. Lūdzu, palaidiet to vēlreiz.',
  ru: 'Counter должен закрыться. Ничто из отправленного или поставленного в очередь не потеряно. Запустите его ещё раз.',
  en: 'Counter has to close. Nothing that was sent or queued is lost. Please start it again.',
};

/** In English where the counter cannot tell its language: whatever ends the program may have taken that too. */
export function lastWords(language: () => Language): string {
  try {
    return texts[language()];
  } catch {
    return texts.en;
  }
}
