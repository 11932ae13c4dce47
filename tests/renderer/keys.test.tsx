import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Action, Level } from '../../renderer/keys/action.ts';
import { useKeyMap } from '../../renderer/keys/key-map.ts';
import { useActions } from '../../renderer/keys/use-actions.ts';
import { ActionBar } from '../../renderer/parts/action-bar.tsx';
import { Button } from '../../renderer/parts/button.tsx';
import { Dialog } from '../../renderer/parts/dialog.tsx';
import { TextField } from '../../renderer/parts/text-field.tsx';
import { showPart } from './show-part.tsx';

const nothing = (): void => undefined;
const anAction = (id: string, keys: Action['keys'], run: () => void, more: Partial<Action> = {}): Action => ({
  id,
  keys,
  label: id,
  run,
  ...more,
});

function Layer({ level, actions }: { readonly level: Level; readonly actions: readonly Action[] }) {
  useActions(level, actions);
  return null;
}

function Field() {
  const [text, setText] = useState('');
  return <TextField label="Reference" name="reference" value={text} onChange={setText} />;
}

test('the highest layer answers, and the one below answers again when it is gone', async () => {
  const frame = vi.fn();
  const part = vi.fn();
  const view = (isPart: boolean) => (
    <>
      <Layer level="frame" actions={[anAction('frame', ['F5'], frame)]} />
      {isPart && <Layer level="part" actions={[anAction('part', ['F5'], part)]} />}
    </>
  );
  function Toggle() {
    const [isPart, setIsPart] = useState(true);
    return (
      <>
        {view(isPart)}
        <button onClick={() => setIsPart(false)}>less</button>
      </>
    );
  }
  const page = await showPart(<Toggle />);
  await userEvent.keyboard('{F5}');
  expect([frame.mock.calls.length, part.mock.calls.length]).toEqual([0, 1]);
  await page.getByText('less').click();
  await userEvent.keyboard('{F5}');
  expect([frame.mock.calls.length, part.mock.calls.length]).toEqual([1, 1]);
});

test('F-keys and Ctrl work while somebody types; letters and Enter stay with the field', async () => {
  const [f4, send, letter, enter] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const page = await showPart(
    <>
      <Layer
        level="screen"
        actions={[
          anAction('f4', ['F4'], f4),
          anAction('send', ['Ctrl+Enter'], send),
          anAction('letter', ['T'], letter),
          anAction('enter', ['Enter'], enter),
        ]}
      />
      <Field />
    </>,
  );
  await page.getByLabelText('Reference').click();
  await userEvent.keyboard('t{Enter}{F4}{Control>}{Enter}{/Control}');
  expect([f4, send, letter, enter].map((each) => each.mock.calls.length)).toEqual([1, 1, 0, 0]);
  await expect.element(page.getByLabelText('Reference')).toHaveValue('t');
});

test('a letter that has another key here works with that one, in a field as well', async () => {
  const turn = vi.fn();
  const page = await showPart(
    <>
      <Layer level="screen" actions={[anAction('turn', ['T'], turn)]} />
      <Field />
    </>,
  );
  useKeyMap.setState({
    changes: [
      { meant: 'T', pressed: 'Ctrl+Y' },
      { meant: 'Ctrl+Y', pressed: 'T' },
    ],
  });
  await page.getByLabelText('Reference').click();
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(turn).toHaveBeenCalledTimes(1);
});

test('where letters and digits are no keys they do nothing, and no cap shows them; what has another key keeps it', async () => {
  const [turn, choose, other] = [vi.fn(), vi.fn(), vi.fn()];
  const page = await showPart(
    <>
      <Layer
        level="screen"
        actions={[
          anAction('turn', ['T'], turn),
          anAction('choose', ['1'], choose),
          anAction('other', ['R'], other),
        ]}
      />
      <Button chord="T">Turn</Button>
      <Button chord="R">Other</Button>
    </>,
  );
  await expect.element(page.getByRole('button', { name: 'Turn' })).toHaveAttribute('aria-keyshortcuts', 'T');
  useKeyMap.setState({
    hasLetterKeys: false,
    changes: [
      { meant: 'R', pressed: 'Ctrl+Y' },
      { meant: 'Ctrl+Y', pressed: 'R' },
    ],
  });
  await expect.element(page.getByRole('button', { name: 'Turn' })).not.toHaveAttribute('aria-keyshortcuts');
  await expect.element(page.getByRole('button', { name: 'Turn' })).toMatchTextContent(/^Turn$/u);
  // The one that comes last is heard after the ones that are held have had their turn.
  await userEvent.keyboard('t1r{Control>}y{/Control}');
  await expect.poll(() => other.mock.calls.length).toBe(1);
  expect([turn, choose].map((each) => each.mock.calls.length)).toEqual([0, 0]);
});

