import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { IncomeProofView, TillView } from '../../../../shared/bridge/views.ts';
import { statementLimits, statementProblems } from '../../../../shared/domain/account-statement.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { FakeBridge } from '../../fake-bridge.ts';
import {
  answersAboutIncome,
  anUpload,
  aSharpScan,
  blurredScan,
  smallScan,
  uploading,
  wantingProof,
} from '../../income.ts';
import { aStatement, id } from '../../pictures.ts';
import { aScan } from '../../scans.ts';
import { main, showApplication } from '../show-application.tsx';

const of = { applicationId: id(1) };
const ctrl = (key: string): Promise<void> => userEvent.keyboard(`{Control>}${key}{/Control}`);
const show = (
  application = wantingProof(),
  prepare: (bridge: FakeBridge) => unknown = () => undefined,
  till: Partial<TillView> = {},
) =>
  showApplication(application, till, (bridge) => {
    answersAboutIncome(bridge);
    prepare(bridge);
  });
const withFiles = (...statements: IncomeProofView['statements']) => wantingProof({ statements });
const list = () => document.querySelector<HTMLElement>('[role=listbox]')!;
const options = (): readonly string[] =>
  Array.from(document.querySelectorAll('[role=option]'), ({ textContent }) =>
    textContent.replaceAll('\u00a0', ' '),
  );
const chosen = (): string => document.querySelector('[aria-selected=true]')?.textContent ?? '';

function carried(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}
const drag = (type: 'dragover' | 'drop', transfer: DataTransfer): DragEvent => {
  const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};
const paste = (transfer: DataTransfer, target: Element = document.body): void => {
  target.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
  );
};

test('the button and its key open the system’s dialog; what was not taken is named with the reason', async () => {
  const { bridge, page } = await show(wantingProof(), (prepared) =>
    prepared.replies('statement.choose', {
      refused: statementProblems.map((problem, n) => ({ name: `fail-${n}.pdf`, problem })),
    }),
  );
  await ctrl('o');
  await expect.poll(() => bridge.asked('statement.choose')).toEqual([of]);
  const alert = page.getByRole('alert');
  await expect.element(alert.getByText('Not added:')).toBeInTheDocument();
  const items = Array.from(document.querySelectorAll('[role=alert] li'), ({ textContent }) =>
    textContent.replaceAll('\u00a0', ' '),
  );
  expect(items).toHaveLength(statementProblems.length);
  expect(items).toContain('fail-1.pdf – The file is larger than 10 MB.');
  expect(items).toContain('fail-2.pdf – No more than 20 files go together. Send these first.');
  expect(items).toContain('fail-4.pdf – This file has a password; the bank cannot open it.');
  expect(items).toContain(
    'fail-6.pdf – The picture has more than 60 million pixels. Take it again, smaller.',
  );
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(alert).not.toBeInTheDocument();
  bridge.replies('statement.choose', { refused: [] });
  await page.getByRole('button', { name: 'Add files' }).click();
  await expect.poll(() => bridge.asked('statement.choose').length).toBe(2);
});

test('files dropped anywhere in the window are read one after the other', async () => {
  const first = Promise.withResolvers<null>();
  const { bridge, page } = await show(wantingProof(), (prepared) =>
    prepared.on('statement.add', async ({ name }) => {
      if (name === 'a.pdf') await first.promise;
      return ok({ refused: name === 'b.txt' ? [{ name, problem: 'wrong-type' }] : [] });
    }),
  );
  const files = ['a.pdf', 'b.txt', 'c.png'].map((name) => new File([name], name));
  expect(drag('dragover', carried(...files)).defaultPrevented).toBe(true);
  await expect.element(page.getByText('Let go, and they are added.')).toBeInTheDocument();
  expect(drag('drop', carried(...files)).defaultPrevented).toBe(true);
  await expect.element(page.getByText('3 files are being taken in.')).toBeInTheDocument();
  await expect.poll(() => bridge.asked('statement.add').map(({ name }) => name)).toEqual(['a.pdf']);
  first.resolve(null);
  await expect.poll(() => bridge.asked('statement.add').length).toBe(3);
  const [asked] = bridge.asked('statement.add');
  expect(asked?.applicationId).toBe(id(1));
  expect(new TextDecoder().decode(asked?.bytes)).toBe('a.pdf');
  await expect.element(page.getByText(/This is not a PDF, JPEG or PNG\./u)).toBeInTheDocument();
  await expect.element(page.getByText(/being taken in/u)).not.toBeInTheDocument();
});

