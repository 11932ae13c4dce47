import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CustomerPage } from '../../../renderer/customer/customer-page.tsx';
import { createI18n } from '../../../renderer/text/i18n.ts';
import { textIn } from '../../../renderer/text/use-text.ts';
import { settled } from '../gallery/acting.ts';
import { customerScenes, showCustomer } from '../gallery/customer-scenes.ts';
import { whatIsMissing } from '../gallery/stands.ts';
import { showScene } from '../show-scene.tsx';
import { startAfresh } from '../start-afresh.ts';
import { cutTexts } from './cut-texts.ts';
import { dataOf, takeNotes } from './data.ts';
import { hardCoded } from './hard-coded.ts';

/** The smallest screen of a till, and the same at 200 %. */
const sizes = [
  [1366, 768],
  [683, 384],
] as const;

const painted = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function cutAtEverySize(): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await page.viewport(width, height);
    await painted();
    found.push(...cutTexts().map((each) => `${width}: ${each}`));
  }
  return found;
}

/** What a scene of the staff's window, read in the made-up language, has of hard-coded and of cut texts. */
export async function readScene(name: string): Promise<readonly string[]> {
  const notes = takeNotes();
  try {
    const { scene, bridge } = await showScene(name);
    const missing = whatIsMissing(scene.shows(textIn(createI18n('en'), 'en')));
    if (missing !== null) return [`another picture than meant: ${missing}`];
    return [...hardCoded(dataOf(bridge.told, notes.typed())), ...(await cutAtEverySize())];
  } finally {
    notes.stop();
  }
}

/** The same for what the customer reads. */
export async function readCustomerScene(name: string): Promise<readonly string[]> {
  const picture = customerScenes[name]?.('en');
  if (!picture) throw new Error(`no scene ${name}`);
  await startAfresh();
  showCustomer(picture);
  await render(<CustomerPage />);
  await settled();
  return [...hardCoded(dataOf(picture)), ...(await cutAtEverySize())];
}
