import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CreditApplication } from '../application/application.ts';
import { listCsv } from '../exports/list.ts';
import { reportCsv } from '../exports/report.ts';
import type { Person } from '../ledger.ts';
import { reportOf } from '../reports/report.ts';
import type { Desk } from './desk.ts';

/** More than a spreadsheet is read for; what is beyond it is left out, oldest first. */
const mostExported = 20_000;

type Saved = Promise<Result<'saved' | 'left'>>;

/** The list of today, or all that the typed words fit, as a table for a spreadsheet. */
export const exportList =
  (desk: Desk, language: () => Language) =>
  ({ words, managerPin }: CallInput<'export.list'>, person: Person): Saved =>
    exported(desk, { what: 'applications', managerPin, person }, (isPersonal) => {
      const listed = applicationsOf(desk, words);
      const text = listCsv(listed, { language: language(), isPersonal }, desk);
      return { text, rows: listed.length };
    });

/** The numbers of a report as a table. */
export const exportReport =
  (desk: Desk, language: () => Language) =>
  ({ span, managerPin }: CallInput<'export.report'>, person: Person): Saved =>
    exported(desk, { what: 'report', managerPin, person }, (isPersonal) => {
      const report = reportOf(desk, span);
      const text = reportCsv(report, { language: language(), isPersonal });
      return { text, rows: report.periods.length };
    });

interface Wish {
  readonly what: 'applications' | 'report';
  readonly managerPin: string | null;
  readonly person: Person;
}

/**
 * A manager's PIN is asked for each time that people are named, whoever is signed in. Nothing leaves without its line
 * in the audit, and nothing for somebody who is not there any more when the dialog closes.
 */
async function exported(
  { session, ledger, clock, savedFiles }: Desk,
  { what, managerPin, person }: Wish,
  make: (isPersonal: boolean) => { readonly text: string; readonly rows: number },
): Saved {
  const manager = managerPin === null ? null : await session.isManagerPin(managerPin);
  if (manager && !manager.ok) return manager;
  return savedFiles.save(`${what}-${clock.today()}.csv`, () => {
    if (session.person()?.id !== person.id) return fail('bridge.locked');
    const { text, rows } = make(manager !== null);
    const result = `${what}:${rows},${manager ? 'personal' : 'numbers'}`;
    const actorId = manager?.value.id ?? person.id;
    ledger.commit({ audit: [{ action: 'export', actorId, objectId: null, result }] });
    return ok(text);
  });
}

function applicationsOf({ ledger, clock, finder }: Desk, typed: string): readonly CreditApplication[] {
  const words = typed.trim();
  if (words === '') return ledger.applicationsSince(clock.startOfDay(), mostExported);
  return finder
    .find(finder.read(words), mostExported)
    .ids.map((id) => ledger.application(id))
    .filter((application) => application !== null);
}
