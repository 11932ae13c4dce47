import type { CallInput } from '../../../shared/bridge/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { openNow } from '../reports/report.ts';
import type { AuditLine, Person } from '../ledger.ts';
import type { Desk } from './desk.ts';

/**
 * The till is left for the night: who left it and how much was still open are on record, half-typed forms are erased, then
 * it is locked. A form that somebody went on with since the question was asked stays.
 */
export const closeDay =
  (desk: Desk) =>
  ({ asOf }: CallInput<'day.close'>, person: Person): Result<'done'> => {
    const { ledger, session, onChange } = desk;
    const { waiting, uncertain, needsPerson, drafts } = openNow(desk);
    const removeDrafts = ledger
      .drafts()
      .filter(({ savedAt }) => savedAt <= asOf)
      .map(({ id }) => id);
    const line = (action: AuditLine['action'], result: string): AuditLine => ({
      action,
      actorId: person.id,
      objectId: null,
      result,
    });
    const counts = `waiting:${waiting},uncertain:${uncertain},needs-person:${needsPerson},drafts:${drafts}`;
    ledger.commit({
      removeDrafts,
      audit: [
        line('day-closed', counts),
        ...(removeDrafts.length > 0 ? [line('purge', `drafts:${removeDrafts.length}`)] : []),
      ],
    });
    for (const id of removeDrafts) onChange(id);
    session.lock();
    return ok('done');
  };
