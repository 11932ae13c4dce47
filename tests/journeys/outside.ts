import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Counter } from './counter.ts';

/** A place on this machine that a page must never reach: it counts whoever comes, by TCP. */
export async function anOutside() {
  const seen = { visits: 0 };
  const tcp = createServer((socket) => {
    seen.visits += 1;
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\naccess-control-allow-origin: *\r\n\r\noutside');
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    seen,
    close: () => void tcp.close(),
  };
}

/** How often the log has told an event, once it is written down. */
export function toldOf({ userData }: Counter, event: string): readonly string[] {
  const folder = join(userData, 'logs');
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.includes(`"event":"${event}"`));
}

/** How often it was said that something was refused: in main's log, or in the page's console. */
const signsOf = (counter: Counter): number =>
  toldOf(counter, 'navigation-refused').length + counter.complaints.length;

/** Does something that has to be refused, and waits until that is said as often as it has to be. */
export async function refuses<T>(counter: Counter, act: () => Promise<T>, times = 1): Promise<T> {
  const before = signsOf(counter);
  const result = await act();
  await expect.poll(() => signsOf(counter), { message: String(act) }).toBeGreaterThanOrEqual(before + times);
  return result;
}
