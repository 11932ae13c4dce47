import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, ageOn, daysBetween, isIsoDate, makeDate } from '../../shared/domain/dates.ts';
import { isoWeekOf, lastPeriods, periodOf, periodUnits } from '../../shared/domain/period.ts';
import { isPinShaped, isPinTrivial } from '../../shared/domain/person.ts';

const aDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  test('D-06: only real ones exist', () => {
    expect(makeDate(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDate(2023, 2, 29)).toBeNull();
    expect(makeDate(1900, 2, 29)).toBeNull();
    expect(makeDate(2026, 4, 31)).toBeNull();
    expect(isIsoDate('2026-13-01')).toBe(false);
  });

  test('months are added to the end of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-02-28', 1, 31)).toBe('2026-03-31');
    expect(addMonths('2020-12-15', 11)).toBe('2021-11-15');
  });

  test('age counts completed years', () => {
    expect(ageOn('2008-11-24', '2026-11-23')).toBe(17);
    expect(ageOn('2008-11-23', '2026-11-23')).toBe(18);
  });

  test('days between agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(aDate, aDate, (from, to) => {
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      }),
    );
  });

  test('adding months always gives a real day', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -240, max: 240 }), (date, n) => {
        expect(isIsoDate(addMonths(date, n))).toBe(true);
      }),
    );
  });
});

describe('periods', () => {
  test.each([
    ['2026-12-27', 2026, 52],
    ['2026-12-28', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2023-01-01', 2022, 52],
    ['2026-11-23', 2026, 48],
  ])('%s lies in the week of %i with the number %i', (date, year, week) =>
    expect(isoWeekOf(date)).toEqual({ year, week }),
  );

  test('every day lies in one week, from a Monday to a Sunday, and all its days have the same number', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 6 }), (date, later) => {
        const { from, to } = periodOf('week', date);
        expect([new Date(from).getUTCDay(), daysBetween(from, to)]).toEqual([1, 6]);
        expect(from <= date && date <= to).toBe(true);
        expect(isoWeekOf(addDays(from, later))).toEqual(isoWeekOf(date));
      }),
    );
  });

  test('those before a day follow each other without a gap, over the ends of months and years', () => {
    expect(lastPeriods('month', '2027-01-31', 3)).toEqual([
      { from: '2027-01-01', to: '2027-01-31' },
      { from: '2026-12-01', to: '2026-12-31' },
      { from: '2026-11-01', to: '2026-11-30' },
    ]);
    expect(periodOf('month', '2024-02-10').to).toBe('2024-02-29');
    fc.assert(
      fc.property(aDate, fc.constantFrom(...periodUnits), (date, unit) => {
        const [last, before] = lastPeriods(unit, date, 2);
        expect(addDays(before?.to ?? '', 1)).toBe(last?.from);
      }),
    );
  });
});

describe('PINs', () => {
  test('have six to eight digits, four only with a badge', () => {
    expect(isPinShaped('135790')).toBe(true);
    expect(isPinShaped('1357')).toBe(false);
    expect(isPinShaped('1357', true)).toBe(true);
    expect(isPinShaped('135 790')).toBe(false);
  });

  test.each(['111111', '123456', '987654', '890123'])('%s is too easy', (pin) =>
    expect(isPinTrivial(pin)).toBe(true),
  );
  test.each(['135790', '270815', '112233'])('%s is not', (pin) => expect(isPinTrivial(pin)).toBe(false));
});