test('what is too large, empty or a folder is told before a byte of it is read', async () => {
  const { bridge, page } = await show();
  const huge = new File(['x'], 'huge.pdf');
  Object.defineProperty(huge, 'size', { value: statementLimits.fileBytes + 1 });
  const read = vi.spyOn(File.prototype, 'arrayBuffer');
  const transfer = {
    types: ['Files'],
    items: [
      { getAsFile: () => huge, webkitGetAsEntry: () => null },
      { getAsFile: () => new File([], 'empty.pdf'), webkitGetAsEntry: () => null },
      { getAsFile: () => new File(['x'], 'folder'), webkitGetAsEntry: () => ({ isDirectory: true }) },
    ],
  };
  const event = new DragEvent('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: transfer });
  document.body.dispatchEvent(event);
  await expect.element(page.getByText(/The file is larger than 10.MB\./u)).toBeInTheDocument();
  await expect.element(page.getByText(/There is nothing in this file/u)).toBeInTheDocument();
  await expect.element(page.getByText(/This is a folder or a shortcut/u)).toBeInTheDocument();
  expect(read).not.toHaveBeenCalled();
  expect(bridge.asked('statement.add')).toEqual([]);
  vi.restoreAllMocks();
});

test('a file that cannot be read, and trouble on the way, are told; the rest can be added once more', async () => {
  const { bridge, page } = await show(wantingProof(), (prepared) =>
    prepared.on('statement.add', ({ name }) =>
      name === 'b.pdf' ? fail('storage.full') : ok({ refused: [] }),
    ),
  );
  const lost = new File(['x'], 'lost.pdf');
  lost.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const transfer = carried(lost, new File(['b'], 'b.pdf'), new File(['c'], 'c.pdf'));
  vi.spyOn(DataTransferItem.prototype, 'getAsFile').mockImplementationOnce(() => lost);
  drag('drop', transfer);
  await expect.element(page.getByText(/Is the drive still connected/u)).toBeInTheDocument();
  await expect.element(page.getByText('The disk is full.', { exact: false })).toBeInTheDocument();
  const items = Array.from(document.querySelectorAll('[role=alert] li'), ({ textContent }) => textContent);
  expect(items.slice(1)).toEqual(
    ['b.pdf', 'c.pdf'].map((name) => `${name} – Something came in between. Add it once more.`),
  );
  expect(bridge.asked('statement.add').map(({ name }) => name)).toEqual(['b.pdf']);
  vi.restoreAllMocks();
});

test('files and screenshots are pasted anywhere; text that is pasted is left alone', async () => {
  const { bridge } = await show();
  paste(carried(new File(['x'], 'konto.pdf')));
  await expect.poll(() => bridge.asked('statement.add')[0]?.name).toBe('konto.pdf');
  paste(carried(new File(['x'], 'image.png', { type: 'image/png' })));
  await expect.poll(() => bridge.asked('statement.add')[1]?.name).toBe('pasted 12-41.png');
  const text = new DataTransfer();
  text.setData('text/plain', 'konto.pdf');
  paste(text);
  expect(bridge.asked('statement.add')).toHaveLength(2);
});

test('what is dropped or pasted while the link is in front leads to the files', async () => {
  const { bridge, page } = await show(wantingProof({ lane: 'bank-link-or-files' }));
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeInTheDocument();
  paste(carried(new File(['x'], 'konto.pdf')));
  await expect.element(page.getByRole('radio', { name: 'Statements as files' })).toBeChecked();
  await expect.poll(() => bridge.asked('statement.add').length).toBe(1);
});

test('under a question and under an upload nothing is taken in', async () => {
  const { bridge, page } = await show();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  paste(carried(new File(['x'], 'konto.pdf')));
  drag('drop', carried(new File(['x'], 'konto.pdf')));
  await userEvent.keyboard('{Escape}');
  bridge.publish('application', uploading(anUpload('sending')));
  await expect.element(page.getByRole('progressbar')).toBeInTheDocument();
  expect(drag('dragover', carried(new File(['x'], 'konto.pdf'))).defaultPrevented).toBe(true);
  drag('drop', carried(new File(['x'], 'konto.pdf')));
  await ctrl('o');
  expect(bridge.asked('statement.add')).toEqual([]);
  expect(bridge.asked('statement.choose')).toEqual([]);
});

test('each file stands with its size, pages or pixels, and what to look at', async () => {
  await show(
    withFiles(
      aStatement(2),
      aSharpScan,
      blurredScan,
      smallScan,
      aStatement(5, { isTwin: true, pages: null }),
    ),
  );
  await expect.poll(() => document.querySelectorAll('[role=option] img').length, { timeout: 25_000 }).toBe(3);
  expect(options()).toEqual([
    'konto-2.pdf359 kB · 2 pages',
    'konto november.jpg2.3 MB · 1,240 × 1,754 pixels',
    'IMG_20261123_104112_Väljavõte_leht_2.jpg3 MB · 1,240 × 1,754 pixels looks blurred',
    'kleebitud 12-40.png86 kB · 600 × 848 pixels small, may be hard to read',
    'konto-5.pdf898 kB the same file twice',
  ]);
  expect(document.querySelector<HTMLImageElement>('[role=option] img')?.src).toMatch(/^blob:/u);
});

test('the box of a small picture does not change when the picture comes', async () => {
  const answer = Promise.withResolvers<Uint8Array>();
  await show(withFiles(aSharpScan), (prepared) =>
    prepared.on('statement.read', async () => ok({ type: 'image/jpeg', bytes: await answer.promise })),
  );
  const boxes = () =>
    ['[role=option]', '[role=option] > span', '[aria-busy]'].map((each) => {
      const { width, height } = document.querySelector(each)!.getBoundingClientRect();
      return [width, height];
    });
  await expect.poll(() => document.querySelector('[role=option]')).not.toBeNull();
  const before = boxes();
  answer.resolve(aScan());
  await expect.poll(() => document.querySelectorAll('main img').length, { timeout: 10_000 }).toBe(2);
  expect(boxes()).toEqual(before);
});

test('small pictures are let go with their statement and with the screen', async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  const made = vi.spyOn(URL, 'createObjectURL');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  const { bridge, page } = await show(withFiles(aSharpScan, smallScan));
  await expect.poll(() => made.mock.results.length, { timeout: 20_000 }).toBe(2);
  bridge.publish('application', withFiles(smallScan));
  await expect.poll(() => revoked.mock.calls.length).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today' })).toBeInTheDocument();
  const urls = made.mock.results.map(({ value }) => value as string);
  expect(revoked.mock.calls.map(([url]) => url)).toEqual(urls);
  expect(bridge.asked('statement.read')).toHaveLength(2);
});

