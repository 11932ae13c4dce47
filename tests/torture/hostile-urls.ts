import { createOutside } from '../../main/adapters/outside/outside.ts';
import { bankHosts } from '../../shared/domain/bank-hosts.ts';
import { hostileLinks } from '../adapters/outside/hostile-links.ts';
import { none, some, type Experiment } from './figure.ts';

/** Addresses that must never reach the system's browser, handed to the one function that opens. */
export const hostileUrls: Experiment = async () => {
  const opened: string[] = [];
  const outside = createOutside({
    shell: { openExternal: (href) => Promise.resolve(void opened.push(href)) },
    clipboard: { writeText: () => Promise.resolve() },
    allowedHosts: bankHosts('EE'),
    loopbackOrigin: null,
  });
  const links = [...new Set(hostileLinks)];
  for (const link of links) await outside.open(link).catch(() => undefined);
  const naive = links.filter((link) => URL.canParse(link) && new URL(link).protocol === 'https:');
  return [
    none('Hostile addresses: opened', opened.length, `of ${links.length}`, [
      some('only the scheme is checked', naive.length, 'opened'),
    ]),
  ];
};
