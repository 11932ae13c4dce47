import { expect, test } from 'vitest';
import { Dialog } from '../../renderer/parts/dialog.tsx';
import { whatIsMissing } from './gallery/stands.ts';
import { showPart } from './show-part.tsx';

const nothing = (): void => undefined;

test('a picture of another screen, or one that lacks a sentence, is found out', async () => {
  await showPart(
    <>
      <h1>Outbox</h1>
      <p>Nothing is waiting to be sent.</p>
    </>,
  );
  expect(whatIsMissing(['Outbox', 'Nothing is waiting'])).toBeNull();
  expect(whatIsMissing(['Today'])).toBe('no heading “Today”, but “Outbox”');
  expect(whatIsMissing(['Outbox', 'Needs a person'])).toBe('nothing says “Needs a person”');
});

test('what an open window covers is not what the picture shows', async () => {
  await showPart(
    <>
      <h1>Outbox</h1>
      <Dialog title="Sure?" back="Back" onBack={nothing} />
    </>,
  );
  await expect.poll(() => whatIsMissing(['Sure?'])).toBeNull();
  expect(whatIsMissing(['Outbox'])).toBe('no heading “Outbox”, but “Sure?”');
});
