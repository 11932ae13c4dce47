import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'playwright';
import { focused } from '../journeys/typing.ts';

/** Forty words a minute, as somebody types who looks at a customer and a document in turns. */
export const keysPerMinute = 200;
const keyMs = 60_000 / keysPerMinute;

/** Two hands at the keyboard: they count what they press, a chord as one press, and rest as long as hands do. */
export interface Hands {
  readonly keys: () => number;
  press(chord: string): Promise<void>;
  types(text: string): Promise<void>;
}

/** @param everyMs from one key to the next, beginning to beginning. */
export function handsAt(page: Page, everyMs = keyMs): Hands {
  let keys = 0;
  let dueAt = performance.now();
  const press = async (chord: string): Promise<void> => {
    await rest(Math.max(dueAt - performance.now(), 0));
    dueAt = performance.now() + everyMs;
    keys += 1;
    await page.keyboard.press(chord);
  };
  return {
    keys: () => keys,
    press,
    async types(text) {
      for (const character of text) await press(character);
    },
  };
}

/**
 * Fills whatever field Enter leads to, until all of these are filled. A field that is not named is left empty: the
 * own reference of a shop that writes none.
 */
export async function fillsByEnter(
  page: Page,
  hands: Hands,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const left = new Set(Object.keys(values));
  for (let step = 0; left.size > 0; step += 1) {
    if (step > 40) throw new Error(`Enter never led to ${[...left].join(', ')}`);
    const { name, type } = await focused(page);
    const value = values[name];
    if (value !== undefined && left.delete(name)) {
      if (type === 'select-one') {
        await hands.press(await digitOf(page, value));
        // The digit has led on.
        continue;
      }
      if (type === 'radio') await hands.press('Space');
      else await hands.types(value);
    }
    if (left.size > 0) await hands.press('Enter');
  }
}

/** The digit that chooses it in the list that has the focus. */
const digitOf = (page: Page, value: string): Promise<string> =>
  page.evaluate((wanted) => {
    const list =
      document.activeElement instanceof HTMLSelectElement ? [...document.activeElement.options] : [];
    return String(
      list.filter((option) => option.value !== '').findIndex((option) => option.value === wanted) + 1,
    );
  }, value);

/** Waits until the keys go to the field of that name. */
export async function focusOn(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('name') === wanted, name);
}
