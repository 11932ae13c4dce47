import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '../../renderer/parts/button.tsx';
import { Checkbox } from '../../renderer/parts/checkbox.tsx';
import { FilterField } from '../../renderer/parts/filter-field.tsx';
import { FailureNote } from '../../renderer/parts/failure-note.tsx';
import { ListTable } from '../../renderer/parts/list-table.tsx';
import { matches } from '../../renderer/parts/matches.ts';
import { Panel } from '../../renderer/parts/panel.tsx';
import { PinField } from '../../renderer/parts/pin-field.tsx';
import { QrCode } from '../../renderer/parts/qr-code.tsx';
import { RadioGroup } from '../../renderer/parts/radio-group.tsx';
import { Ring } from '../../renderer/parts/ring.tsx';
import { SelectField } from '../../renderer/parts/select-field.tsx';
import { TextField } from '../../renderer/parts/text-field.tsx';
import { ConfirmDialog } from '../../renderer/dialogs/confirm-dialog.tsx';
import { TwinDialog } from '../../renderer/dialogs/twin-dialog.tsx';
import { showPart } from './show-part.tsx';

const nothing = (): void => undefined;

test('a field carries the bank’s path as its name and says what is wrong with it', async () => {
  const page = await showPart(
    <TextField
      label="Personal code"
      name="customer.identity_code"
      value="3760503029"
      onChange={nothing}
      issues={[
        { level: 'hint', code: 'text.cleaned' },
        { level: 'block', code: 'identity-code.length', facts: { n: 10 } },
      ]}
    />,
  );
  const field = page.getByLabelText('Personal code');
  await expect.element(field).toHaveAttribute('name', 'customer.identity_code');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveAccessibleDescription('The personal code has 11 digits; here are 10.');
});

test('a field that has the focus has one ring, around its box and its sign, in whatever order the styles come', async () => {
  await showPart(
    <>
      <TextField label="Amount" name="amount" value="5" onChange={nothing} suffix="€" />
      <PinField label="PIN" name="pin" value="" onChange={nothing} />
      <FilterField label="Filter" value="" onChange={nothing} onDown={nothing} />
    </>,
  );
  const ring = (element: Element) => getComputedStyle(element).outlineStyle;
  const fields = Array.from(document.querySelectorAll('input'));
  expect(fields).toHaveLength(3);
  for (const field of fields) {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(field);
    expect([ring(field), ring(field.parentElement!)]).toEqual(['none', 'solid']);
  }
});

test('limits of an amount are written as the language writes them', async () => {
  const page = await showPart(
    <TextField
      label="Summa"
      name="amount"
      value="5"
      onChange={nothing}
      issues={[{ level: 'block', code: 'amount.too-large', facts: { max: '16000.00' } }]}
    />,
    'et',
  );
  await expect
    .element(page.getByText('Selle toote suurim summa on 16\u00a0000,00\u00a0€.'))
    .toBeInTheDocument();
});

test('a hint neither marks the field nor takes the place of an error', async () => {
  const page = await showPart(
    <TextField
      label="Code"
      name="code"
      value="1"
      onChange={nothing}
      hint="born 03.05.1976"
      issues={[{ level: 'hint', code: 'identity-code.age-under', facts: { age: 18 } }]}
    />,
  );
  await expect.element(page.getByLabelText('Code')).not.toHaveAttribute('aria-invalid');
  await expect.element(page.getByText('The customer must be at least 18.')).toBeInTheDocument();
});

test('a PIN takes digits only, from a paste too, and is never offered by anything', async () => {
  function Pin() {
    const [pin, setPin] = useState('');
    return <PinField label="PIN" name="pin" value={pin} onChange={setPin} />;
  }
  const page = await showPart(<Pin />);
  const field = page.getByLabelText('PIN');
  await field.fill('12 34-56abc7890');
  await expect.element(field).toHaveValue('12345678');
  await expect.element(field).toHaveAttribute('type', 'password');
  await expect.element(field).toHaveAttribute('autocomplete', 'off');
});

