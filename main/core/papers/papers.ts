import type { PaperRequest, PaperView, Sheet } from '../../../shared/bridge/papers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PaperRecord, Person } from '../ledger.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session/session.ts';
import { drawPaper, type Drawn } from './content.ts';

/** Papers for people: what was looked at is what is printed, each one counted, so that only the first is no copy. */
export interface Papers {
  /** The paper as it would be printed now. It is the one that `print` and `save` are about. */
  open(request: PaperRequest): Result<Omit<PaperView, 'size'>>;
  /** Gives it to a printer, which the system's dialog asks for. */
  print(sheet: Sheet, person: Person): Promise<Result<'printed' | 'left'>>;
  /** Makes a PDF of it, where the system's dialog says. */
  save(sheet: Sheet, person: Person): Promise<Result<'saved' | 'left'>>;
}

type Needs = Pick<Ports, 'ledger' | 'shop' | 'clock' | 'outside' | 'printing' | 'savedFiles'> & {
  readonly session: Session;
};

interface Opened {
  readonly request: PaperRequest;
  readonly drawn: Drawn;
  readonly record: PaperRecord;
  readonly number: string;
}

export function createPapers({ ledger, shop, clock, outside, printing, savedFiles, session }: Needs): Papers {
  let opened: Opened | null = null;
  session.onLock(() => (opened = null));

  const draw = (request: PaperRequest): Result<Drawn> => drawPaper({ ledger, shop, clock, outside }, request);

  /** A link that another one took the place of, or that nobody waits for, would lead the customer nowhere. */
  function leadsNowhere({ request, drawn }: Opened): boolean {
    if (request.kind !== 'link') return false;
    const now = draw(request);
    return !now.ok || now.value.mark !== drawn.mark;
  }

  const nameOf = ({ drawn, number }: Opened): string =>
    `${drawn.content('').kind}-${number.replaceAll('/', '-')}.pdf`;

  const countFor = ({ record, drawn }: Opened, person: Person, prints: number, result: string): void =>
    ledger.commit({
      papers: [{ ...record, prints }],
      audit: [{ action: 'print', actorId: person.id, objectId: drawn.applicationId, result }],
    });

  /**
   * Counted before it leaves, so that no crash makes two originals, and taken back when it did not leave. While it is
   * under way nothing else leaves.
   */
  async function leaves<T extends string>(
    way: string,
    person: Person,
    run: (paper: Opened, count: () => void) => Promise<Result<T | 'left'>>,
  ): Promise<Result<T | 'left'>> {
    const paper = opened;
    if (!paper) return fail('bridge.not-allowed');
    if (leadsNowhere(paper)) return fail('application.wrong-step');
    opened = null;
    const { prints } = paper.record;
    const what = `${paper.drawn.content('').kind}:${way},copy:${prints}`;
    let isCounted = false as boolean;
    const ended = await run(paper, () => {
      countFor(paper, person, prints + 1, what);
      isCounted = true;
    });
    if (ended.ok && ended.value !== 'left') return ended;
    if (isCounted) countFor(paper, person, prints, `${what},not-done`);
    if (session.person()?.id === person.id) opened ??= paper;
    return ended;
  }

  return {
    open(request) {
      const drawn = draw(request);
      if (!drawn.ok) return drawn;
      const now = clock.now();
      const { id, mark, kept, content, numberOf } = drawn.value;
      const last = ledger.paper(id);
      const record: PaperRecord =
        last?.mark === mark
          ? last
          : { id, mark, version: (last?.version ?? 0) + 1, prints: 0, madeAt: now, kept };
      const number = numberOf(record.version);
      opened = { request, drawn: drawn.value, record, number };
      const stands = content(record.kept);
      return ok({
        number,
        copy: record.prints,
        madeAt: record.prints === 0 ? now : record.madeAt,
        now,
        content: stands,
      });
    },
    print: (sheet, person) =>
      leaves('printer', person, (_paper, count) => {
        count();
        return printing.print(sheet);
      }),
    save: (sheet, person) =>
      leaves('pdf', person, (paper, count) =>
        savedFiles.save(nameOf(paper), async () => {
          // The dialog may have stood there while somebody else came, or nobody.
          if (session.person()?.id !== person.id) return fail('bridge.locked');
          if (leadsNowhere(paper)) return fail('application.wrong-step');
          const made = await printing.pdf(sheet);
          if (!made.ok) return made;
          count();
          return made;
        }),
      ),
  };
}
