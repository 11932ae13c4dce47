import { beforeAll, expect, test } from 'vitest';
import { customerScenes } from './gallery/customer-scenes.ts';
import { cutTexts } from './pseudo/cut-texts.ts';
import { dataOf } from './pseudo/data.ts';
import { hardCoded } from './pseudo/hard-coded.ts';
import { inPseudo, speakPseudo } from './pseudo/pseudo-words.ts';
import { readCustomerScene, readScene } from './pseudo/read-scene.tsx';
import { showPart } from './show-part.tsx';

beforeAll(() => speakPseudo());

/** One of each screen, window and section; all scenes: `npm run gallery -- --languages=pseudo`. */
const oneOfEach = [
  [
    'lock-live',
    'today-demo-offline',
    'today-export-names',
    'reports',
    'clock-wrong',
    'help',
    'commands',
    'keys',
  ],
  [
    'outbox',
    'outbox-old',
    'outbox-stopped',
    'outbox-settle',
    'trouble-wrong-code',
    'set-up-consents',
    'lessons',
  ],
  ['settings', 'settings-callbacks-on', 'settings-updates-ready', 'settings-keys', 'settings-person'],
  ['form-errors', 'form-extras', 'app-asking', 'app-needs-you', 'app-cancel', 'offer-table', 'offer-changed'],
  [
    'contract-choose',
    'contract-approval-ask',
    'contract-active',
    'income-link',
    'income-files',
    'search-found',
  ],
].flat();

test.each(oneOfEach)(
  '%s says everything in the language that was chosen, and cuts nothing',
  async (scene) => {
    expect(await readScene(scene)).toEqual([]);
  },
);

test.each(Object.keys(customerScenes))('so does %s', async (scene) => {
  expect(await readCustomerScene(scene)).toEqual([]);
});

test('what is written into a screen instead of the texts is found', async () => {
  await showPart(
    <section aria-label="Planted name">
      <p>{inPseudo('Sent by')} Anna Kask</p>
      <p>{inPseudo('Sent by')} planted Anna Kask</p>
      <p>Anna Kask, 3 min, 12 Nov 2026, Ctrl+1</p>
      <input placeholder="Planted hint" title={inPseudo('Amount')} />
    </section>,
  );
  expect(hardCoded(dataOf({ name: 'Anna Kask', step: 'planted' }))).toEqual([
    '<p>: planted',
    'aria-label of <section>: Planted name',
    'placeholder of <input>: Planted hint',
  ]);
});

test.each([
  ['is cut at its side', { width: 60, overflow: 'hidden', whiteSpace: 'nowrap' }],
  ['is cut in its height', { height: 8, overflow: 'hidden' }],
  ['ends in dots', { width: 60, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }],
  ['leaves the window', { width: 2_000, textAlign: 'right' }],
] as const)('a text that %s is found', async (how, style) => {
  await showPart(<p style={style}>A sentence too long</p>);
  expect(cutTexts()).toEqual([`<p> “A sentence too long” ${how}`]);
});

test('what has to be scrolled sideways is found', async () => {
  await showPart(
    <nav className="rail" style={{ width: 100, overflowY: 'auto', whiteSpace: 'nowrap' }}>
      A sentence too long for it
    </nav>,
  );
  expect(cutTexts()).toEqual(['<nav class="rail"> has to be scrolled sideways']);
});

test('a text that has its place is not found', async () => {
  await showPart(<p style={{ width: 300, overflow: 'hidden' }}>A sentence</p>);
  expect(cutTexts()).toEqual([]);
});
