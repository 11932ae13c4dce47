import { beforeAll, expect, test } from 'vitest';
import { createI18n } from '../../renderer/text/i18n.ts';
import { readWords } from '../../renderer/text/read-words.ts';
import { texts } from './texts.ts';
import { textIn, withoutSafety } from '../../renderer/text/use-text.ts';
import { isChangeable } from '../../shared/domain/key-change.ts';
import { languages, type Language } from '../../shared/domain/language.ts';

beforeAll(() => Promise.all(languages.map(readWords)));

type Flat = readonly (readonly [key: string, sentence: string])[];

const sentencesOf = (language: Language): Flat =>
  Object.entries(texts[language]).flatMap(([subject, words]) =>
    Object.entries(words as Record<string, string | Record<string, string>>).flatMap(([key, word]) =>
      typeof word === 'string'
        ? [[`${subject}.${key}`, word] as const]
        : Object.entries(word).map(([form, sentence]) => [`${subject}.${key}#${form}`, sentence] as const),
    ),
  );

const holesOf = (sentence: string): string =>
  [...new Set(Array.from(sentence.matchAll(/\{\{(\w+)\}\}/gu), ([, name]) => name))]
    .filter((name) => name !== 'count')
    .sort()
    .join();

test.each(languages)('no sentence of %s is empty, and none has stray spaces', (language) => {
  for (const [key, sentence] of sentencesOf(language)) {
    expect(sentence.trim(), key).not.toBe('');
    expect(sentence, key).toBe(sentence.trim().replace(/ {2,}/gu, ' '));
  }
});

test.each(languages)('the sentences of %s have the same holes as the English ones', (language) => {
  const english = new Map(sentencesOf('en').map(([key, sentence]) => [key.split('#')[0], holesOf(sentence)]));
  for (const [key, sentence] of sentencesOf(language)) {
    expect(holesOf(sentence), key).toBe(english.get(key.split('#')[0]));
  }
});

/** Which keys may be chosen at all. */
const tellsOfAllKeys = 'keys.unfit';
const literalKeys = /\b(?:F\d{1,2}|(?:Ctrl|Alt) ?\+ ?\w+)/gu;

test.each(languages)('no sentence of %s names a key that may be another one on this till', (language) => {
  for (const [key, sentence] of sentencesOf(language)) {
    const named = Array.from(sentence.replaceAll(/\{\{\w+\}\}/gu, '').matchAll(literalKeys), ([each]) =>
      each.replaceAll(' ', ''),
    );
    if (key !== tellsOfAllKeys) expect(named.filter(isChangeable), key).toEqual([]);
  }
});

test('nothing says that a customer was approved or refused', () => {
  const never: Readonly<Record<Language, RegExp>> = {
    en: /\bapproved|\brejected|\bdeclined|application (?:was|is) refused/iu,
    et: /heaks kiide|tagasi lük|keeldu/iu,
    lv: /apstiprināts|noraidīt|atteikt/iu,
    ru: /одобрен|отклон|отказ/iu,
  };
  for (const language of languages) {
    for (const [key, sentence] of sentencesOf(language)) expect(sentence, key).not.toMatch(never[language]);
  }
});

test('Russian is written in Cyrillic, the others in Latin letters', () => {
  for (const [key, sentence] of sentencesOf('ru')) {
    // Names, codes and key caps stay as they are.
    if (/[a-z]{4,}/u.test(sentence) || sentence.length < 6) continue;
    expect(sentence, key).toMatch(/\p{Script=Cyrillic}/u);
  }
  for (const language of ['et', 'lv', 'en'] as const) {
    for (const [key, sentence] of sentencesOf(language))
      expect(sentence, key).not.toMatch(/\p{Script=Cyrillic}/u);
  }
});

