import type { Socket } from 'node:net';
import { Trouble } from './trouble.ts';

export interface ProxyAddress {
  readonly host: string;
  readonly port: number;
}

/** `proxy.shop:3128`, `[fd00::1]:3128`. */
export function readProxy(text: string): ProxyAddress {
  const [, bracketed, plain, port] = /^(?:\[([\da-f:.]+)\]|([^\s:/@]+)):(\d{1,5})$/iu.exec(text.trim()) ?? [];
  const host = bracketed ?? plain;
  const number = Number(port);
  if (host === undefined || number < 1 || number > 65_535) throw new Trouble('PROXY_ADDRESS', 'bank.proxy');
  return { host, port: number };
}

const longestHead = 8_192;

/**
 * Asks an HTTP proxy for a way through, once. Whatever it answers but a plain yes ends the call: the bank
 * has seen nothing of it.
 */
export function openTunnel(socket: Socket, host: string, port: number): Promise<void> {
  const target = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    let head = '';
    const settle = (error: Error | null): void => {
      socket.off('readable', take).off('end', ended).off('close', ended).off('error', settle);
      if (error) reject(error);
      else resolve();
    };
    const ended = (): void => settle(new Trouble('PROXY_CLOSED', 'bank.proxy'));
    const take = (): void => {
      for (let chunk = readSome(socket); chunk !== null; chunk = readSome(socket)) head += chunk;
      const end = head.indexOf('\r\n\r\n');
      if (end < 0 && head.length <= longestHead) return;
      const [, status] = /^HTTP\/1\.[01] (\d{3})/u.exec(head) ?? [];
      // A server that speaks TLS says nothing before we do, so nothing may follow the proxy's yes.
      const isOpen = status?.startsWith('2') === true && end >= 0 && head.length === end + 4;
      settle(isOpen ? null : new Trouble(`PROXY_${status ?? 'NOT_HTTP'}`, 'bank.proxy'));
    };
    socket.on('readable', take).on('end', ended).on('close', ended).on('error', settle);
    socket.write(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n\r\n`);
  });
}

function readSome(socket: Socket): string | null {
  const chunk: unknown = socket.read();
  return Buffer.isBuffer(chunk) ? chunk.toString('latin1') : null;
}
