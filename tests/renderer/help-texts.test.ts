import { beforeAll, expect, test } from 'vitest';
import { symptoms } from '../../renderer/shell/help/symptom-list.ts';
import { termsIn } from '../../renderer/shell/help/term-list.ts';
import { createI18n } from '../../renderer/text/i18n.ts';
import { readWords } from '../../renderer/text/read-words.ts';
import { texts } from './texts.ts';
import type { TextKey } from '../../renderer/text/use-text.ts';
import { languages, type Language } from '../../shared/domain/language.ts';

beforeAll(() => Promise.all(languages.map(readWords)));

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u);
const sayIn = (language: Language): ((key: TextKey) => string) => {
  const { t } = createI18n(language);
  return (key) => t(key, { F2: 'F2', F4: 'F4', main: 'Ctrl+Enter' });
};

test.each(languages)('what help says of a screen or a state is short (%s)', (language) => {
  const { help } = texts[language];
  for (const topic of Object.keys(help).filter((key) => !key.endsWith('-say'))) {
    const said = (help as Record<string, string>)[`${topic}-say`] ?? '';
    const length = wordsOf(`${(help as Record<string, string>)[topic]} ${said}`).length;
    expect(length, topic).toBeLessThanOrEqual(120);
  }
});

test.each(languages)('ten symptoms, each in at most 60 words (%s)', (language) => {
  const say = sayIn(language);
  expect(symptoms).toHaveLength(10);
  for (const { id, title } of symptoms) {
    const all = [title, `symptoms.${id}-means`, `symptoms.${id}-safe`, `symptoms.${id}-do`] as const;
    expect(wordsOf(all.map(say).join(' ')).length, id).toBeLessThanOrEqual(60);
  }
});

test('every symptom and every term that has words is shown', () => {
  const listed = symptoms.flatMap(({ id, title }) => [title.replace('symptoms.', ''), `${id}-means`]);
  const told = Object.keys(texts.en.symptoms).filter((key) => !/-(?:safe|do)$/u.test(key));
  expect(listed).toEqual(expect.arrayContaining(told));
  const shown = termsIn('LV').flatMap(({ term, meaning }) => [term, meaning]);
  const written = Object.keys(texts.en.glossary).filter((key) => key !== 'filter' && key !== 'list');
  expect(shown).toEqual(expect.arrayContaining(written.map((key) => `glossary.${key}`)));
});

test.each(languages)('a term is one short sentence, and no two have the same name (%s)', (language) => {
  const say = sayIn(language);
  for (const market of ['EE', 'LV'] as const) {
    const terms = termsIn(market);
    expect(new Set(terms.map(({ term }) => say(term))).size).toBe(terms.length);
    for (const { meaning } of terms) {
      expect(say(meaning)).toMatch(/^[^.?!]+\.$/u);
      expect(wordsOf(say(meaning)).length, meaning).toBeLessThanOrEqual(24);
    }
  }
});

/** What a text of help has to name as the screen does. */
const names: readonly (readonly [text: TextKey, ...named: TextKey[]])[] = [
  ['symptoms.line-do', 'form.send', 'form.put-in-outbox'],
  ['symptoms.uncertain', 'states.entry-uncertain'],
  ['symptoms.uncertain-do', 'outbox.settle'],
  ['symptoms.needs-you', 'states.entry-needs-you', 'states.entry-expired'],
  ['symptoms.needs-you-means', 'states.entry-needs-you', 'states.entry-expired'],
  ['symptoms.needs-you-do', 'outbox.correct', 'outbox.put-back'],
  ['symptoms.stopped-do', 'frame.settings', 'settings.section-shop', 'outbox.stopped-resume'],
  ['symptoms.sms-code-do', 'contract.code-again', 'contract.other-way'],
  ['symptoms.statement-do', 'income.new-link'],
  ['symptoms.clock-do', 'frame.line-check'],
  ['symptoms.no-offer-do', 'help.no-offer-say'],
  ['help.set-up', 'setup.test'],
  ['help.outbox', 'states.entry-uncertain'],
];

test.each(languages)('states and buttons are called in help what the screens call them (%s)', (language) => {
  const say = sayIn(language);
  for (const [text, ...named] of names) for (const key of named) expect(say(text), text).toContain(say(key));
});
