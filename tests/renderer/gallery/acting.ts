import { useRegistry } from '../../../renderer/keys/registry.ts';

/** What a scene presses and types once the page stands. */
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** As long as a busy machine may take for a stage, a screen or an answer. */
const patienceMs = 20_000;
/** So long without a change in the document, and what was asked for has come. */
const quietMs = 120;

async function until<T>(find: () => T | null | undefined | false, missing: string): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(missing);
    await later(20);
  }
}

/** Waits until there is such a thing; a scene without it has failed. */
export const standing = (selector: string, index = 0): Promise<HTMLElement> =>
  until(() => document.querySelectorAll<HTMLElement>(selector)[index], `there is no ${selector} (${index})`);

/** Waits until nothing on the page changes any more and the main action can be pressed. */
export async function settled(): Promise<void> {
  let changedAt = performance.now();
  const observer = new MutationObserver(() => (changedAt = performance.now()));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    await until(
      () => performance.now() - changedAt > quietMs && useRegistry.getState().resting === null,
      'the page never came to rest',
    );
  } finally {
    observer.disconnect();
  }
}

/** The frame around the screens: only then the screen that is gone to is not swept away by it. */
export const framed = async (): Promise<void> => {
  await standing('[role="toolbar"]');
  await settled();
};

/** Presses a key as a person would. */
export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await settled();
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
}

export const mainAction = (): Promise<void> => press('Enter', { ctrlKey: true });

/** Presses the control of this kind at this place. */
export async function click(selector: string, index = 0): Promise<void> {
  const control = await standing(selector, index);
  await settled();
  control.click();
}

/** Puts the focus into the field of this name, so that another one counts as left. */
export async function focusOn(name: string): Promise<void> {
  const field = await standing(`[name="${name}"]`);
  field.focus();
}

/** Types into the field of this name. */
export async function fill(name: string, text: string): Promise<void> {
  const field = await standing(`[name="${name}"]`);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    throw new Error(`${name} cannot be typed into`);
  }
  field.focus();
  const shape = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(shape.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
