import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dropUnwanted, refusedSwitches, refusedSwitchOf } from '../../main/hardening.ts';

const counter = '/opt/Counter/counter';

test('S-12: every switch that would steer the program is refused, in whatever spelling', () => {
  for (const name of refusedSwitches) {
    for (const word of [`--${name}`, `-${name}`, `--${name}=9222`, `--${name.toUpperCase()}=x`])
      expect([word, refusedSwitchOf([counter, word])]).toEqual([word, name]);
  }
  for (const argv of [
    [counter],
    [counter, '--lang=et'],
    [counter, 'inspect'],
    [counter, '--inspector-of-books'],
  ])
    expect(refusedSwitchOf(argv)).toBeNull();
});

test('S-13: whom to believe is not for the environment to say', () => {
  const environment: NodeJS.ProcessEnv = {
    PATH: '/usr/bin',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    SSL_CERT_FILE: 'root.pem',
    SSLKEYLOGFILE: 'keys',
    NODE_EXTRA_CA_CERTS: 'root.pem',
  };
  dropUnwanted(environment);
  expect(environment).toEqual({ PATH: '/usr/bin' });
});

test('S-08: after freezing, a hostile key changes nothing that anybody shares', () => {
  // In a process of its own: the tests live with prototypes that can be changed.
  const script = `
    import { freezePrototypes } from ${JSON.stringify(resolve(import.meta.dirname, '../../main/hardening.ts'))};
    const isPolluted = () => 'polluted' in {} || 'polluted' in [] || 'polluted' in (() => 0);
    const pollute = () => {
      for (const each of [{}, [], () => 0]) Reflect.set(Object.getPrototypeOf(each), 'polluted', true);
    };
    if (process.argv[2] === 'frozen') freezePrototypes();
    pollute();
    process.stdout.write(String(isPolluted()));
  `;
  const run = (...how: string[]) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-', ...how], {
      input: script,
    }).toString();
  expect(run('frozen')).toBe('false');
  expect(run()).toBe('true');
});
