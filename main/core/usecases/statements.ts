import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { statementLimits } from '../../../shared/domain/account-statement.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Statement } from '../application/statement.ts';
import type { Person } from '../ledger.ts';
import { isOpen } from '../outbox/entry.ts';
import type { LookedAt } from '../ports.ts';
import { isBusy } from './decide-offer.ts';
import { isLaterAllowed, newEntry, type Desk } from './desk.ts';
import { wantingProof } from './income-proof.ts';

type Refused = CallReply<'statement.choose'>['refused'][number];

/** Statements of an application that are not on their way. */
const collected = ({ ledger }: Pick<Desk, 'ledger'>, applicationId: string): readonly Statement[] => {
  const entry = ledger.latestEntry(applicationId);
  const isSending = (id: string | null): boolean => entry !== null && entry.id === id && isOpen(entry);
  return ledger.statements(applicationId).filter(({ entryId }) => !isSending(entryId));
};

/** Keeps what may be kept, on disk before the next file is looked at; tells why another one may not. */
function keep(desk: Desk, applicationId: string, looked: LookedAt): Refused | null {
  const { ledger, ids, clock } = desk;
  const { shownName } = looked;
  if (looked.problem !== null) return { name: shownName, problem: looked.problem };
  const before = ledger.statements(applicationId);
  if (before.length >= statementLimits.files) return { name: shownName, problem: 'too-many' };
  const { type, bytes, sha256, pages, pixels } = looked;
  const statement: Statement = {
    id: ids.next(),
    applicationId,
    entryId: null,
    position: 1 + Math.max(0, ...before.map(({ position }) => position)),
    addedAt: clock.now(),
    shownName,
    type,
    size: bytes.length,
    sha256,
    pages,
    pixels,
  };
  ledger.commit({ addStatements: [{ statement, content: bytes }] });
  desk.onChange(applicationId);
  return null;
}

/** The system's dialog; every file that is chosen is looked at and kept, or named with the reason. */
export const chooseStatements =
  (desk: Desk) =>
  async ({
    applicationId,
  }: CallInput<'statement.choose'>): Promise<Result<CallReply<'statement.choose'>>> => {
    const found = wantingProof(desk, applicationId);
    if (!found.ok) return found;
    const refused: Refused[] = [];
    for await (const looked of desk.statementFiles.choose()) {
      // The bank may have decided while somebody looked through folders.
      const still = wantingProof(desk, applicationId);
      if (!still.ok) return still;
      const problem = keep(desk, applicationId, looked);
      if (problem) refused.push(problem);
    }
    return ok({ refused });
  };

/** A file whose bytes came from the page: dropped or pasted. */
export const addStatement =
  (desk: Desk) =>
  ({ applicationId, name, bytes }: CallInput<'statement.add'>): Result<CallReply<'statement.choose'>> => {
    const found = wantingProof(desk, applicationId);
    if (!found.ok) return found;
    const problem = keep(desk, applicationId, desk.statementFiles.lookAt(name, bytes));
    return ok({ refused: problem ? [problem] : [] });
  };

function own(desk: Desk, statementId: string): Result<Statement> {
  const statement = desk.ledger.statement(statementId);
  if (!statement) return fail('statement.not-found');
  const isFree = collected(desk, statement.applicationId).some(({ id }) => id === statementId);
  return isFree ? ok(statement) : fail('application.busy');
}

/** A picture that the page turned takes the place of the one it was. */
export const turnStatement =
  (desk: Desk) =>
  ({ statementId, bytes }: CallInput<'statement.turn'>): Result<'done'> => {
    const found = own(desk, statementId);
    if (!found.ok) return found;
    const before = found.value;
    const looked = desk.statementFiles.lookAt(before.shownName, bytes);
    if (looked.problem !== null || looked.type === 'application/pdf') return fail('statement.not-taken');
    const { type, bytes: content, sha256, pages, pixels } = looked;
    const statement: Statement = {
      ...before,
      id: desk.ids.next(),
      type,
      size: content.length,
      sha256,
      pages,
      pixels,
    };
    desk.ledger.commit({ removeStatements: [statementId], addStatements: [{ statement, content }] });
    desk.onChange(before.applicationId);
    return ok('done');
  };

