import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createClock } from '../../../main/adapters/machine/clock.ts';
import { days, daysBetween, hours } from '../../../shared/domain/dates.ts';

const at = (text: string): number => Date.parse(text);

interface Case {
  readonly now: string;
  readonly today: string;
  readonly endOfDay: string;
}

/** Around midnight, in summer and winter, and on both days of the year on which the clocks change. */
const cases: readonly Case[] = [
  { now: '2026-11-23T10:00:00Z', today: '2026-11-23', endOfDay: '2026-11-23T22:00:00Z' },
  { now: '2026-11-23T21:59:59.999Z', today: '2026-11-23', endOfDay: '2026-11-23T22:00:00Z' },
  { now: '2026-11-23T22:00:00Z', today: '2026-11-24', endOfDay: '2026-11-24T22:00:00Z' },
  { now: '2026-07-01T20:59:59.999Z', today: '2026-07-01', endOfDay: '2026-07-01T21:00:00Z' },
  { now: '2026-07-01T21:00:00Z', today: '2026-07-02', endOfDay: '2026-07-02T21:00:00Z' },
  // To summer time at 03:00 on 29 March: a day of 23 hours.
  { now: '2026-03-28T22:00:00Z', today: '2026-03-29', endOfDay: '2026-03-29T21:00:00Z' },
  { now: '2026-03-29T00:59:59Z', today: '2026-03-29', endOfDay: '2026-03-29T21:00:00Z' },
  { now: '2026-03-29T01:00:00Z', today: '2026-03-29', endOfDay: '2026-03-29T21:00:00Z' },
  // Back at 04:00 on 25 October: a day of 25 hours.
  { now: '2026-10-24T21:00:00Z', today: '2026-10-25', endOfDay: '2026-10-25T22:00:00Z' },
  { now: '2026-10-25T00:30:00Z', today: '2026-10-25', endOfDay: '2026-10-25T22:00:00Z' },
  { now: '2026-10-25T01:30:00Z', today: '2026-10-25', endOfDay: '2026-10-25T22:00:00Z' },
  { now: '2024-02-28T23:00:00Z', today: '2024-02-29', endOfDay: '2024-02-29T22:00:00Z' },
  { now: '2026-12-31T22:00:00Z', today: '2027-01-01', endOfDay: '2027-01-01T22:00:00Z' },
];

describe.each(['Europe/Tallinn', 'Europe/Riga'])('the day in %s', (timeZone) => {
  test.each(cases)('at $now is $today and ends at $endOfDay', ({ now, today, endOfDay }) => {
    const clock = createClock(timeZone, () => at(now));
    expect(clock.today()).toBe(today);
    expect(new Date(clock.endOfDay()).toISOString()).toBe(new Date(endOfDay).toISOString());
  });

  test('D-06: ends when the next one begins, on every day of ten years', () => {
    let now = at('2024-12-31T22:00:00Z');
    const clock = createClock(timeZone, () => now);
    for (let day = 0; day < 3_652; day += 1) {
      const today = clock.today();
      const end = clock.endOfDay();
      expect([23, 24, 25].map(hours)).toContain(end - now);
      now = end - 1;
      expect(clock.today()).toBe(today);
      now = end;
      expect(clock.today() > today).toBe(true);
    }
    expect(clock.today()).toBe('2035-01-01');
  });
});

test.each(['America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'])(
  'D-06: the day at the market is the same on a machine set to %s',
  (machineZone) => {
    const clock = join(import.meta.dirname, '../../../main/adapters/machine/clock.ts');
    const program = `
      import { createClock } from ${JSON.stringify(clock)};
      const cases = ${JSON.stringify(cases)};
      console.log(JSON.stringify(cases.flatMap(({ now }) => ['Europe/Tallinn', 'Europe/Riga'].map((zone) => {
        const { today, endOfDay } = createClock(zone, () => Date.parse(now));
        return [today(), endOfDay()];
      }))));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: machineZone },
    });
    const expected = cases.flatMap(({ today, endOfDay }) => [today, today].map((day) => [day, at(endOfDay)]));
    expect(JSON.parse(run.stdout)).toEqual(expected);
  },
);

test('D-06: any moment of two hundred years lies in its day, whatever the machine is set to', () => {
  const before = process.env.TZ;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  for (const machineZone of ['Pacific/Kiritimati', 'America/St_Johns', 'Europe/Riga']) {
    process.env.TZ = machineZone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machineZone);
    for (const market of ['Europe/Tallinn', 'Europe/Riga']) {
      let now = 0;
      const clock = createClock(market, () => now);
      fc.assert(
        fc.property(fc.integer({ min: at('1900-01-01'), max: at('2100-01-01') }), (moment) => {
          now = moment;
          const [today, start, end] = [clock.today(), clock.startOfDay(), clock.endOfDay()];
          expect(start <= now && now < end).toBe(true);
          expect([clock.dayOf(start), clock.dayOf(end - 1)]).toEqual([today, today]);
          expect(daysBetween(today, clock.dayOf(end))).toBe(1);
          expect(daysBetween(clock.dayOf(start - 1), today)).toBe(1);
        }),
        { numRuns: 3_000 },
      );
    }
  }
});

test('a day ends at its midnight also where the clocks change a few hours later', () => {
  const endOf = (now: string) => createClock('Australia/Sydney', () => at(now)).endOfDay();
  expect(endOf('2026-10-03T10:00:00Z')).toBe(at('2026-10-03T14:00:00Z'));
  expect(endOf('2026-04-04T10:00:00Z')).toBe(at('2026-04-04T13:00:00Z'));
});

test('the clock tells the machine’s time, and a steady one for durations', () => {
  const clock = createClock('Europe/Tallinn');
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(days(1));
  const first = clock.steady();
  expect(clock.steady()).toBeGreaterThanOrEqual(first);
});