test('arrows choose in the list; Alt with arrows moves; Delete removes; the buttons do the same', async () => {
  const three = [aStatement(1), aStatement(2), aStatement(3)] as const;
  const { bridge, page } = await show(withFiles(...three));
  await expect.poll(options).toHaveLength(3);
  list().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(chosen()).toContain('konto-3.pdf');
  expect(list().getAttribute('aria-activedescendant')).toBe(
    document.querySelector('[aria-selected=true]')?.id,
  );
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => bridge.asked('statement.move')).toEqual([{ statementId: id(603), to: 1 }]);
  bridge.publish('application', withFiles(three[0], three[2], three[1]));
  // The chosen one stays chosen where it went.
  await expect.poll(() => options()[1]).toContain('konto-3.pdf');
  expect(chosen()).toContain('konto-3.pdf');
  await page.getByRole('button', { name: 'Later' }).click();
  await expect.poll(() => bridge.asked('statement.move')[1]).toEqual({ statementId: id(603), to: 2 });
  list().focus();
  await userEvent.keyboard('{Home}{Alt>}{ArrowUp}{/Alt}');
  expect(bridge.asked('statement.move')).toHaveLength(2);
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => bridge.asked('statement.remove')).toEqual([{ statementId: id(601) }]);
  bridge.publish('application', withFiles(three[2], three[1]));
  await expect.poll(chosen).toContain('konto-3.pdf');
  expect(document.activeElement).toBe(list());
  await userEvent.keyboard('{End}');
  expect(chosen()).toContain('konto-2.pdf');
  bridge.publish('application', withFiles(three[2]));
  await expect.poll(chosen).toContain('konto-3.pdf');
  bridge.publish('application', wantingProof());
  // Nothing is left: the focus is where something can be added.
  await expect.element(page.getByRole('button', { name: 'Add files' })).toHaveFocus();
});

