import { createSecureContext, getCACertificates, rootCertificates } from 'node:tls';
import { Client, ProxyAgent, type Dispatcher } from 'undici';
import { minutes, seconds } from '../../../shared/domain/dates.ts';
import { StorageFailure } from '../../core/ports.ts';
import type { Fetched, UpdateServer } from '../../core/updates/ports.ts';
import type { PackageFiles } from './package-files.ts';

export interface ServerOptions {
  /** Folder of the manifests and packages: `https://updates.example/counter/`. */
  readonly address: string;
  readonly channel: string;
  readonly platform: string;
  readonly files: PackageFiles;
  /** Plain HTTP on this very machine: in builds that are not packaged, for tests. */
  readonly allowsLoopback: boolean;
  /** `host:port` of the shop's proxy for an origin, null for the direct way. Rejects where there is no way. */
  readonly resolveProxy: (origin: string) => Promise<string | null>;
  /** Instead of the roots of Node and of the system. */
  readonly ca?: string;
}

const longest = { answerMs: seconds(30), silenceMs: seconds(60), downloadMs: minutes(60) } as const;
const largestManifest = 64 * 1_024;

/** Speaks to the one origin that this build knows: no redirect, no cookie, nothing about this till in the request. */
export function createUpdateServer(options: ServerOptions): UpdateServer {
  const { channel, platform, files } = options;

  async function get<T>(
    file: string,
    withinMs: number,
    read: (body: AsyncIterable<Uint8Array>) => Promise<Fetched<T>>,
  ): Promise<Fetched<T>> {
    const folder = folderOf(options);
    if (!folder) return { kind: 'refused', reason: 'not-https' };
    let client: Dispatcher | null = null;
    try {
      client = clientOf(folder.origin, await options.resolveProxy(folder.origin), options.ca);
      const { statusCode, headers, body } = await client.request({
        method: 'GET',
        origin: folder.origin,
        path: folder.pathname + file,
        headers: { accept: '*/*', 'accept-encoding': 'identity' },
        signal: AbortSignal.timeout(withinMs),
      });
      if (statusCode >= 300 && statusCode < 400) return { kind: 'refused', reason: 'redirected' };
      if (statusCode !== 200) return { kind: 'not-reached' };
      if (isPacked(headers)) return { kind: 'refused', reason: 'not-understood' };
      return await read(body);
    } catch (error) {
      if (error instanceof StorageFailure) throw error;
      return { kind: 'not-reached' };
    } finally {
      await client?.destroy();
    }
  }

  return {
    manifest: () => get(`${channel}-${platform}.json`, longest.answerMs, readText),
    fetchPackage: (manifest) => get(manifest.file, longest.downloadMs, (body) => files.take(manifest, body)),
  };
}

/** Null for an address that is not one of HTTPS, or has something in it that has no place there. */
function folderOf({ address, allowsLoopback }: ServerOptions): URL | null {
  const url = URL.parse(address);
  if (!url || url.username || url.password || url.search || url.hash) return null;
  const isHere = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(isHere && allowsLoopback)) return null;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Through a proxy it is a tunnel: the certificate is that of the server of updates either way. */
function clientOf(origin: string, proxy: string | null, ca: string | undefined): Dispatcher {
  const tls = {
    timeout: longest.answerMs,
    secureContext: createSecureContext({
      ca: ca ?? [...rootCertificates, ...getCACertificates('system')],
      minVersion: 'TLSv1.2',
    }),
  } as const;
  const limits = { allowH2: false, headersTimeout: longest.answerMs, bodyTimeout: longest.silenceMs };
  return proxy === null
    ? new Client(origin, { ...limits, connect: tls })
    : new ProxyAgent({ ...limits, uri: `http://${proxy}`, requestTls: tls, proxyTunnel: true });
}

const isPacked = ({ 'content-encoding': coding }: Dispatcher.ResponseData['headers']): boolean =>
  coding !== undefined && coding !== 'identity';

async function readText(body: AsyncIterable<Uint8Array>): Promise<Fetched<string>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > largestManifest) return { kind: 'refused', reason: 'too-large' };
    chunks.push(chunk);
  }
  return { kind: 'got', value: Buffer.concat(chunks).toString('utf8') };
}
