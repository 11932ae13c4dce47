import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Records } from '../../main/training/records.ts';
import { startSimulator } from '../../main/training/simulator.ts';
import type { SavedState } from '../../main/training/state.ts';
import { stateWriter } from '../../main/training/state-file.ts';
import { aBank, opening } from './a-bank.ts';

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'bank-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, stateFile: join(folder, 'deeper', 'bank.json') };
}

test('after a restart everything is as it was, and what was going to happen happens', async () => {
  const { stateFile } = await aFolder();
  const first = await aBank({ stateFile });
  const { uuid, contract } = await first.accepted('450.00');
  const changed = await first.send('700.00');
  first.advance(3_000);
  const offered = (await first.read(changed)).text('credit_application.uuid');
  const link = (await first.call('createSigning', { uuid: contract, body: { method: 'redirect' } })).text(
    'redirect_url',
  );
  await first.stop();

  const second = await aBank({ stateFile });
  expect((await second.read(uuid)).at('contract.uuid')).toBe(contract);
  expect((await second.read(offered)).at('credit_application.previous_uuid')).toBe(changed);
  expect((await fetch(link.replace(first.origin, second.origin))).status).toBe(200);
  expect((await second.contract(contract))[0]).toBe('unsigned');
  second.advance(11_000);
  expect((await second.contract(contract))[0]).toBe('activated');
  const customer = { identity_code: '38001085718' };
  const clash = await second.read(await second.send('450.00', { customer }));
  expect(clash.at('credit_application.decision_status')).toBe('failed');
  expect(clash.at('credit_application.number')).toBe('89002917004');
});

test('the file holds no personal data, and only its owner can read it', async () => {
  const { stateFile } = await aFolder();
  const bank = await aBank({ stateFile });
  await bank.accepted('450.00');
  await bank.stop();
  const text = await readFile(stateFile, 'utf8');
  for (const secret of [
    'Mari',
    'Tamm',
    '37605030299',
    '53630000',
    'example.ee',
    'AA9790801',
    'Niine',
    bank.apiKey,
  ]) {
    expect(text).not.toContain(secret);
  }
  if (process.platform !== 'win32') expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
});

test('a change is written within a moment, without being asked, and leaves no half file behind', async () => {
  const { folder, stateFile } = await aFolder();
  const bank = await aBank({ stateFile });
  await bank.send('450.00');
  const saved = async () => (await readFile(stateFile, 'utf8').catch(() => '')).includes('89002917001');
  await expect.poll(saved, { timeout: 5_000 }).toBe(true);
  expect(await readdir(join(folder, 'deeper'))).toEqual(['bank.json']);
});

const state = JSON.stringify({
  version: 1,
  market: 'EE',
  clockAheadMs: 0,
  lastNumber: 1,
  applications: [],
  claims: {},
});
test.each([
  ['cut', state.slice(0, 40)],
  ['empty', ''],
  ['of another version', state.replace('"version":1', '"version":2')],
  ['of the other market', state.replace('"EE"', '"LV"')],
  ['with an application that is none', state.replace('"applications":[]', '"applications":[{"uuid":"x"}]')],
  ['with claims that are none', state.replace('"claims":{}', '"claims":{"a":1}')],
])('a file that is %s is kept aside, and the bank starts empty', async (_, text) => {
  const { folder } = await aFolder();
  const stateFile = join(folder, 'bank.json');
  await writeFile(stateFile, text);
  const bank = await aBank({ stateFile });
  await bank.send('450.00');
  await bank.stop();
  const names = (await readdir(folder)).toSorted();
  expect(names).toEqual(['bank.json', expect.stringMatching(/^bank\.json\.damaged-\d+$/u)]);
  expect(await readFile(join(folder, names[1] ?? ''), 'utf8')).toBe(text);
});

test('one wrong type anywhere in an application makes the file damaged', async () => {
  const { folder } = await aFolder();
  const stateFile = join(folder, 'bank.json');
  const bank = await aBank({ stateFile });
  await bank.accepted('450.00');
  await bank.send('700.00');
  await bank.stop();
  const text = await readFile(stateFile, 'utf8');
  const damages = [
    text.replace('"kind":"decision"', '"kind":"decisive"'),
    text.replace('"amountCents":45000', '"amountCents":"45000"'),
    text.replace('"scenario":"changed"', '"scenario":"none"'),
    text.replace('"told":0', '"told":-1'),
    text.replace('"links":[]', '"links":[1]'),
  ];
  for (const damaged of damages) {
    expect(damaged).not.toBe(text);
    await writeFile(stateFile, damaged);
    const next = await startSimulator({ market: 'EE', stateFile, now: () => opening });
    await next.stop();
    await expect(readFile(stateFile)).rejects.toThrow('ENOENT');
  }
});

test('a state that cannot be written is told at the end', async () => {
  const { folder } = await aFolder();
  await writeFile(join(folder, 'file'), '');
  const bank = await startSimulator({ market: 'EE', stateFile: join(folder, 'bank.json') });
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  bank.reset();
  await expect(bank.stop()).rejects.toThrow(/ENOTDIR|EEXIST/u);
});

test('what could not be written is written as soon as it can be', async () => {
  const { folder, stateFile } = await aFolder();
  const blocked = join(folder, 'deeper');
  await writeFile(blocked, '');
  const records = new Records('EE', null);
  const writer = stateWriter(stateFile, () => records.toSave());
  writer.touch();
  await expect(writer.flush()).rejects.toThrow(/EEXIST|ENOTDIR/u);
  await rm(blocked);
  await writer.flush();
  expect(JSON.parse(await readFile(stateFile, 'utf8'))).toEqual(records.toSave());
});

test('the oldest of more than 20 000 applications is forgotten, with all its names', async () => {
  const { stateFile } = await aFolder();
  const bank = await aBank({ stateFile });
  await bank.send('450.00');
  await bank.stop();
  const [sample] = (JSON.parse(await readFile(stateFile, 'utf8')) as SavedState).applications;
  if (!sample) throw new Error('nothing was saved');
  const records = new Records('EE', null);
  const put = (n: number) => {
    const contract = { uuid: `contract ${n}`, number: n, printoutToken: `printout ${n}` };
    records.put({ ...sample, uuid: `application ${n}`, contract });
  };
  for (let n = 1; n <= 20_000; n += 1) put(n);
  expect(records.find('printout 1')?.uuid).toBe('application 1');
  put(20_001);
  expect([records.find('application 1'), records.find('printout 1')]).toEqual([null, null]);
  expect(records.find('contract 2')?.uuid).toBe('application 2');
  expect(records.toSave().applications).toHaveLength(20_000);
  records.put({ ...sample, uuid: 'application 1', contract: null });
  expect(records.find('printout 1')).toBe(null);
});

test('without a file the bank forgets', async () => {
  const first = await aBank();
  const uuid = await first.send('450.00');
  await first.stop();
  expect((await (await aBank()).read(uuid)).status).toBe(404);
});
