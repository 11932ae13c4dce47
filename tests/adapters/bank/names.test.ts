import { expect, test } from 'vitest';
import { checkPersonName } from '../../../shared/domain/text.ts';
import { aCreated, answers } from '../../rig/lying-bank.ts';
import { anAttempt, aRequest, ours, someBanks } from './a-bank.ts';

const { lying, aCounter } = someBanks();

const letters = Array.from('õäöüšžÕÄÖÜŠŽāčēģīķļņūĀČĒĢĪĶĻŅŪżłéßøåÅñçæœ');
const decomposed = letters.map((letter) => letter.normalize('NFD'));
const joints = ['-', ' ', "'", '’', '.'];
const hidden = [
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u0007',
  '\u0000',
  '\t',
  '\u00a0',
];
const strange = ['Мария', '🙂', '1', '<b>', '漢', '", "role": "x'];

/** Five hundred names: letters of every kind, in both spellings, joined, with what is not seen, and with what is none. */
const corpus: readonly string[] = [
  ...letters.map((letter) => `${letter}nna`),
  ...decomposed.map((letter) => `Mari${letter}`),
  ...letters.flatMap((letter, place) => joints.map((joint) => `A${letter}${joint}${decomposed[place]}b`)),
  ...hidden.flatMap((each) => [`Ma${each}ri`, `${each}Mari`, `Mari${each}`, `Jõ${each}${each}gi`]),
  ...letters.flatMap((letter, place) => [`${letter}${hidden[place % hidden.length]}a`, letter.repeat(40)]),
  ...strange.flatMap((each) => [each, `Mari ${each}`, `${each}-Mari`]),
  ...[199, 200, 201].map((length) => 'Õ'.repeat(length)),
  ...[199, 200, 201].map((length) => 'Õ'.normalize('NFD').repeat(length)),
  ...letters.map((letter) => `${letter}${letter.normalize('NFD')}  ${letter}`),
];

test(
  'D-08: five hundred names: what is sent is what is shown, in one spelling, byte for byte, or nothing is',
  { timeout: 60_000 },
  async () => {
    expect(new Set(corpus).size).toBeGreaterThanOrEqual(450);
    const bank = await lying([answers(201, aCreated)]);
    const counter = aCounter(bank.address);
    const shown: string[] = [];
    for (const name of corpus) {
      const { value, issues } = checkPersonName(name);
      if (value === null) {
        expect(() => aRequest({ 'customer.first_name': name })).toThrow('customer.first_name');
        continue;
      }
      // Whatever was taken out is said.
      const isSame =
        value ===
        name
          .normalize('NFC')
          .replaceAll(/[\s\u00a0]+/gu, ' ')
          .trim();
      expect([name, isSame || issues.some(({ code }) => code === 'text.cleaned')]).toEqual([name, true]);
      shown.push(value);
      await counter.createApplication(aRequest({ 'customer.first_name': name }), ours, anAttempt());
    }
    expect(shown.length).toBeGreaterThan(300);
    expect(bank.requests).toHaveLength(shown.length);
    for (const [place, value] of shown.entries()) {
      const body = bank.requests[place]?.body ?? Buffer.alloc(0);
      expect(body.includes(Buffer.from(JSON.stringify(value)))).toBe(true);
      const { customer } = JSON.parse(body.toString()) as { customer: { first_name: string } };
      expect(customer.first_name).toBe(value);
      expect(value).toBe(value.normalize('NFC'));
      expect(value).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  },
);
