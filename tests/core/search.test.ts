import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CreditApplication } from '../../main/core/application/application.ts';
import { readWords } from '../../main/core/search/query.ts';
import { createSearchIndex, isFound } from '../../main/core/search/search-index.ts';
import { subjectOfDraft } from '../../main/core/search/subject.ts';
import { euros, toDecimalText } from '../../shared/domain/money.ts';
import { contract, draft, inEveryStatus, noon, toSend } from '../adapters/ledger/samples.ts';

interface Known {
  readonly localNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly identityCode: string;
  readonly mobile: string;
  readonly cents: number;
  readonly ownReference: string;
  readonly createdAt: number;
}

const jaan: Known = {
  localNumber: 'K7-0042',
  firstName: 'Jaan-Erik',
  lastName: 'Õunapuu',
  identityCode: '37605030299',
  mobile: '+37253630017',
  cents: 123_450,
  ownReference: 'INV-2026/10442',
  createdAt: noon,
};

function request({ firstName, lastName, identityCode, mobile, cents, ownReference }: Known) {
  const { request: base } = toSend();
  return {
    ...base,
    amount: euros(cents),
    ownReference,
    customer: { firstName, lastName, identityCode },
    contact: { ...base.contact, mobile },
  };
}

const applicationOf = (known: Known): CreditApplication => ({
  ...toSend({ request: request(known), localNumber: known.localNumber, createdAt: known.createdAt }),
});

/** At the bank, finished or not. */
const atBank = (known: Known, status: 'with-bank' | 'no-offer', number: string): CreditApplication =>
  ({
    ...inEveryStatus()[status],
    id: randomUUID(),
    localNumber: known.localNumber,
    createdAt: known.createdAt,
    request: request(known),
    bank: { uuid: randomUUID(), number, aliases: [] },
  }) as CreditApplication;

const nobody = () => null;

function finds(applications: readonly CreditApplication[], words: string, most = 50) {
  const index = createSearchIndex();
  for (const application of applications) index.put(application);
  return index.find(readWords(words, nobody), most);
}
const isFoundBy = (words: string, known: Known = jaan): boolean =>
  finds([applicationOf(known)], words).total === 1;

describe('an application is found by', () => {
  test.each([
    ['our number', ['K7-0042', 'k7-0042', 'K70042', 'K7-00', '0042', '42']],
    [
      'the shop’s own reference',
      ['INV-2026/10442', 'inv2026', '2026/10442', '10442', 'INV-2026/10442/K7-0042'],
    ],
    ['the surname', ['Õunapuu', 'ounapuu', 'OUNAPUU', 'oun', 'õ', 'Õunapuu,']],
    ['the first name', ['jaan', 'Jaan-Erik', 'jaanerik', 'erik']],
    ['the personal code', ['0299', '•••0299', '30299', '376050', '37605030299', '3760 503 0299']],
    ['the end of the phone', ['0017', '30017', '53630017', '5363 0017', '+372 5363 0017', '0037253630017']],
    [
      'the amount',
      ['1234', '1234,50', '1234.50', '1 234,50', '1,234.50', '1234,5', '€1,234.50', '1234,50 €', '1 234 eur'],
    ],
    [
      'several words',
      ['ounapuu jaan', '1 234,50 0299', 'jaan 5363 0017 1234,50', '0299 0017 1234', '42 õun'],
    ],
  ])('%s', (_, ways) => {
    expect(ways.filter((words) => !isFoundBy(words))).toEqual([]);
  });

  test('nothing else, and every word counts', () => {
    const wrong = [
      'unapuu',
      'puu',
      '299',
      '376',
      '760503',
      '017',
      '5363',
      '1235',
      '1234,51',
      '123',
      '043',
      'K8',
    ];
    expect(wrong.filter((words) => isFoundBy(words))).toEqual([]);
    expect(isFoundBy('ounapuu mari')).toBe(false);
    expect(isFoundBy('1234 0298')).toBe(false);
    expect(isFoundBy('')).toBe(false);
    expect(isFoundBy(' - € ')).toBe(false);
  });

  test('a Latvian name and code in every spelling', () => {
    const andris = { ...jaan, firstName: 'Ģirts', lastName: 'Bērziņš', identityCode: '161175-19997' };
    const ways = ['berzins', 'BĒRZIŅŠ', 'girts bērz', '9997', '161175-19997', '16117519997', '161175'];
    expect(ways.filter((words) => !isFoundBy(words, andris))).toEqual([]);
  });

  test('a reference in Cyrillic, whatever its capitals', () => {
    expect(isFoundBy('заказ', { ...jaan, ownReference: 'ЗАКАЗ 17-Б' })).toBe(true);
    expect(isFoundBy('17-б', { ...jaan, ownReference: 'ЗАКАЗ 17-Б' })).toBe(true);
  });

  test('the bank’s number of application and contract, and the amount that the bank offered', () => {
    const contracted: CreditApplication = {
      ...inEveryStatus().contract,
      contract: { ...contract, number: 'C-778' },
    } as never;
    for (const words of ['10-1', 'c-778', '778', '450'])
      expect([words, finds([contracted], words).total]).toEqual([words, 1]);
  });

  test('any number that it has or had at the bank', () => {
    const application = atBank(jaan, 'no-offer', '900');
    const index = createSearchIndex();
    index.put(application);
    const uuid = randomUUID();
    const readings = readWords(uuid.toUpperCase(), (asked) => (asked === uuid ? application.id : null));
    expect(index.find(readings, 5)).toEqual({ ids: [application.id], total: 1, isCertain: true });
    expect(
      index.find(
        readWords(randomUUID(), () => null),
        5,
      ).total,
    ).toBe(0);
  });
});

