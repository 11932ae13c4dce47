import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Foreign, Koffi } from './koffi.ts';
import { bits, codes, type Pcsc, type PcscCard, type PcscContext, type ReaderState } from './pcsc.ts';

const require = createRequire(import.meta.url);

const scopeUser = 0;
const shareShared = 2;
const protocols = { t0: 1, t1: 2 } as const;
const leaveCard = 0;
/** ISO/IEC 7816-4: the longest short answer and its two words. */
const longestAnswer = 258;
const longestNames = 4_096;

/**
 * `winscard.h` differs: lengths of its numbers, whether its structures are packed, and how long the answer to reset
 * may be.
 */
const dialects = {
  win32: { word: 'uint32_t', handle: 'uintptr_t', suffix: 'A', isPacked: false, atrLength: 36 },
  darwin: { word: 'uint32_t', handle: 'int32_t', suffix: '', isPacked: true, atrLength: 33 },
  linux: { word: 'unsigned long', handle: 'long', suffix: '', isPacked: false, atrLength: 33 },
} as const;
type Platform = keyof typeof dialects;

/** By whole paths where the system has them, so that no folder before it is searched. */
const libraryOf: Readonly<Record<Platform, () => string>> = {
  win32: () => join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'winscard.dll'),
  darwin: () => '/System/Library/Frameworks/PCSC.framework/PCSC',
  linux: () => 'libpcsclite.so.1',
};

const isKnown = (platform: NodeJS.Platform): platform is Platform => platform in dialects;

/** The system's PC/SC, called on threads of their own; null where there is none, or no way to call it. */
export function loadPcsc(): Pcsc | null {
  if (!isKnown(process.platform)) return null;
  try {
    // An optional dependency: a machine that it was not built for has none, and reads no cards.
    return pcscOf(require('koffi') as Koffi, process.platform);
  } catch {
    return null;
  }
}

/** A call that does not block: it waits on a thread of the pool. */
const call = (foreign: Foreign, ...given: readonly unknown[]): Promise<number> =>
  new Promise((resolve, reject) => {
    foreign.async(...given, (error: Error | null, code: number | bigint) => {
      if (error) reject(error);
      // Codes are unsigned; where they are signed there, they come as negative ones.
      else resolve(Number(code) >>> 0);
    });
  });

/** As much of a failed call as anybody needs: it ends what it was part of. */
async function must(code: Promise<number>): Promise<void> {
  if ((await code) !== codes.ok) throw new Error('PC/SC');
}

function pcscOf(koffi: Koffi, platform: Platform): Pcsc {
  const { word, handle, suffix, isPacked, atrLength } = dialects[platform];
  const library = koffi.load(libraryOf[platform]());
  const shaped: Koffi['struct'] = (members) => (isPacked ? koffi.pack(members) : koffi.struct(members));
  const State = shaped({
    szReader: 'const char *',
    pvUserData: 'void *',
    dwCurrentState: word,
    dwEventState: word,
    cbAtr: word,
    rgbAtr: koffi.array('uint8_t', atrLength),
  });
  const Io = shaped({ dwProtocol: word, cbPciLength: word });
  const outOf = (type: string) => koffi.out(koffi.pointer(type));
  const inOut = koffi.inout(koffi.pointer(word));
  const bytes = 'uint8_t *';
  const result = platform === 'linux' ? 'long' : 'int32_t';
  const declare = (name: string, given: readonly unknown[]) => library.func('__stdcall', name, result, given);
  const foreign = {
    establish: declare('SCardEstablishContext', [word, 'void *', 'void *', outOf(handle)]),
    release: declare('SCardReleaseContext', [handle]),
    cancel: declare('SCardCancel', [handle]),
    list: declare(`SCardListReaders${suffix}`, [handle, 'void *', bytes, inOut]),
    change: declare(`SCardGetStatusChange${suffix}`, [handle, word, koffi.inout(koffi.pointer(State)), word]),
    connect: declare(`SCardConnect${suffix}`, [
      ...[handle, 'const char *', word, word],
      ...[outOf(handle), outOf(word)],
    ]),
    begin: declare('SCardBeginTransaction', [handle]),
    end: declare('SCardEndTransaction', [handle, word]),
    disconnect: declare('SCardDisconnect', [handle, word]),
    transmit: declare('SCardTransmit', [handle, koffi.pointer(Io), bytes, word, 'void *', bytes, inOut]),
  };

  function cardOf(card: unknown, protocol: number): PcscCard {
    return {
      async transmit(command) {
        const answer = Buffer.alloc(longestAnswer);
        const length = [answer.length];
        const io = { dwProtocol: protocol, cbPciLength: koffi.sizeof(Io) };
        const sent = Buffer.from(command);
        await must(call(foreign.transmit, card, io, sent, sent.length, null, answer, length));
        const read = Uint8Array.from(answer.subarray(0, Number(length[0])));
        // What it said about a person stays nowhere.
        answer.fill(0);
        return read;
      },
      async leave() {
        await call(foreign.end, card, leaveCard);
        await call(foreign.disconnect, card, leaveCard);
      },
    };
  }

  const contextOf = (context: unknown): PcscContext => ({
    async readers() {
      const names = Buffer.alloc(longestNames);
      const length = [names.length];
      if ((await call(foreign.list, context, null, names, length)) !== codes.ok) return [];
      // As the library spells them: they go back to it as they are.
      return names.toString('utf8', 0, Number(length[0])).split('\0').filter(Boolean);
    },
    async change(states, waitMs) {
      const given = states.map(({ reader, state }) => stateOf(reader, state, atrLength));
      const code = await call(foreign.change, context, waitMs, given, given.length);
      for (const [index, { dwEventState }] of given.entries()) note(states[index], dwEventState);
      return code;
    },
    async connect(reader) {
      const [card, protocol] = [[0], [0]];
      const either = protocols.t0 | protocols.t1;
      const made = [context, reader, shareShared, either, card, protocol];
      if ((await call(foreign.connect, ...made)) !== codes.ok) return null;
      // Other programs have to wait, so that nobody selects another file in between.
      const began = await call(foreign.begin, card[0]);
      const connected = cardOf(card[0], Number(protocol[0]));
      if (began === codes.ok) return connected;
      await connected.leave();
      return null;
    },
    cancel() {
      foreign.cancel(context);
    },
    close() {
      // A service that hangs keeps its thread, not ours.
      void call(foreign.release, context).catch(() => undefined);
    },
  });

  return {
    async open() {
      const context = [0];
      const code = await call(foreign.establish, scopeUser, null, null, context);
      return code === codes.ok ? contextOf(context[0]) : null;
    },
  };
}

const stateOf = (reader: string, state: number, atrLength: number) => ({
  szReader: reader,
  pvUserData: null,
  dwCurrentState: state,
  dwEventState: 0,
  cbAtr: 0,
  rgbAtr: new Array<number>(atrLength).fill(0),
});

/** What was found is what is compared with next. */
function note(state: ReaderState | undefined, found: number): void {
  if (state) state.state = found & ~bits.changed;
}
