import { describe, expect, test } from 'vitest';
import { dayOf, textOf } from '../../main/core/id-card/card-text.ts';
import { ask, readBinary } from '../../main/core/id-card/commands.ts';
import { readCard } from '../../main/core/id-card/read-card.ts';
import type { CardReaders, Transmit } from '../../main/core/ports.ts';
import { lookForReader, readIdCard } from '../../main/core/usecases/id-card.ts';
import { calls } from '../../shared/bridge/contract.ts';
import { aCard, idemia, mariOnCard, mariRead, thales } from '../fakes/fake-card.ts';
import { settled } from '../fakes/fake-time.ts';
import { noCardReaders } from '../fakes/no-card-readers.ts';
import { aTill, salesPin } from './a-till.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

describe('what a card says', () => {
  test.each([
    ['', ''],
    ['00', ''],
    ['2d', ''],
    ['4a c3 95 45 4f 52 47', 'JÕEORG'],
    // The same in Latin-1, which is no UTF-8.
    ['4a d5 45 4f 52 47', 'JÕEORG'],
    // O and a tilde of its own become one letter.
    ['4a 4f cc 83 45 4f 52 47 20 00 00', 'JÕEORG'],
    ['41 e2 80 ae 42', 'AB'],
  ])('%s is read as “%s”', (written, read) => {
    expect(textOf(bytes(written.replaceAll(' ', '')))).toBe(read);
  });

  test.each([
    ['05 09 2031', '2031-09-05'],
    ['05.09.2031', '2031-09-05'],
    ['29 02 2028', '2028-02-29'],
    ['30 02 2028', null],
    ['2031-09-05', null],
    ['05 09 2031 EST', null],
    ['', null],
  ])('the day %s is %s', (written, read) => {
    expect(dayOf(written)).toBe(read);
  });

  test.each([
    ['4142 9000', '4142'],
    ['9000', ''],
    ['6a82', null],
    ['6982', null],
    ['63c2', null],
    ['90', null],
    ['', null],
  ])('the answer %s gives %s', async (answer, data) => {
    const read = await ask(() => Promise.resolve(bytes(answer.replace(' ', ''))), readBinary);
    expect(read && Buffer.from(read).toString('hex')).toBe(data);
  });

  test('data that are only promised are fetched, but not for ever', async () => {
    const heard: string[] = [];
    const answers = ['6102', '41429000'];
    const promising: Transmit = (command) => {
      heard.push(Buffer.from(command).toString('hex'));
      return Promise.resolve(bytes(answers.shift() ?? '6102'));
    };
    expect(await ask(promising, readBinary)).toEqual(bytes('4142'));
    expect(heard).toEqual(['00b0000000', '00c0000002']);
    expect(await ask(promising, readBinary)).toBeNull();
    expect(heard.length).toBeLessThan(8);
  });
});

describe('an Estonian identity document', () => {
  test.each([
    ['of 2018', idemia, 't1'],
    ['of 2018 in the older protocol', idemia, 't0'],
    ['of 2025', thales, 't1'],
    ['of 2025 in the older protocol', thales, 't0'],
  ] as const)('%s gives names with their marks, code, number and last day', async (_name, kind, protocol) => {
    const card = aCard({ kind, protocol });
    expect(await readCard(card.transmit)).toEqual(mariRead);
    // Neither a PIN is presented nor anything written.
    expect(new Set(card.heard.map((each) => each.slice(0, 4)))).toEqual(new Set(['00a4', '00b0']));
  });

  test('without a last day is read all the same', async () => {
    const { transmit } = aCard({ files: { ...mariOnCard, 0x5008: [0] } });
    expect(await readCard(transmit)).toEqual({ ...mariRead, expiryDate: null });
  });

  test.each([
    ['no code', { 0x5006: '' }],
    ['a code of another length', { 0x5006: '4760503029' }],
    ['no document', { 0x5007: [0] }],
    ['a document that is none', { 0x5007: '<script>' }],
    ['no name at all', { 0x5001: '', 0x5002: '-' }],
    ['a name without end', { 0x5001: 'A'.repeat(101) }],
  ])('with %s gives nothing', async (_name, changed) => {
    expect(await readCard(aCard({ files: { ...mariOnCard, ...changed } }).transmit)).toBeNull();
  });

  test('a file that is not there is empty, and not the one that was read before', async () => {
    const { 0x5002: _firstName, 0x5008: _expiryDate, ...files } = mariOnCard;
    const read = await readCard(aCard({ files }).transmit);
    expect(read).toEqual({ ...mariRead, firstName: '', expiryDate: null });
  });

  test.each([
    ['of another kind', null, 2],
    ['that has an application of that name, but no folder', { ...thales, folder: '' }, 3],
  ])('a card %s gives nothing, and is not asked for files', async (_name, kind, asked) => {
    const { transmit, heard } = aCard({ kind });
    expect(await readCard(transmit)).toBeNull();
    expect(heard).toHaveLength(asked);
  });
});

