import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emptyDraft, finishOf, problemsOf, type SetUpDraft } from '../../renderer/screens/set-up/draft.ts';
import { sampleConsent } from '../../renderer/editors/sample-consents.ts';
import { PeopleStep } from '../../renderer/screens/set-up/people-step.tsx';
import { Wizard } from '../../renderer/screens/set-up/wizard.tsx';
import { fail } from '../../shared/result.ts';
import { FakeBridge } from './fake-bridge.ts';
import { showPart } from './show-part.tsx';
import { mainAction } from './main-action.ts';

function People({ seen }: { readonly seen: SetUpDraft[] }) {
  const [draft, setDraft] = useState(emptyDraft);
  seen.push(draft);
  return (
    <PeopleStep
      draft={draft}
      change={(part) => setDraft((was) => ({ ...was, ...part }))}
      problem={() => undefined}
    />
  );
}

test('a PIN is typed twice and is not one that anybody would guess', async () => {
  const seen: SetUpDraft[] = [];
  const page = await showPart(<People seen={seen} />);
  await page.getByLabelText('Name').fill('Anna Kask');
  await page.getByLabelText('PIN, 6 to 8 digits').fill('123456');
  await page.getByLabelText('PIN again').fill('123456');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/too easy to guess/u)).toBeInTheDocument();
  await page.getByLabelText('PIN, 6 to 8 digits').fill('482913');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('The two PINs are different.')).toBeInTheDocument();
  expect(seen.at(-1)?.people).toEqual([]);
  await page.getByLabelText('PIN again').fill('482913');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('PIN set')).toBeInTheDocument();
  expect(seen.at(-1)?.people).toEqual([{ name: 'Anna Kask', role: 'manager', pin: '482913', badge: null }]);
});

test('without a manager a shop is not finished', () => {
  const person = { name: 'Jānis', role: 'salesperson', pin: '482913', badge: null } as const;
  expect(problemsOf('people', { ...emptyDraft, people: [person] })).toEqual({
    people: 'setup.manager-needed',
  });
  expect(problemsOf('people', { ...emptyDraft, people: [person, { ...person, role: 'manager' }] })).toEqual(
    {},
  );
});

test('who was typed but not added is not forgotten, and not let through half-typed', async () => {
  function Whole() {
    const [draft, setDraft] = useState(emptyDraft);
    return (
      <Wizard
        draft={draft}
        change={(part) => setDraft((was) => ({ ...was, ...part }))}
        onLeave={() => undefined}
        onMade={() => undefined}
        startAt="people"
      />
    );
  }
  const page = await showPart(<Whole />);
  const next = mainAction;
  await page.getByLabelText('Name').fill('Anna Kask');
  await next();
  await expect.element(page.getByText(/too easy to guess/u)).toBeInTheDocument();
  await page.getByLabelText('PIN, 6 to 8 digits').fill('482913');
  await page.getByLabelText('PIN again').fill('482913');
  await next();
  await expect.element(page.getByRole('heading', { name: 'Devices' })).toBeInTheDocument();
  await next();
  await expect.element(page.getByRole('heading', { name: 'Finish' })).toBeInTheDocument();
  await expect.element(page.getByText('Anna Kask (Manager)')).toBeInTheDocument();
});

test('two consents of one type keep set-up at its step', () => {
  const consent = sampleConsent('EE');
  const draft = { ...emptyDraft, consents: [consent, consent] };
  expect(problemsOf('consents', draft)).toEqual({ consents: 'setup.consent-twice' });
  expect(problemsOf('consents', { ...draft, consents: [consent] })).toEqual({});
});

test('codes are sent once each and without spaces', () => {
  const draft = { ...emptyDraft, productCodes: [' hp ', '', 'hp', 'split'] };
  expect(finishOf(draft).productCodes).toEqual(['hp', 'split']);
});

test('where the computer keeps no keys, a passphrase is asked for and tried', async () => {
  const ready: SetUpDraft = {
    ...emptyDraft,
    shopName: 'Tartu pood',
    shopUuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    productCodes: ['hp'],
    returnUrl: 'https://tartupood.example/',
    people: [{ name: 'Anna', role: 'manager', pin: '482913', badge: null }],
  };
  function Whole() {
    const [draft, setDraft] = useState(ready);
    return (
      <Wizard
        draft={draft}
        change={(part) => setDraft((was) => ({ ...was, ...part }))}
        onLeave={() => undefined}
        onMade={() => undefined}
        startAt="finish"
      />
    );
  }
  const page = await showPart(<Whole />);
  const bridge = new FakeBridge().install().on('setup.finish', fail('vault.none'));
  const finish = mainAction;
  await finish();
  await page.getByLabelText('Passphrase, at least 12 characters').fill('a horse and a stapler');
  await finish();
  await expect.element(page.getByText(/The two passphrases are different/u)).toBeInTheDocument();
  await page.getByLabelText('Passphrase again').fill('a horse and a stapler');
  await finish();
  expect(bridge.asked('setup.finish').map(({ passphrase }) => passphrase)).toEqual([
    null,
    'a horse and a stapler',
  ]);
});