test('a choice of few is made with the arrows, and nothing is chosen beforehand', async () => {
  const seen: string[] = [];
  function Consent() {
    const [value, setValue] = useState<'yes' | 'no' | ''>('');
    return (
      <RadioGroup
        label="Consent"
        name="consents.EMTA"
        value={value}
        onChange={(next) => {
          seen.push(next);
          setValue(next);
        }}
        options={[
          { value: 'yes', label: 'agrees' },
          { value: 'no', label: 'does not agree' },
        ]}
      />
    );
  }
  const page = await showPart(<Consent />);
  await expect.element(page.getByRole('radio', { name: 'agrees', exact: true })).not.toBeChecked();
  await userEvent.keyboard('{Tab}{ArrowDown}');
  await page.getByRole('radio', { name: 'agrees', exact: true }).click();
  expect(seen).toEqual(['no', 'yes']);
  await expect
    .element(page.getByRole('radio', { name: 'agrees', exact: true }))
    .toHaveAttribute('name', 'consents.EMTA');
});

test('a list of choices is chosen from by typing and by arrows, without opening it', async () => {
  const seen = vi.fn();
  function Country() {
    const [value, setValue] = useState<'EE' | 'LV' | 'FI'>('EE');
    return (
      <SelectField
        label="Country"
        name="customer_addresses.0.country"
        value={value}
        onChange={(next) => {
          seen(next);
          setValue(next);
        }}
        choices={[
          { value: 'EE', label: 'Estonia' },
          { value: 'FI', label: 'Finland' },
          { value: 'LV', label: 'Latvia' },
        ]}
      />
    );
  }
  const page = await showPart(<Country />);
  await userEvent.keyboard('{Tab}l');
  await expect.element(page.getByLabelText('Country')).toHaveValue('LV');
  expect(seen).toHaveBeenLastCalledWith('LV');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByLabelText('Country')).toHaveValue('FI');
  expect(document.querySelector('select:open')).toBeNull();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(document.querySelector('select:open')).not.toBeNull();
});

test('a tick is set by Space and by its words', async () => {
  function Tick() {
    const [isSelected, setIsSelected] = useState(false);
    return (
      <Checkbox name="tick" isSelected={isSelected} onChange={setIsSelected}>
        Customer has seen the changes
      </Checkbox>
    );
  }
  const page = await showPart(<Tick />);
  const tick = page.getByRole('checkbox', { name: 'Customer has seen the changes' });
  await expect.element(tick).not.toBeChecked();
  await userEvent.keyboard('{Tab} ');
  await expect.element(tick).toBeChecked();
  await page.getByText(/Customer has seen/u).click({ force: true });
  await expect.element(tick).not.toBeChecked();
});

test('a busy button keeps the focus and does nothing', async () => {
  const press = vi.fn();
  const page = await showPart(
    <Button onPress={press} isBusy>
      Send
    </Button>,
  );
  page.getByRole('button').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(press).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(page.getByRole('button').element());
});

test('a list moves by arrows, opens by Enter and hands letters to the filter', async () => {
  const [open, type] = [vi.fn(), vi.fn()];
  const page = await showPart(
    <ListTable
      label="Rows"
      columns={[{ id: 'name', heading: 'Name', cell: (row: string) => row }]}
      groups={[
        { id: 'a', heading: 'First', rows: ['one', 'two'] },
        { id: 'none', heading: 'Empty', rows: [] },
        { id: 'b', heading: 'Second', rows: ['three'] },
      ]}
      keyOf={(row) => row}
      onOpen={open}
      onType={type}
    />,
  );
  await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(open).toHaveBeenLastCalledWith('three');
  await userEvent.keyboard('{Home}{Enter}{End}x');
  expect(open).toHaveBeenLastCalledWith('one');
  expect(type).toHaveBeenCalledWith('x');
  await expect.element(page.getByText('Empty')).not.toBeInTheDocument();
  await page.getByRole('row', { name: 'two' }).click();
  expect(open).toHaveBeenLastCalledWith('two');
});

