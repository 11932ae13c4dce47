import type { Page } from 'playwright';

/**
 * Fills a form with the keyboard alone: whatever field has the focus is typed into, and Tab leads on. Fields
 * are known by their names, the bank's own paths. Fails when the keyboard does not reach one of them. What the form
 * only names, because there is one to choose, needs no typing.
 */
export async function typesIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const named = await page
    .locator('input[type=hidden][name]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value')]),
    );
  const isNamed = ([name, value]: readonly [string, string]): boolean =>
    named.some(([only, its]) => only === name && its === value);
  const left = new Map(Object.entries(values).filter((field) => !isNamed(field)));
  for (let step = 0; left.size > 0; step += 1) {
    if (step > 120) throw new Error(`the keyboard never reached ${[...left.keys()].join(', ')}`);
    const { name, type } = await focused(page);
    const wanted = left.get(name);
    if (wanted === undefined) {
      await page.keyboard.press('Tab');
      continue;
    }
    left.delete(name);
    await typesInto(page, type, wanted);
    await page.keyboard.press('Tab');
  }
}

/**
 * On a busy machine a stop in the middle of typing without a rest looks like the end of a scan. What is long enough to
 * be one is typed as fingers would.
 */
const fingersMs = 35;
const shortestScan = 8;

async function typesInto(page: Page, type: string, wanted: string): Promise<void> {
  if (type === 'radio') await chooses(page, wanted);
  else if (type === 'select-one') await choosesFromList(page, wanted);
  else {
    await page.keyboard.press('ControlOrMeta+A');
    if (wanted === '') await page.keyboard.press('Delete');
    else await page.keyboard.type(wanted, { delay: wanted.length < shortestScan ? 0 : fingersMs });
  }
}

interface Focused {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
}

/** The field that has the focus; empty words where it is none. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at instanceof HTMLInputElement)
      return { name: at.name, type: at.type, value: at.value, checked: at.checked };
    if (at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement)
      return { name: at.name, type: at.type, value: at.value, checked: false };
    return { name: '', type: '', value: '', checked: false };
  });

/** In a group of radios: the arrows lead round, the space bar chooses. */
async function chooses(page: Page, wanted: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const { value, checked } = await focused(page);
    if (value === wanted) {
      if (!checked) await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no choice ${wanted}`);
}

/** In a closed list the arrows choose. */
async function choosesFromList(page: Page, wanted: string): Promise<void> {
  for (const key of ['ArrowDown', 'ArrowUp']) {
    for (let step = 0; step < 40; step += 1) {
      if ((await focused(page)).value === wanted) return;
      await page.keyboard.press(key);
    }
  }
  throw new Error(`no entry ${wanted}`);
}
