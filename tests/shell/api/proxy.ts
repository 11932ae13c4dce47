import type Electron from 'electron';
import { NotInStandIn } from '../not-in-stand-in.ts';

const words: Readonly<Record<string, string>> = {
  http: 'PROXY',
  https: 'HTTPS',
  socks: 'SOCKS',
  socks4: 'SOCKS',
  socks5: 'SOCKS5',
};

/** What `resolveProxy` says for a setting: one proxy for everything, or for one scheme (`http=a:1;https=b:2`), or none. */
export function proxyFor({ mode, proxyRules }: Electron.ProxyConfig, url: string): string {
  if (mode === 'pac_script' || mode === 'auto_detect') {
    throw new NotInStandIn('session.resolveProxy', `proxies of mode ${mode} are not looked up`);
  }
  if (mode === 'direct' || !proxyRules) return 'DIRECT';
  const scheme = new URL(url).protocol.slice(0, -1);
  const rules = proxyRules.split(';').map((rule) => rule.trim().split('='));
  const rule = rules.find(([first]) => first === scheme)?.[1] ?? rules.find((one) => one.length === 1)?.[0];
  if (!rule || rule === 'direct://') return 'DIRECT';
  const [, kind = 'http', address = ''] = /^(?:([a-z0-9]+):\/\/)?(.+)$/.exec(rule) ?? [];
  const word = words[kind];
  if (!word || address.includes(',')) throw new NotInStandIn('session.resolveProxy', `the rule ${rule}`);
  return `${word} ${address}`;
}