test('letters work by the place of the key, so that a Russian layout does not matter', async () => {
  const park = vi.fn();
  await showPart(<Layer level="screen" actions={[anAction('park', ['Ctrl+S'], park)]} />);
  window.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ы', code: 'KeyS', ctrlKey: true, cancelable: true }),
  );
  expect(park).toHaveBeenCalledOnce();
});

test('a key that is held down acts once', async () => {
  const send = vi.fn();
  await showPart(<Layer level="screen" actions={[anAction('send', ['Ctrl+Enter'], send)]} />);
  const press = (repeat: boolean) =>
    new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true, repeat });
  window.dispatchEvent(press(false));
  window.dispatchEvent(press(true));
  window.dispatchEvent(press(true));
  expect(send).toHaveBeenCalledOnce();
});

test('a disabled action keeps its key, so that nothing else answers in its place', async () => {
  const [frame, screen] = [vi.fn(), vi.fn()];
  await showPart(
    <>
      <Layer level="frame" actions={[anAction('frame', ['Ctrl+Enter'], frame)]} />
      <Layer level="screen" actions={[anAction('screen', ['Ctrl+Enter'], screen, { isDisabled: true })]} />
    </>,
  );
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(frame).not.toHaveBeenCalled();
  expect(screen).not.toHaveBeenCalled();
});

test('a dialog covers the keys below it, but the lock works always', async () => {
  const [fresh, lock, back] = [vi.fn(), vi.fn(), vi.fn()];
  await showPart(
    <>
      <Layer
        level="frame"
        actions={[anAction('new', ['F2'], fresh), anAction('lock', ['F9'], lock, { isAlways: true })]}
      />
      <Dialog title="Sure?" back="Back" onBack={back} />
    </>,
  );
  await userEvent.keyboard('{F2}{F9}{Escape}');
  expect([fresh, lock, back].map((each) => each.mock.calls.length)).toEqual([0, 1, 1]);
});

test('a main action in another one’s place rests for a moment, by key and by button; the same one does not', async () => {
  const [confirm, give] = [vi.fn(), vi.fn()];
  function Changing() {
    const [step, setStep] = useState(0);
    const isFirst = step < 2;
    return (
      <>
        <Layer
          key={step}
          level="part"
          actions={[
            isFirst
              ? anAction('Confirm', ['Ctrl+Enter'], confirm, { isMain: true })
              : anAction('Give', ['Ctrl+Enter'], give, { isMain: true }),
          ]}
        />
        <button onClick={() => setStep(step + 1)}>on</button>
        <ActionBar />
      </>
    );
  }
  const page = await showPart(<Changing />);
  const press = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
  await press();
  await page.getByText('on').click();
  await press();
  expect(confirm.mock.calls.length).toBe(2);
  await page.getByText('on').click();
  await press();
  const button = page.getByRole('button', { name: 'Give' });
  await expect.element(button).toBeDisabled();
  expect(give).not.toHaveBeenCalled();
  await expect.element(button).toBeEnabled();
  await press();
  await button.click();
  expect(give.mock.calls.length).toBe(2);
});

test('F10 and keys that nobody declared are left to the system', async () => {
  await showPart(<Layer level="frame" actions={[anAction('new', ['F2'], nothing)]} />);
  const press = (key: string): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
    window.dispatchEvent(event);
    return event;
  };
  expect(press('F10').defaultPrevented).toBe(false);
  expect(press('F4').defaultPrevented).toBe(false);
  expect(press('F2').defaultPrevented).toBe(true);
});

test('what runs is always the newest, without declaring it anew', async () => {
  const seen: number[] = [];
  function Counting() {
    const [n, setN] = useState(0);
    const add = (): void => {
      seen.push(n);
      setN(n + 1);
    };
    useActions('screen', [anAction('add', ['F4'], add)]);
    return <output>{n}</output>;
  }
  const page = await showPart(<Counting />);
  await userEvent.keyboard('{F4}');
  await expect.element(page.getByText('1')).toBeInTheDocument();
  await userEvent.keyboard('{F4}');
  await expect.element(page.getByText('2')).toBeInTheDocument();
  expect(seen).toEqual([0, 1]);
});

test('the action bar shows what the keys do, and its buttons do the same', async () => {
  const [send, back] = [vi.fn(), vi.fn()];
  const page = await showPart(
    <>
      <Layer
        level="screen"
        actions={[
          anAction('Back', ['Escape'], back),
          anAction('Send to bank', ['Ctrl+Enter'], send, { isMain: true }),
          anAction('hidden', ['F4'], nothing, { isQuiet: true }),
        ]}
      />
      <ActionBar />
    </>,
  );
  const main = page.getByRole('button', { name: 'Send to bank' });
  await expect.element(main).toHaveAttribute('aria-keyshortcuts', 'Control+Enter');
  await main.click();
  await page.getByRole('button', { name: 'Back' }).click();
  expect([send.mock.calls.length, back.mock.calls.length]).toEqual([1, 1]);
  await expect.element(page.getByText('hidden')).not.toBeInTheDocument();
});
