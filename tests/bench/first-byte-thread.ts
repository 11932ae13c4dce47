import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { aCreated } from '../rig/lying-bank.ts';
import type { SimulatorPlace } from './simulator-thread.ts';

/**
 * A bank that notes when the first byte of a write came in, on the machine's steady clock, which all threads share.
 * It refuses every customer, so that nothing is watched and every Send meets a till at rest.
 */
export interface FirstByte {
  readonly at: bigint;
}

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    const isWrite = request.method === 'POST';
    const answer = isWrite
      ? { ...aCreated, uuid: randomUUID(), decision_status: 'negative' }
      : { response: 'pong' };
    response.writeHead(isWrite ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
});
server.on('connection', (socket) =>
  socket.once('data', (chunk: Buffer) => {
    const at = process.hrtime.bigint();
    if (chunk.toString('latin1', 0, 4) === 'POST') parentPort?.postMessage({ at } satisfies FirstByte);
  }),
);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const place: SimulatorPlace = {
    address: `http://127.0.0.1:${port}/partner/v2/`,
    apiKey: 'a-key-for-measuring',
    shopUuid: 'a93f1f44-d5dd-4469-bfcc-c1de9e969213',
  };
  parentPort?.postMessage(place);
});
