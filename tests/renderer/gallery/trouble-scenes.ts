import type { TillView } from '../../../shared/bridge/views.ts';
import { days, minutes } from '../../../shared/domain/dates.ts';
import type { Failure } from '../../../shared/result.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { aLockedTill, aProfile, noon } from '../pictures.ts';
import { click, fill } from './acting.ts';
import { showing, type Scene, type Shows } from './scene.ts';

const live = aProfile({ id: 'live-ee', mode: 'live' });

function scene(
  failure: Failure,
  shows: Shows,
  {
    trouble = {},
    till = {},
    bridge: more,
    act,
  }: {
    readonly trouble?: Partial<NonNullable<TillView['trouble']>>;
    readonly till?: Partial<TillView>;
    readonly bridge?: (bridge: FakeBridge) => unknown;
    readonly act?: () => Promise<void>;
  } = {},
): Scene {
  return {
    prepare(bridge, language) {
      bridge.replies(
        'till.get',
        aLockedTill({
          stage: 'trouble',
          language,
          profile: live,
          profiles: [live, aProfile()],
          trouble: { failure, keptAs: null, unsent: null, backupAt: null, ...trouble },
          ...till,
        }),
      );
      more?.(bridge);
    },
    ...(act && { act }),
    shows,
  };
}

const typed = '7k2m 0000 1111 2222 3333 4444 5555 6666';

/** What is kept does not open: what is safe, and the way in again. */
export const troubleScenes: Readonly<Record<string, Scene>> = {
  trouble: scene({ code: 'storage.damaged' }, showing('trouble.title', 'failures.storage.damaged'), {
    trouble: { keptAs: 'ledger.db.damaged-2026-11-23T10-41', unsent: 3 },
  }),
  'trouble-copy': scene({ code: 'storage.damaged' }, showing('trouble.title', 'trouble.restore-text'), {
    trouble: {
      keptAs: 'ledger.db.damaged-2026-11-23T10-41',
      unsent: 3,
      backupAt: noon - days(1) - minutes(53),
    },
  }),
  'trouble-place': scene({ code: 'storage.synced' }, showing('trouble.title', 'trouble.place-text'), {
    till: { profile: null, profiles: [] },
  }),
  'trouble-wait': scene({ code: 'vault.wait' }, showing('trouble.title', 'trouble.wait-text')),
  'trouble-passphrase': scene({ code: 'vault.none' }, showing('trouble.title', 'trouble.passphrase')),
  'trouble-recover': scene({ code: 'vault.foreign' }, showing('trouble.title', 'recovery.code')),
  'trouble-wrong-code': scene(
    { code: 'vault.foreign' },
    showing('trouble.title', 'failures.vault.wrong-code'),
    {
      bridge: (bridge) => bridge.fails('vault.recover', { code: 'vault.wrong-code' }),
      act: async () => {
        await fill('recoveryCode', typed);
        await click('button[type=submit]');
      },
    },
  ),
  'trouble-new-passphrase': scene(
    { code: 'vault.none', facts: { missing: 'keyring' } },
    showing('trouble.title', 'setup.passphrases-differ'),
    {
      act: async () => {
        await fill('recoveryCode', typed);
        await fill('newPassphrase', 'a horse and a stapler');
        await fill('newPassphraseAgain', 'a horse');
      },
    },
  ),
};