test('a PDF is not turned and not shown; a picture is shown large under its name', async () => {
  const { bridge, page } = await show(withFiles(aStatement(1), aSharpScan));
  await expect.element(page.getByText('A PDF is sent as it is; it is not shown here.')).toBeInTheDocument();
  await userEvent.keyboard('r');
  expect(bridge.asked('statement.turn')).toEqual([]);
  await page.getByRole('option', { name: /konto november/u }).click();
  await expect.element(page.getByRole('img', { name: 'konto november.jpg' })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Turn right' })).toBeInTheDocument();
});

test('a picture is turned by a key and given back; two quick presses turn it twice, and it stays chosen', async () => {
  const second = { ...smallScan, id: id(700) };
  const third = { ...smallScan, id: id(701) };
  const { bridge } = await show(withFiles(aStatement(1), smallScan), (prepared) =>
    prepared.on('statement.read', () =>
      ok({ type: 'image/png', bytes: aScan({ width: 60, height: 90, type: 'image/png' }) }),
    ),
  );
  await expect.poll(options).toHaveLength(2);
  list().focus();
  await userEvent.keyboard('{ArrowDown}rr');
  await expect
    .poll(() => bridge.asked('statement.turn')[0]?.statementId, { timeout: 10_000 })
    .toBe(smallScan.id);
  const bytes = bridge.asked('statement.turn')[0]?.bytes ?? new Uint8Array();
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
  expect([bitmap.width, bitmap.height]).toEqual([90, 60]);
  // While it is turned nothing is sent.
  await main();
  expect(bridge.asked('statement.send')).toEqual([]);
  // Main gives it another id in the same place.
  bridge.publish('application', withFiles(aStatement(1), second));
  await expect
    .poll(() => bridge.asked('statement.turn')[1]?.statementId, { timeout: 10_000 })
    .toBe(second.id);
  bridge.publish('application', withFiles(aStatement(1), third));
  await expect.poll(chosen).toContain(smallScan.name);
  await main();
  await expect.poll(() => bridge.asked('statement.send').length).toBe(1);
  expect(bridge.asked('statement.turn')).toHaveLength(2);
});

test('what cannot be turned or is not taken says so, and stays as it is', async () => {
  const { bridge, page } = await show(withFiles(smallScan), (prepared) =>
    prepared.replies('statement.read', { type: 'image/png', bytes: Uint8Array.of(1, 2, 3) }),
  );
  await expect.poll(() => options()[0]).toContain('cannot be shown here');
  await userEvent.keyboard('l');
  await expect.element(page.getByText(/This picture cannot be turned here/u)).toBeInTheDocument();
  answersAboutIncome(bridge).fails('statement.turn', { code: 'statement.not-taken' });
  await userEvent.keyboard('l');
  await expect.element(page.getByText(/This file cannot be used that way/u)).toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('statement.send')).toEqual([{ ...of, later: null }]);
});

test('the total is told, with a hint where it may take minutes, and that copies are erased', async () => {
  const { bridge, page } = await show(withFiles(aStatement(1), aStatement(2)));
  await expect.element(page.getByText(/2 files, 539.kB together/u)).toBeInTheDocument();
  await expect.element(page.getByText(/erased as soon as the bank has them/u)).toBeInTheDocument();
  await expect.element(page.getByText(/several minutes/u)).not.toBeInTheDocument();
  bridge.publish(
    'application',
    withFiles(...[1, 2, 3].map((n) => aStatement(n, { size: statementLimits.fileBytes }))),
  );
  await expect.element(page.getByText('Sending this much may take several minutes.')).toBeInTheDocument();
});

test('twenty files scroll inside their list, and the screen does not', async () => {
  await show(withFiles(...Array.from({ length: 20 }, (_, n) => aStatement(n + 1))));
  await expect.poll(options).toHaveLength(20);
  const screen = document.querySelector('main')!;
  expect(screen.scrollHeight).toBe(screen.clientHeight);
  expect(list().scrollHeight).toBeGreaterThan(list().clientHeight);
  list().focus();
  await userEvent.keyboard('{End}');
  const last = document.querySelector('[aria-selected=true]')!.getBoundingClientRect();
  expect(last.bottom).toBeLessThanOrEqual(list().getBoundingClientRect().bottom + 1);
});
