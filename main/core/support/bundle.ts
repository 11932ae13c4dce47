import { z } from 'zod';
import { languages } from '../../../shared/domain/language.ts';
import { entryStates, sendReasons } from '../../../shared/domain/wording.ts';
import { failureCodes } from '../../../shared/failure.ts';
import { logEvents } from '../ports.ts';

const count = z.number().int().nonnegative();
const at = z.number().int();
const reason = z.enum([...new Set([...sendReasons, ...failureCodes])]);
/** `40.1.0`, `linux`, `ECONNRESET`, `application.submit`: no spaces, no letters of a name with its accents. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,59}$/u);

/** Numbers stay, ids go: they name a customer's application. */
const Event = z.strictObject({
  at: z.iso.datetime(),
  event: z.enum(logEvents),
  reason: reason.optional(),
  status: z.number().int().optional(),
  ms: z.number().int().optional(),
  count: z.number().int().optional(),
});

/** Everything that a support bundle may hold. What is not named here does not get in, and a text without a shape never. */
const SupportBundle = z.strictObject({
  made: at,
  versions: z.strictObject({ counter: code, electron: code, chromium: code, node: code }),
  computer: z.strictObject({ platform: code, architecture: code, release: code }),
  mode: z.enum(['training', 'demo', 'live']),
  market: z.enum(['EE', 'LV']),
  language: z.enum(languages),
  keptBy: z.enum(['keyring', 'passphrase', 'folder']),
  outbox: z.strictObject(
    Object.fromEntries(entryStates.map((state) => [state, count.optional()])) as Record<
      (typeof entryStates)[number],
      z.ZodOptional<typeof count>
    >,
  ),
  stopped: reason.nullable(),
  line: z.strictObject({
    state: z.enum(['not-known', 'up', 'down']),
    cause: reason.nullable(),
    lastSuccessAt: at.nullable(),
  }),
  ledger: z.strictObject({ newestCopyAt: at.nullable(), isDamaged: z.boolean(), isAuditBroken: z.boolean() }),
  /** By code: how often since the start, and when last. */
  failures: z.array(z.strictObject({ reason, count, lastAt: z.iso.datetime() })),
  events: z.array(Event),
  /** Events that were not of the shape above and were left out. */
  leftOut: count,
});

export type SupportFacts = Omit<
  z.infer<typeof SupportBundle>,
  'failures' | 'events' | 'leftOut' | 'ledger'
> & {
  readonly newestCopyAt: number | null;
  readonly events: readonly Readonly<Record<string, unknown>>[];
};

/** What support needs to know, as text that a person can read through before it is saved. */
export function supportText({ events: logged, newestCopyAt, ...facts }: SupportFacts): string {
  const events = logged.flatMap((each) => {
    const known = Object.fromEntries(
      Object.entries(each).filter(([name]) => Object.hasOwn(Event.shape, name)),
    );
    const { success, data } = Event.safeParse(known);
    return success ? [data] : [];
  });
  const has = (event: (typeof logEvents)[number]): boolean => events.some((each) => each.event === event);
  const failed = Map.groupBy(
    events.filter((each) => each.reason !== undefined),
    (each) => each.reason,
  );
  const bundle = {
    ...facts,
    ledger: { newestCopyAt, isDamaged: has('ledger-damaged'), isAuditBroken: has('audit-broken') },
    failures: [...failed].map(([why, all]) => ({ reason: why, count: all.length, lastAt: all.at(-1)?.at })),
    events,
    leftOut: logged.length - events.length,
  };
  return `${JSON.stringify(SupportBundle.parse(bundle), null, 2)}\n`;
}