test('search finds without diacritics and inside grouped numbers', () => {
  expect(matches('juri', 'Jüri P.')).toBe(true);
  expect(matches('JÜR 0042', 'Jüri P.', 'K7-0042')).toBe(true);
  expect(matches('12345', '12\u00a0345,60')).toBe(true);
  expect(matches('mari 99', 'Mari T.', 'K7-0042')).toBe(false);
});

test('a question starts with the focus on the way back', async () => {
  const [yes, back] = [vi.fn(), vi.fn()];
  const page = await showPart(
    <ConfirmDialog question="Discard?" yes="Discard" onYes={yes} onBack={back} isDanger />,
  );
  await expect.element(page.getByRole('alertdialog', { name: 'Discard?' })).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect([yes.mock.calls.length, back.mock.calls.length]).toEqual([0, 1]);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(yes).toHaveBeenCalledOnce();
});

test('the question about a twin opens the earlier one, or sends with a manager’s PIN', async () => {
  const [open, send] = [vi.fn(), vi.fn()];
  const page = await showPart(
    <TwinDialog
      twin={{ code: 'application.twin', facts: { localNumber: 'K7-0042', applicationId: 'the-id' } }}
      onOpen={open}
      onNew={send}
      onBack={nothing}
    />,
  );
  await page.getByRole('button', { name: 'Open K7-0042' }).click();
  expect(open).toHaveBeenCalledWith('the-id');
  const pin = page.getByLabelText('Manager’s PIN');
  await pin.fill('1234');
  await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}');
  expect(send).not.toHaveBeenCalled();
  await pin.fill('482913');
  await userEvent.keyboard('{Enter}');
  expect(send).toHaveBeenCalledWith('482913');
  await expect.element(pin).toHaveValue('');
});

test('a failure is said in words, and nothing is said where nothing failed', async () => {
  const page = await showPart(
    <>
      <FailureNote failure={{ code: 'session.wait', facts: { waitMs: 29_500 } }} />
      <FailureNote failure={null} />
    </>,
  );
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Too many wrong PINs. The till listens again in 30 s.');
});

test('a panel shows its failure with a way on, and its content when there is some', async () => {
  const again = vi.fn();
  const page = await showPart(
    <Panel isLoading failure={{ code: 'bank.no-answer' }} onAgain={again}>
      content
    </Panel>,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(again).toHaveBeenCalledOnce();
});

test('the ring tells its seconds and is named', async () => {
  const page = await showPart(<Ring elapsedMs={12_400} ofMs={30_000} label="Asking the bank — 12 s" />);
  await expect.element(page.getByRole('timer', { name: 'Asking the bank — 12 s' })).toHaveTextContent('12');
});

test('a code for a phone is black on white, wide enough and has its quiet zone', async () => {
  const page = await showPart(<QrCode text="https://sign.example/abc" label="Code" />);
  const drawn = page.getByRole('img', { name: 'Code' });
  await expect.element(drawn).toBeInTheDocument();
  const code = drawn.element();
  const side = Number(code.getAttribute('viewBox')?.split(' ')[2]);
  const { width } = code.getBoundingClientRect();
  // 4 cm are 151 CSS pixels, without the quiet zone of four modules on each side.
  expect((width * (side - 8)) / side).toBeGreaterThanOrEqual(151.2);
  const box = code.querySelector('path')!.getBBox();
  expect([box.x, box.y, box.x + box.width]).toEqual([4, 4, side - 4]);
});

test('everything that is pressed is at least 32 px high and wide', async () => {
  const page = await showPart(
    <>
      <Button onPress={nothing}>A</Button>
      <Button look="quiet" onPress={nothing}>
        B
      </Button>
      <RadioGroup
        label="Period"
        name="period"
        look="chips"
        value="3"
        onChange={nothing}
        options={[{ value: '3', label: '3' }]}
      />
    </>,
  );
  for (const each of [...page.container.querySelectorAll('button, label')]) {
    const { width, height } = each.getBoundingClientRect();
    expect(height).toBeGreaterThanOrEqual(32);
    expect(width).toBeGreaterThanOrEqual(32);
  }
});