test('plurals follow the rules of each language', () => {
  const say = (language: Language, count: number): string =>
    createI18n(language).t('offer.payments', { count });
  expect([1, 2].map((n) => say('en', n))).toEqual(['1 payment', '2 payments']);
  expect([1, 2].map((n) => say('et', n))).toEqual(['1 makse', '2 makset']);
  expect([0, 1, 2, 10, 11, 21, 22].map((n) => say('lv', n))).toEqual([
    '0 maksājumu',
    '1 maksājums',
    '2 maksājumi',
    '10 maksājumu',
    '11 maksājumu',
    '21 maksājums',
    '22 maksājumi',
  ]);
  expect([1, 2, 5, 11, 21, 22, 25].map((n) => say('ru', n))).toEqual([
    '1 платёж',
    '2 платежа',
    '5 платежей',
    '11 платежей',
    '21 платёж',
    '22 платежа',
    '25 платежей',
  ]);
});

test.each([
  ['et', '16\u00a0000,00\u00a0€'],
  ['lv', '16\u00a0000,00\u00a0€'],
  ['ru', '16\u00a0000,00\u00a0€'],
  ['en', '€16,000.00'],
] as const)('limits of an amount are money as %s writes it', (language, money) => {
  const { issue } = textIn(createI18n(language), language);
  const facts = { min: '16000.00', max: '16000.00' };
  for (const code of ['amount.too-small', 'amount.too-large', 'amount.low-income'] as const) {
    const sentence = issue({ level: 'block', code, facts });
    expect(sentence).toContain(money);
    expect(sentence.split('€')).toHaveLength(2);
  }
});

test.each([
  ['en', /our reference.* no reference, the amount .* period and product where it tells them/u, /customer/u],
  ['et', /meie viide.* viidet ei näita, .*summa .* periood ja toode, kui pank need näitab/u, /klient/u],
  [
    'lv',
    /mūsu atsauce.* atsauci nenorāda, .*summai.* termiņam un produktam, ja banka tos norāda/u,
    /klient/u,
  ],
  ['ru', /наш номер.* его не сообщает, .*сумма.* срок и продукт, если банк их сообщает/u, /клиент/u],
] as const)('what links an application is told as it is (%s)', (language, told, not) => {
  const sentence = texts[language].outbox['settle-arrived-text'];
  expect(sentence).toMatch(told);
  expect(sentence).not.toMatch(not);
});

test('what a customer reads along is word for word what was agreed', () => {
  expect(texts.et.failures['bank.key-refused']).toBe('Pank ei võta selle poe võtit vastu. Kutsuge juhataja.');
  expect(texts.lv.issues['identity-code.check-digit']).toBe(
    'Pēdējais cipars nesakrīt. Salīdziniet ar dokumentu un ievadiet kodu vēlreiz.',
  );
  expect(texts.ru.application['no-offer']).toBe(
    'В этот раз банк не может предложить финансирование. С вопросами обращайтесь, пожалуйста, в банк.',
  );
  expect(texts.en.contract['goods-no']).toBe('Do not hand over the goods yet');
});

test.each([
  ['en', /computer’s (?:clock|date)/u],
  ['et', /[Aa]rvuti (?:kell|kuupäev)/u],
  ['lv', /[Dd]atora (?:pulksten|datum)/u],
  ['ru', /(?:[Чч]асы|дату) компьютера/u],
] as const)('N-35: what a wrong clock makes of a certificate names the clock (%s)', (language, clock) => {
  const { failures } = texts[language];
  expect(failures['bank.clock']).toMatch(clock);
  expect(failures['bank.certificate']).toMatch(clock);
});

test('why there is no line says nothing of what was sent: a line has sent many, and none of them is meant', () => {
  const sent: Readonly<Record<Language, RegExp>> = {
    en: /\bsent\b|is lost/u,
    et: /saadet|kadunud/u,
    lv: /nosūtīt|zudis/u,
    ru: /отправлен|потеряно/u,
  };
  const causes = [
    'line.down',
    'bank.name-not-found',
    'bank.certificate',
    'bank.clock',
    'bank.tls',
    'bank.proxy',
    'bank.no-answer',
    'bank.portal-page',
  ] as const;
  for (const language of languages) {
    for (const cause of causes) {
      const told = texts[language].failures[cause];
      expect(told, cause).toMatch(sent[language]);
      expect(withoutSafety(told), cause).not.toMatch(sent[language]);
    }
  }
});