describe('what was found', () => {
  test('stands in order: exact numbers, then what is open, then the newest', () => {
    const old = { ...jaan, localNumber: 'K7-0001', ownReference: '' };
    const all = [
      atBank({ ...old, createdAt: 1 }, 'no-offer', '71'),
      atBank({ ...old, createdAt: 3 }, 'no-offer', '72'),
      atBank({ ...old, createdAt: 2 }, 'with-bank', '73'),
      atBank({ ...old, createdAt: 0, ownReference: 'Oun' }, 'no-offer', '74'),
    ];
    expect(finds(all, 'oun').ids).toEqual([3, 2, 1, 0].map((place) => all[place]?.id));
    expect(finds(all, 'oun', 2)).toMatchObject({ ids: [all[3]?.id, all[2]?.id], total: 4 });
  });

  test('is certain only by a whole number that can be nothing else', () => {
    const longer = applicationOf({ ...jaan, localNumber: 'K7-00421' });
    const both = [applicationOf(jaan), longer];
    expect(finds(both, 'K7-0042')).toMatchObject({
      total: 2,
      isCertain: true,
      ids: [both[0]?.id, longer.id],
    });
    expect(finds(both, 'K7-004').isCertain).toBe(false);
    // Our number 450 is no more likely than 450 euros.
    expect(finds([applicationOf({ ...jaan, localNumber: 'K7-0450' })], '450').isCertain).toBe(false);
    expect(
      finds([longer, applicationOf({ ...jaan, localNumber: 'K7-1' })], jaan.ownReference).isCertain,
    ).toBe(false);
  });

  test('changes with the application and ends with it', () => {
    const index = createSearchIndex();
    const application = applicationOf(jaan);
    const total = (words: string): number => index.find(readWords(words, nobody), 9).total;
    index.put(application);
    index.put({ ...application, request: request({ ...jaan, lastName: 'Tamm' }) });
    expect([total('tamm'), total('ounapuu')]).toEqual([1, 0]);
    index.remove(application.id);
    expect(total('tamm')).toBe(0);
  });
});

test('a half-typed form is found as it was typed', () => {
  const half = draft({ values: { 'customer.last_name': 'Õunapuu', 'customer_contact.mobile': '5363 0017' } });
  const isHit = (words: string): boolean => isFound(subjectOfDraft(half), readWords(words, nobody));
  expect(['oun', '0017', 'oun 0017'].every(isHit)).toBe(true);
  expect(['tamm', 'oun 0018', ''].some(isHit)).toBe(false);
});

