import type { CallReply } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readAuthority, type Authority } from '../adapters/bank/authority.ts';
import type { Person } from '../core/ledger.ts';
import { startQueue } from '../core/usecases/outbox.ts';
import type { OpenProfile } from './open-profile.ts';
import type { World } from './world.ts';

/**
 * An authority that a shop's own TLS inspection needs and that the computer does not know: chosen as a file,
 * looked at, and believed besides all others once a manager's PIN has said so.
 */
export function createAuthorities(open: () => OpenProfile | null, { authorityFile, clockOf }: World) {
  /** Shown and not yet believed; for that profile only. */
  let chosen: { readonly authority: Authority; readonly of: OpenProfile } | null = null;

  /** Training talks to this very machine, in plain. */
  function profile(): Result<OpenProfile> {
    const present = open();
    if (!present) return fail('profile.not-found');
    return present.place.mode === 'training' ? fail('bridge.not-allowed') : ok(present);
  }

  function keep(present: OpenProfile, pem: string | null, result: string, actor: Person): Result<'done'> {
    const kept = present.vault.setAuthority(pem);
    if (!kept.ok) return kept;
    present.till.desk.ledger.commit({
      audit: [{ action: 'authority', actorId: actor.id, objectId: null, result }],
    });
    return ok('done');
  }

  return {
    async choose(): Promise<Result<CallReply<'settings.authority-choose'>>> {
      const present = profile();
      if (!present.ok) return present;
      chosen = null;
      const file = await authorityFile.choose();
      if (file === null) return ok({ authority: null, problem: null });
      const read = typeof file === 'string' ? file : readAuthority(file, clockOf('UTC').now());
      if (typeof read === 'string') return ok({ authority: null, problem: read });
      chosen = { authority: read, of: present.value };
      return ok({ authority: { ...read.facts }, problem: null });
    },

    /** Only what was shown: the fingerprint is that of the file that was chosen last. */
    take(fingerprint: string, actor: Person): Result<'done'> {
      const present = profile();
      if (!present.ok) return present;
      const { authority } = chosen?.of === present.value ? chosen : { authority: null };
      if (authority?.facts.fingerprint !== fingerprint) return fail('bridge.not-allowed');
      chosen = null;
      const { desk } = present.value.till;
      const kept = keep(present.value, authority.pem, `taken:${shortOf(fingerprint)}`, actor);
      // It stood still because of the certificate: this is what it waited for.
      if (kept.ok && desk.ledger.queueState().stopped === 'bank.certificate') startQueue(desk, actor.id);
      return kept;
    },

    remove(actor: Person): Result<'done'> {
      const present = profile();
      return present.ok ? keep(present.value, null, 'removed', actor) : present;
    },
  };
}

/** Enough to tell one from another in the audit. */
const shortOf = (fingerprint: string): string => fingerprint.replaceAll(':', '').slice(0, 16);