/** The content, for its small picture on the screen. Only of pictures: PDFs are not rendered. */
export const readStatement =
  ({ ledger }: Desk) =>
  ({ statementId }: CallInput<'statement.read'>): Result<CallReply<'statement.read'>> => {
    const statement = ledger.statement(statementId);
    if (!statement) return fail('statement.not-found');
    const { type, size } = statement;
    if (type === 'application/pdf') return fail('statement.not-taken');
    const bytes = new Uint8Array(size);
    let length = 0;
    for (const part of ledger.statementContent(statementId)) {
      bytes.set(part, length);
      length += part.length;
    }
    return ok({ type, bytes });
  };

export const removeStatement =
  (desk: Desk) =>
  ({ statementId }: CallInput<'statement.remove'>): Result<'done'> => {
    const found = own(desk, statementId);
    if (!found.ok) return found;
    desk.ledger.commit({ removeStatements: [statementId] });
    desk.onChange(found.value.applicationId);
    return ok('done');
  };

/** To another place among the statements of its application, counted from 0. */
export const moveStatement =
  (desk: Desk) =>
  ({ statementId, to }: CallInput<'statement.move'>): Result<'done'> => {
    const found = own(desk, statementId);
    if (!found.ok) return found;
    const { applicationId } = found.value;
    const others = desk.ledger.statements(applicationId).filter(({ id }) => id !== statementId);
    const ordered = [...others.slice(0, to), found.value, ...others.slice(to)];
    desk.ledger.commit({
      statements: ordered.map((statement, index) => ({ ...statement, position: index + 1 })),
    });
    desk.onChange(applicationId);
    return ok('done');
  };

/** Puts all collected statements into the outbox as one upload; it goes now, or when the line is back. */
export const sendStatements =
  (desk: Desk) =>
  ({ applicationId, later }: CallInput<'statement.send'>, person: Person): Result<'done'> => {
    const { ledger, line, clock, dispatcher } = desk;
    const found = wantingProof(desk, applicationId);
    if (!found.ok) return found;
    if (isBusy(desk, applicationId)) return fail('application.busy');
    const statements = collected(desk, applicationId);
    if (statements.length === 0) return fail('statement.none');
    if (later === null && line.state().state === 'down') return fail('line.down');
    if (later !== null && !isLaterAllowed(later.until, clock.now())) return fail('application.later-consent');
    const entry = newEntry(desk, 'send-statements', found.value, person, {
      isLaterAgreed: later !== null,
      expiresAt: later?.until ?? null,
    });
    ledger.commit({
      entries: [entry],
      statements: statements.map((statement) => ({ ...statement, entryId: entry.id })),
      audit: [
        {
          action: 'income-proof',
          actorId: person.id,
          objectId: applicationId,
          result: `files:${statements.length}`,
        },
      ],
    });
    desk.onChange(applicationId);
    dispatcher.wake();
    return ok('done');
  };

/** Ends an upload, or takes one that waits out of the outbox again. The statements stay. */
export const stopStatements =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'statement.stop'>, person: Person): Result<'done'> => {
    const { ledger, clock, dispatcher } = desk;
    const entry = ledger.latestEntry(applicationId);
    if (entry?.kind !== 'send-statements') return fail('outbox.wrong-state');
    if (entry.state === 'sending') dispatcher.stopSending(entry.id);
    else if (entry.state !== 'waiting' && entry.state !== 'expired') return fail('outbox.wrong-state');
    else {
      ledger.commit({
        entries: [{ ...entry, state: 'dropped', reason: 'app.stopped', changedAt: clock.now() }],
        audit: [{ action: 'discard', actorId: person.id, objectId: entry.id, result: entry.kind }],
      });
      desk.onChange(applicationId);
    }
    return ok('done');
  };