describe('whatever the names and numbers are', () => {
  const letters = Array.from('abcdefgiklmnoprstuvzāčēģīķļņõäöüšūžøł');
  const name = fc
    .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 9 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join('-'));
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
  const known: fc.Arbitrary<Known> = fc.record({
    localNumber: fc.integer({ min: 1, max: 99_999 }).map((n) => `K7-${String(n).padStart(4, '0')}`),
    firstName: name,
    lastName: name,
    identityCode: digits(11),
    mobile: digits(8).map((number) => `+372${number}`),
    cents: fc.integer({ min: 100, max: 999_999_999 }),
    ownReference: fc.constantFrom('', 'A-10442', 'Заказ 7'),
    createdAt: fc.integer({ min: 0, max: 1_000 }),
  });
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

  test('every beginning of every part of a name finds, without its marks too', () => {
    fc.assert(
      fc.property(known, fc.nat(), fc.nat(), (person, part, length) => {
        const parts = [...person.firstName.split('-'), ...person.lastName.split('-')];
        const chosen = parts[part % parts.length] ?? '';
        const beginning = chosen.slice(0, 1 + (length % chosen.length));
        expect(isFoundBy(beginning, person)).toBe(true);
        expect(isFoundBy(plain(beginning), person)).toBe(true);
      }),
    );
  });

  test('four digits or more of the end of a code or a phone find, three do not say enough', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 4, max: 8 }), (person, length) => {
        expect(isFoundBy(person.identityCode.slice(-length), person)).toBe(true);
        expect(isFoundBy(person.mobile.slice(-length), person)).toBe(true);
      }),
    );
  });

  test('an amount finds as every language writes it', () => {
    const styles = fc.constantFrom(
      { decimal: ',', group: '' },
      { decimal: ',', group: ' ' },
      { decimal: ',', group: '\u00a0' },
      { decimal: '.', group: ',' },
    );
    const frames = fc.constantFrom('#', '€#', '#€', '# €', '# eur', '#\u00a0EUR');
    fc.assert(
      fc.property(known, styles, frames, (person, { decimal, group }, frame) => {
        const [whole = '', cents = ''] = toDecimalText(euros(person.cents)).split('.');
        const written = `${whole.replace(/\B(?=(?:\d{3})+$)/gu, group)}${decimal}${cents}`;
        expect(isFoundBy(frame.replace('#', written), person)).toBe(true);
      }),
    );
  });

  test('another word never finds more, and the order of the words does not matter', () => {
    const words = fc.array(
      fc.oneof(name, digits(4), fc.constantFrom('K7', '450', '1 234,50', 'a', '0', '-')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(known, { maxLength: 12 }), words, (people, typed) => {
        const applications = people.map(applicationOf);
        const total = (some: readonly string[]): number => finds(applications, some.join(' tamm ')).total;
        const apart = (some: readonly string[]): readonly string[] =>
          finds(applications, some.join(' x ')).ids;
        const fewer = typed.slice(0, -1);
        if (fewer.length > 0) expect(total(typed)).toBeLessThanOrEqual(total(fewer));
        expect([...apart([...typed].reverse())].sort()).toEqual([...apart(typed)].sort());
      }),
    );
  });

  test('the list is the beginning of the longer list, and as long as it may be', () => {
    fc.assert(
      fc.property(
        fc.array(known, { maxLength: 20 }),
        fc.constantFrom('a', 'k7', '1', 'o'),
        fc.integer({ min: 1, max: 9 }),
        (people, words, most) => {
          const applications = people.map(applicationOf);
          const all = finds(applications, words, 100);
          const some = finds(applications, words, most);
          expect(some.total).toBe(all.total);
          expect(some.ids).toEqual(all.ids.slice(0, most));
          expect(all.ids).toHaveLength(all.total);
        },
      ),
    );
  });

  test('nothing that can be typed takes long or throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (words) => {
        expect(readWords(words, nobody).length).toBeLessThanOrEqual(8);
        finds([applicationOf(jaan)], words);
      }),
    );
    expect(readWords('1 '.repeat(50), nobody)).toHaveLength(8);
  });
});
