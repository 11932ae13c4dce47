import type { WebContents } from 'electron';
import { createTimer } from '../../main/adapters/machine/timer.ts';
import type { Till } from '../../main/core/till.ts';
import { createPictures, type Shown } from '../../main/ipc/pictures.ts';
import { createPublisher, type Publisher } from '../../main/ipc/publisher.ts';
import { clock } from './a-till.ts';

/** Pictures as main makes, checks and clones them for a page; what the page does with them is not measured. */
export function aPage(till: () => Till): Publisher {
  const counter: Shown = {
    till,
    profile: () => null,
    profiles: () => [],
    trouble: () => null,
    isSettingUp: () => false,
    language: () => 'en',
    zoom: () => 100,
    keys: () => [],
    hasLetterKeys: () => true,
    scanGapMs: () => 30,
    allowsFreeAddress: () => true,
    trainingPin: () => null,
    practice: () => null,
    today: () => clock.today(),
    now: () => clock.now(),
  };
  const pictures = createPictures(counter);
  const page = {
    isDestroyed: () => false,
    send: (_channel: string, picture: unknown) => structuredClone(picture),
  };
  return createPublisher(
    () => pictures,
    () => [page as unknown as WebContents],
    () => undefined,
    createTimer(),
    { event: () => undefined },
  );
}
