import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Transmit } from '../../main/core/ports.ts';

/** Where the driver of Debian's `vsmartcard-vpcd` waits for its card. */
const port = 0x8c7b;
const [powerOff, powerOn, reset, getAtr] = [0, 1, 2, 4];
/** An answer to reset as short as the standard allows that offers the newer protocol: TS, T0, TD1, TD2, TCK. */
const atr = Buffer.from('3b80800101', 'hex');

const framed = (content: Uint8Array): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length);
  return Buffer.concat([length, content]);
};

/**
 * Puts a card into the virtual reader: each message is two bytes of length and a command of the reader, or one for
 * the card. The result takes it out.
 */
export async function putIntoVirtualReader(transmit: Transmit): Promise<() => void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  void answer(socket, transmit).catch(() => socket.destroy());
  return () => socket.destroy();
}

async function answer(socket: Socket, transmit: Transmit): Promise<void> {
  let held = Buffer.alloc(0);
  for await (const piece of socket) {
    held = Buffer.concat([held, piece as Buffer]);
    while (held.length >= 2 && held.length >= 2 + held.readUInt16BE()) {
      const length = held.readUInt16BE();
      const message = held.subarray(2, 2 + length);
      held = held.subarray(2 + length);
      const [only] = message;
      if (length !== 1) socket.write(framed(await transmit(message)));
      else if (only === getAtr) socket.write(framed(atr));
      else if (![powerOff, powerOn, reset].includes(only ?? -1)) throw new Error('an unknown message');
    }
  }
}
