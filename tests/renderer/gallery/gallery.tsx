import { createRoot } from 'react-dom/client';
import '../../../renderer/fonts.css';
import '../../../renderer/tokens.css';
import '../../../renderer/base.css';
import { App } from '../../../renderer/app.tsx';
import { CustomerPage } from '../../../renderer/customer/customer-page.tsx';
import { claimPressableStyle } from '../../../renderer/parts/pressable-style.ts';
import { createI18n } from '../../../renderer/text/i18n.ts';
import { readWords } from '../../../renderer/text/read-words.ts';
import { textIn } from '../../../renderer/text/use-text.ts';
import { isLanguage } from '../../../shared/domain/application-form.ts';
import { languages, type Language } from '../../../shared/domain/language.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { cutTexts } from '../pseudo/cut-texts.ts';
import { dataOf, takeNotes } from '../pseudo/data.ts';
import { hardCoded } from '../pseudo/hard-coded.ts';
import { speakPseudo } from '../pseudo/pseudo-words.ts';
import { settled, standing } from './acting.ts';
import { customerScenes, customerShows, showCustomer } from './customer-scenes.ts';
import { PartsPage } from './parts-page.tsx';
import type { Shows } from './scene.ts';
import { scenes } from './scenes.ts';
import { whatIsMissing } from './stands.ts';

/**
 * Shows one scene: `?scene=lock&language=ru`. The whole app over a fake bridge, or the page of parts. In the language
 * `pseudo`, made up for this, hard-coded texts are told.
 */
const wanted = new URLSearchParams(location.search);
const name = wanted.get('scene') ?? 'lock';
const isPseudo = wanted.get('language') === 'pseudo';
const language = isPseudo ? 'en' : (wanted.get('language') ?? 'en');
if (isPseudo) speakPseudo();
await Promise.all(languages.map(readWords));
const notes = takeNotes();

claimPressableStyle(document);
if (!isLanguage(language)) throw new Error(`no language ${language}`);
const bridge = new FakeBridge().install();
const scene = scenes[name];
scene?.prepare(bridge, language);
const picture = customerScenes[name]?.(language);
if (picture) showCustomer(picture);
const shows = scene?.shows ?? (picture && customerShows(picture));
if (!shows) throw new Error(`no scene ${name}`);

function page(spoken: Language) {
  if (picture) return <CustomerPage />;
  return name === 'parts' ? <PartsPage language={spoken} /> : <App />;
}
createRoot(document.getElementById('root')!).render(page(language));
document.documentElement.dataset.scenes = [...Object.keys(scenes), ...Object.keys(customerScenes)].join(' ');

/** Presses what the scene presses, and complains where the picture would show something else. */
async function play(wanted: Shows, spoken: Language): Promise<void> {
  await standing('h1');
  await settled();
  await scene?.act?.();
  // Some screens are read when somebody first goes there.
  await standing('h1');
  await document.fonts.ready;
  await settled();
  const missing = whatIsMissing(wanted(textIn(createI18n(spoken), spoken)));
  if (missing !== null) throw new Error(`another picture than meant: ${missing}`);
}

/** The page of parts is a page of tests: its words are nobody's texts. */
const isOfParts = name === 'parts';

declare global {
  interface Window {
    /** For whoever takes the pictures, at every size. */
    cutTexts: typeof cutTexts;
  }
}
window.cutTexts = () => (isOfParts ? [] : cutTexts());

function tellHardCoded(): void {
  if (!isPseudo || isOfParts) return;
  for (const found of hardCoded(dataOf(bridge.told, picture, notes.typed()))) console.error(found);
}

// The picture is taken either way, so that somebody can look at what went wrong.
void play(shows, language)
  .then(tellHardCoded)
  .catch((trouble: unknown) => console.error(String(trouble)))
  .then(() => (document.documentElement.dataset.isDone = ''));
