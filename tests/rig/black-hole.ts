import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** An address where connections are neither taken nor refused, until it opens. */
export interface BlackHole {
  readonly port: number;
  /** Takes what waits; resolves when everything that anybody sent by now was read. */
  readonly open: () => Promise<string>;
  readonly close: () => void;
}

const program = `
  let heard = '';
  const server = require('node:net').createServer((socket) => {
    socket.on('error', () => {}).on('data', (data) => {
      heard += data;
      if (heard.includes('LAST')) console.log(JSON.stringify(heard));
    });
  });
  server.listen({ host: process.argv[1], port: Number(process.argv[2]), backlog: 1 }, () =>
    console.log(server.address().port));
`;

/**
 * A listener whose process stands still and whose backlog is full: the machine drops every further attempt
 * to connect without a word.
 */
export async function aBlackHole(host: string, wantedPort = 0): Promise<BlackHole> {
  const child = spawn(process.execPath, ['-e', program, host, String(wantedPort)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const nextLine = async (): Promise<string> => ((await once(lines, 'line')) as [string])[0];
  const port = Number(await nextLine());
  child.kill('SIGSTOP');
  const fillers: Socket[] = [];
  for (let isFull = false; !isFull && fillers.length < 20;) {
    const filler = connect(port, host).on('error', () => undefined);
    fillers.push(filler);
    isFull = !(await Promise.race([
      once(filler, 'connect').then(() => true),
      new Promise<boolean>((resolve) => setTimeout(resolve, 200, false)),
    ]));
  }
  return {
    port,
    async open() {
      for (const filler of fillers) filler.destroy();
      child.kill('SIGCONT');
      const heard = nextLine();
      connect(port, host)
        .on('error', () => undefined)
        .end('LAST');
      return JSON.parse(await heard) as string;
    },
    close() {
      for (const filler of fillers) filler.destroy();
      child.kill('SIGKILL');
    },
  };
}
