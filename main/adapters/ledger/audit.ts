import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Role } from '../../../shared/domain/person.ts';
import type { AuditLine } from '../../core/ledger.ts';
import type { Clock } from '../../core/ports.ts';
import { auditBeginning as beginning, readSealed, sealedWriter } from './meta.ts';
import { isAuditHead } from './shapes.ts';
import type { Tables } from './tables.ts';
import type { Writing } from './writer.ts';

/** The last line of the audit; `mac` in hex. Kept outside the ledger too, it betrays a tail that was cut off. */
export interface AuditHead {
  readonly sequence: number;
  readonly mac: string;
}

interface Row {
  readonly sequence: number;
  readonly at: number;
  readonly steady: number;
  readonly actor: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly object: string | null;
  readonly result: string;
  readonly previous_mac: Uint8Array;
  readonly mac: Uint8Array;
}

export interface Audit {
  append(line: AuditLine, role: Role | null, writing: Writing): void;
  head(): AuditHead;
  /** Whether every line is as it was written, in its place, and the last one, and `known` if given, is there. */
  verify(known?: AuditHead): boolean;
  /**
   * Goes on from a line that is known to be right, over `most` lines. Gives the line it came to, `done` at the
   * end of the audit, `broken` where `from` is not there or a line after it is not as it was written.
   */
  verifyOn(from: AuditHead, most: number): AuditHead | 'done' | 'broken';
}

/** Each line is authenticated together with the line before it, by a key that only the vault can give. */
function macOf(key: KeyObject, row: Omit<Row, 'mac'>): Buffer {
  const { sequence, at, steady, actor, role, action, object, result, previous_mac: previous } = row;
  const text = JSON.stringify([sequence, at, steady, actor, role, action, object, result]);
  return createHmac('sha256', key).update(text).update('\n').update(previous).digest();
}

export function createAudit(
  { database, damaged }: Omit<Tables, 'keys'>,
  keys: { readonly audit: KeyObject; readonly meta: KeyObject },
  clock: Pick<Clock, 'now' | 'steady'>,
): Audit {
  const insert = database.prepare(`
    INSERT INTO audit (sequence, at, steady, actor, role, action, object, result, previous_mac, mac)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const selectAfter = database.prepare('SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?');
  const selectMac = database.prepare('SELECT mac FROM audit WHERE sequence = ?');
  const selectLast = database.prepare('SELECT sequence, mac FROM audit ORDER BY sequence DESC LIMIT 1');
  const putSealed = sealedWriter(database, keys.meta);
  let pending: { readonly writing: Writing; readonly head: AuditHead } | null = null;
  let head = readHead();

  function readHead(): AuditHead {
    const stored = readSealed(database, keys.meta, 'audit-head');
    const last = selectLast.get() as unknown as Pick<Row, 'sequence' | 'mac'> | undefined;
    const found = last ? { sequence: last.sequence, mac: Buffer.from(last.mac).toString('hex') } : beginning;
    if (isAuditHead(stored) && stored.sequence === found.sequence && stored.mac === found.mac) return found;
    damaged('audit', 'head');
    // Lines were cut off, or the head was: a gap stays, which no later line can close.
    const sequence = 1 + Math.max(found.sequence, isAuditHead(stored) ? stored.sequence : 0);
    return { sequence, mac: found.mac };
  }

  function append(line: AuditLine, role: Role | null, writing: Writing): void {
    const last = pending?.writing === writing ? pending.head : head;
    const row = {
      sequence: last.sequence + 1,
      at: clock.now(),
      steady: Math.round(clock.steady()),
      actor: line.actorId,
      role,
      action: line.action,
      object: line.objectId,
      result: line.result,
      previous_mac: Buffer.from(last.mac, 'hex'),
    };
    const mac = macOf(keys.audit, row);
    const { sequence, at, steady, actor, action, object, result } = row;
    insert.run(sequence, at, steady, actor, role, action, object, result, row.previous_mac, mac);
    const next = { sequence, mac: mac.toString('hex') };
    pending = { writing, head: next };
    putSealed('audit-head', next, writing.generation);
    writing.after(() => (head = next));
  }

  function verifyOn(from: AuditHead, most: number): AuditHead | 'done' | 'broken' {
    if (!isThere(from)) return 'broken';
    let last = from;
    for (const found of selectAfter.iterate(from.sequence, most) as Iterable<unknown>) {
      const row = found as Row;
      const mac = macOf(keys.audit, row);
      const isNext = row.sequence === last.sequence + 1;
      if (!isNext || !isSame(row.previous_mac, Buffer.from(last.mac, 'hex')) || !isSame(row.mac, mac)) {
        return 'broken';
      }
      last = { sequence: row.sequence, mac: mac.toString('hex') };
    }
    if (last.sequence - from.sequence === most && last.sequence !== head.sequence) return last;
    return last.sequence === head.sequence && last.mac === head.mac ? 'done' : 'broken';
  }

  function isThere({ sequence, mac }: AuditHead): boolean {
    if (sequence === 0) return true;
    const row = selectMac.get(sequence) as Pick<Row, 'mac'> | undefined;
    return row !== undefined && isSame(row.mac, Buffer.from(mac, 'hex'));
  }

  const verify = (known: AuditHead = beginning): boolean =>
    isThere(known) && verifyOn(beginning, Number.MAX_SAFE_INTEGER) === 'done';

  return { append, head: () => head, verify, verifyOn };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