/** A reader with this card, put in when the test says so. */
function aReader(transmit: Transmit) {
  const waits: ((how: 'put-in' | 'stopped') => void)[] = [];
  const readers: CardReaders = {
    isThere: () => Promise.resolve(true),
    talk: async (say) => (await say(transmit).catch(() => null)) ?? 'unreadable',
    nextCard: () => new Promise((resolve) => waits.push(resolve)),
    stop: () => waits.splice(0).forEach((end) => end('stopped')),
  };
  return { readers, putIn: () => waits.splice(0).forEach((end) => end('put-in')) };
}

async function aTillWith(cardReaders: CardReaders) {
  const till = await aTill({ cardReaders });
  await till.desk.session.unlock(salesPin);
  const person = till.desk.session.person();
  if (!person) throw new Error('nobody is signed in');
  return { ...till, read: (when: 'now' | 'put-in') => readIdCard(till.desk)({ when }, person) };
}

describe('reading at the till', () => {
  test('a till without a reader says so and asks nothing', async () => {
    const { desk, read } = await aTillWith(noCardReaders);
    expect(await lookForReader(desk)()).toEqual({ ok: true, value: { isThere: false } });
    const nothing = { ok: true, value: { outcome: 'no-reader', card: null } };
    expect([await read('now'), await read('put-in')]).toEqual([nothing, nothing]);
  });

  test('a card that lies in the reader is read when asked for, one that is put in by itself', async () => {
    const { readers, putIn } = aReader(aCard().transmit);
    const { read, events, ledger } = await aTillWith(readers);
    const [told, kept] = [events.length, ledger.audit.length];
    const expected = { ok: true, value: { outcome: 'read', card: mariRead } };
    const now = await read('now');
    expect(now).toEqual(expected);
    expect(calls['id-card.read'].reply.parse(now.ok && now.value)).toEqual(expected.value);
    const waiting = read('put-in');
    putIn();
    expect(await waiting).toEqual(expected);
    // Neither the log nor the record hears of a person whose card was read.
    expect([events.length, ledger.audit.length]).toEqual([told, kept]);
  });

  test('a card that hangs is given up after a second and a half, and asked nothing more', async () => {
    let answer = (): void => undefined;
    const card = aCard();
    const hanging: Transmit = (command) =>
      new Promise((resolve) => {
        answer = () => {
          answer = () => undefined;
          void card.transmit(command).then(resolve);
        };
      });
    const { read, time } = await aTillWith(aReader(hanging).readers);
    const reading = read('now');
    await time.passes(1_499);
    const state = { isOver: false };
    void reading.then(() => (state.isOver = true));
    await settled();
    expect(state.isOver).toBe(false);
    await time.passes(1);
    expect(await reading).toEqual({ ok: true, value: { outcome: 'unreadable', card: null } });
    // It wakes up, and would go on with the next command.
    answer();
    await settled();
    answer();
    await settled();
    expect(card.heard).toHaveLength(1);
  });

  test('the lock ends the wait, and a card that is put in behind it is not even asked', async () => {
    const card = aCard();
    const { readers, putIn } = aReader(card.transmit);
    const { desk, read } = await aTillWith(readers);
    const stopped = read('put-in');
    desk.session.lock();
    expect(await stopped).toEqual({ ok: true, value: { outcome: 'stopped', card: null } });
    const behind = read('put-in');
    putIn();
    expect(await behind).toEqual({ ok: false, failure: { code: 'bridge.locked' } });
    expect(card.heard).toEqual([]);
  });

  test('what was read when the lock fell is not given', async () => {
    const card = aCard();
    const { desk, read } = await aTillWith(
      aReader((command) => {
        desk.session.lock();
        return card.transmit(command);
      }).readers,
    );
    expect(await read('now')).toEqual({ ok: false, failure: { code: 'bridge.locked' } });
  });
});
