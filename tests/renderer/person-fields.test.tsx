import { expect, test } from 'vitest';
import { emptyPerson, PersonFields } from '../../renderer/editors/person-fields.tsx';
import { languages } from '../../shared/domain/language.ts';
import { showPart } from './show-part.tsx';

/** Where the fields of a PIN and of its repetition begin, in pixels from the left. */
async function placesOf(language: (typeof languages)[number], isTried: boolean): Promise<readonly number[]> {
  const { container, unmount } = await showPart(
    <PersonFields
      person={{ ...emptyPerson, name: 'Anna Kask', pin: '111111', again: '2' }}
      onChange={() => undefined}
      isTried={isTried}
      onEnter={() => undefined}
    />,
    language,
  );
  await expect.poll(() => container.querySelectorAll('[aria-invalid]').length > 0).toBe(isTried);
  // The letters of a language are read when they are first drawn.
  await document.fonts.ready;
  const places = ['pin', 'again'].map(
    (name) => container.querySelector(`[name="${name}"]`)?.getBoundingClientRect().left ?? -1,
  );
  await unmount();
  return places;
}

test.each(languages)('what is wrong with a PIN moves no field beside it (%s)', async (language) => {
  const before = await placesOf(language, false);
  expect(before.every((place) => place >= 0)).toBe(true);
  expect(await placesOf(language, true)).toEqual(before);
});
