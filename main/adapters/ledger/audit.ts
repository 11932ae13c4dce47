import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Instant } from '../../../shared/domain/dates.ts';
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
   * end of the audit, `broken` where `from` is not there or a line after it is not as it was written. From a line
   * that was let go with the key it goes on at the first that is left.
   */
  verifyOn(from: AuditHead, most: number): AuditHead | 'done' | 'broken';
  /**
   * The last of the oldest lines, `most` at once, that were written before `before`; null where none may go. The newest
   * line stays, and so does everything while one of them is not as it was written.
   */
  lastBefore(before: Instant, most: number): AuditHead | null;
  /** Lets go of the lines up to this one, which is sealed as what the rest hangs on. Gives how many went. */
  forgetTo(last: AuditHead, writing: Writing): number;
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
  const removeTo = database.prepare('DELETE FROM audit WHERE sequence <= ?');
  const selectLast = database.prepare('SELECT sequence, mac FROM audit ORDER BY sequence DESC LIMIT 1');
  const putSealed = sealedWriter(database, keys.meta);
  let pending: { readonly writing: Writing; readonly head: AuditHead } | null = null;
  let head = readHead();
  /** What the first line hangs on: nothing, or the last of those that were let go. */
  let start = readStart();

  /** Without its seal the lines that went are missing, and every look at the audit says so. */
  function readStart(): AuditHead {
    const stored = readSealed(database, keys.meta, 'audit-start');
    return isAuditHead(stored) ? stored : beginning;
  }

  function readHead(): AuditHead {
    const stored = readSealed(database, keys.meta, 'audit-head');
    const last = selectLast.get() as unknown as Pick<Row, 'sequence' | 'mac'> | undefined;
    const found = last ? headAt(last) : beginning;
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
      previous_mac: bytesOf(last),
    };
    const mac = macOf(keys.audit, row);
    const { sequence, at, steady, actor, action, object, result } = row;
    insert.run(sequence, at, steady, actor, role, action, object, result, row.previous_mac, mac);
    const next = { sequence, mac: mac.toString('hex') };
    pending = { writing, head: next };
    putSealed('audit-head', next, writing.generation);
    writing.after(() => (head = next));
  }

  /** The lines after one, as long as each is as it was written and in its place; then a null. */
  function* linesAfter(from: AuditHead, most: number): Generator<Row | null> {
    let last = from;
    // At the start everything is looked at: a line in front of the first is as wrong as a missing one.
    const after = from === start ? Number.MIN_SAFE_INTEGER : from.sequence;
    for (const found of selectAfter.iterate(after, most) as Iterable<unknown>) {
      const row = found as Row;
      const isNext = row.sequence === last.sequence + 1;
      if (!isNext || !isSame(row.previous_mac, bytesOf(last)) || !isSame(row.mac, macOf(keys.audit, row))) {
        yield null;
        return;
      }
      last = headAt(row);
      yield row;
    }
  }

  function verifyOn(from: AuditHead, most: number): AuditHead | 'done' | 'broken' {
    if (!isThere(from)) return 'broken';
    const begin = from.sequence <= start.sequence ? start : from;
    let last = begin;
    for (const row of linesAfter(begin, most)) {
      if (!row) return 'broken';
      last = headAt(row);
    }
    if (last.sequence - begin.sequence === most && last.sequence !== head.sequence) return last;
    return last.sequence === head.sequence && last.mac === head.mac ? 'done' : 'broken';
  }

  function lastBefore(before: Instant, most: number): AuditHead | null {
    let last: AuditHead | null = null;
    for (const row of linesAfter(start, most)) {
      if (!row) return null;
      if (row.at >= before || row.sequence === head.sequence) break;
      last = headAt(row);
    }
    return last;
  }

  function forgetTo(last: AuditHead, writing: Writing): number {
    const { changes } = removeTo.run(last.sequence);
    putSealed('audit-start', last, writing.generation);
    writing.after(() => (start = last));
    return Number(changes);
  }

  function isThere({ sequence, mac }: AuditHead): boolean {
    if (sequence < start.sequence || sequence === 0) return true;
    if (sequence === start.sequence) return mac === start.mac;
    const row = selectMac.get(sequence) as Pick<Row, 'mac'> | undefined;
    return row !== undefined && isSame(row.mac, bytesOf({ mac }));
  }

  const verify = (known: AuditHead = beginning): boolean =>
    isThere(known) && verifyOn(beginning, Number.MAX_SAFE_INTEGER) === 'done';

  return { append, head: () => head, verify, verifyOn, lastBefore, forgetTo };
}

const bytesOf = ({ mac }: Pick<AuditHead, 'mac'>): Buffer => Buffer.from(mac, 'hex');
const headAt = ({ sequence, mac }: Pick<Row, 'sequence' | 'mac'>): AuditHead => ({
  sequence,
  mac: Buffer.from(mac).toString('hex'),
});
const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
