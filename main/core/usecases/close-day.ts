import { ok, type Result } from '../../../shared/result.ts';
import { openNow } from '../reports/report.ts';
import type { Person } from '../ledger.ts';
import type { Desk } from './desk.ts';

/** The till is left for the night: who left it and how much was still open are on record, then it is locked. */
export const closeDay =
  (desk: Desk) =>
  (person: Person): Result<'done'> => {
    const { ledger, session } = desk;
    const { waiting, uncertain, needsPerson, drafts } = openNow(desk);
    const result = `waiting:${waiting},uncertain:${uncertain},needs-person:${needsPerson},drafts:${drafts}`;
    ledger.commit({ audit: [{ action: 'day-closed', actorId: person.id, objectId: null, result }] });
    session.lock();
    return ok('done');
  };
