import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { capOf } from '../../renderer/keys/chord.ts';
import { settled, standing } from './gallery/acting.ts';
import { showScene } from './show-scene.tsx';

/** What is called otherwise where it is found by its words. */
const otherwise: readonly (readonly [button: RegExp, command: string])[] = [
  [/^(?:Line ok|No line)/u, 'Look at the line'],
  [/^Outbox \d/u, 'Outbox'],
];

/** Belongs to a row or a field: reached with it by arrows, Tab and Enter, or by the key that the row tells. */
const local = [
  // The command bar itself.
  'nav button[aria-haspopup=dialog]',
  'tr button',
  'li button',
  '[role=alert] button',
  'section[aria-label] button',
].join();

const wordsOf = (button: HTMLElement): string => {
  const copy = button.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('kbd, [aria-hidden=true]')) hidden.remove();
  return (button.getAttribute('aria-label') ?? copy.textContent).trim();
};

const isPressable = (button: HTMLButtonElement): boolean =>
  button.checkVisibility() && !button.disabled && button.getAttribute('aria-disabled') !== 'true';

interface Button {
  readonly words: string;
  readonly cap: string;
}

const buttonsNow = (): readonly Button[] =>
  Array.from(document.querySelectorAll('button'))
    .filter((button) => isPressable(button) && !button.matches(local))
    .map((button) => ({
      words: wordsOf(button),
      cap: capOf((button.getAttribute('aria-keyshortcuts') ?? '').replace('Control', 'Ctrl')),
    }));

/** The buttons that the command bar does not know, and then what it does know. */
async function unreached(): Promise<readonly string[]> {
  const buttons = buttonsNow();
  await userEvent.keyboard('{Control>}k{/Control}');
  await standing('[role=option]');
  await settled();
  const options = Array.from(document.querySelectorAll('[role=option]'), (option) => ({
    label: option.firstElementChild?.textContent ?? '',
    cap: option.querySelector('kbd')?.textContent ?? '',
  }));
  const isThere = ({ words, cap }: Button): boolean => {
    const called = otherwise.find(([button]) => button.test(words))?.[1] ?? words;
    return options.some(
      (option) =>
        option.label === called || option.label.endsWith(`: ${called}`) || (cap !== '' && option.cap === cap),
    );
  };
  const missing = buttons.filter((button) => !isThere(button)).map(({ words }) => words);
  const known = options.map(({ label, cap }) => `${label} ${cap}`).join(', ');
  return missing.length === 0 ? [] : [...missing, `known: ${known}`];
}

/** Keys that stand at two buttons which do not say the same. */
const ambiguous = (buttons: readonly Button[]): readonly string[] =>
  [...Map.groupBy(buttons, ({ cap }) => cap)]
    .map(([cap, at]) => [cap, [...new Set(at.map(({ words }) => words))]] as const)
    .filter(([cap, words]) => cap.startsWith('Ctrl+') && words.length > 1)
    .map(([cap, words]) => `${cap}: ${words.join(', ')}`);

test.each(
  [
    ['set-up', 'set-up-bank', 'set-up-presets', 'set-up-people'],
    ['lock-live', 'trouble', 'trouble-wait', 'trouble-passphrase'],
    ['today', 'today-demo-offline', 'today-empty', 'outbox', 'outbox-stopped', 'form-errors', 'lessons'],
    ['app-asking', 'app-no-offer', 'app-expired', 'app-needs-you', 'offer-plain', 'offer-expired'],
    ['contract-choose', 'contract-sms', 'contract-qr', 'contract-link', 'contract-pay-link'],
    ['contract-approval-given', 'contract-active', 'income-banks', 'income-link', 'income-files'],
    ['settings', 'settings-shop', 'settings-authority', 'settings-products', 'settings-presets'],
    ['settings-consents', 'settings-people', 'settings-data-found', 'settings-callbacks-on'],
    ['settings-devices', 'settings-language', 'settings-diagnostics'],
  ].flat(),
)('everything that can be pressed on “%s” is in the command bar', async (scene) => {
  await showScene(scene);
  expect(ambiguous(buttonsNow())).toEqual([]);
  expect(await unreached()).toEqual([]);
});

test('a key that stands at two buttons is found', async () => {
  await showScene('settings-people');
  const main = await standing('main');
  for (const words of ['One', 'Other']) {
    const button = document.createElement('button');
    button.setAttribute('aria-keyshortcuts', 'Control+P');
    button.textContent = words;
    main.append(button);
  }
  expect(ambiguous(buttonsNow())).toEqual(['Ctrl+P: One, Other']);
});

test('a button that no action stands behind is found', async () => {
  await showScene('settings-people');
  const main = await standing('main');
  main.append(Object.assign(document.createElement('button'), { textContent: 'Planted' }));
  expect(await unreached()).toEqual(['Planted', expect.stringMatching(/^known: /u)]);
});
