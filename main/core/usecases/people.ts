import type { CallInput } from '../../../shared/bridge/contract.ts';
import { isPinShaped, isPinTrivial, mayHaveShortPin } from '../../../shared/domain/person.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Person } from '../ledger.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session/session.ts';

type Needs = Pick<Ports, 'ledger' | 'pins' | 'ids' | 'news' | 'clock'>;
/** Looking and writing are one turn, or two people could get one PIN and two changes take the last manager away. */
type InTurn = Needs & { readonly session: Pick<Session, 'inTurn'> };

/** A PIN tells who it is, so no two people share one. */
async function hashed({ ledger, pins }: Needs, pin: string, exceptId: string | null, mayBeShort: boolean) {
  if (!isPinShaped(pin, mayBeShort)) return fail('session.pin-short');
  if (isPinTrivial(pin)) return fail('session.pin-trivial');
  const tag = pins.tag(pin);
  for (const person of ledger.people()) {
    if (person.id === exceptId || person.pinTag !== tag) continue;
    if (await pins.matches(pin, person.pinHash)) return fail('session.pin-taken');
  }
  return ok({ pinHash: await pins.hash(pin), pinTag: tag, hasShortPin: !isPinShaped(pin) });
}

/** A badge tells who it is as well: also one of somebody who left opens nothing for anybody else. */
function badgeOf({ ledger, pins, clock }: Needs, badge: string, exceptId: string | null) {
  const tag = pins.badgeTag(badge);
  const isTaken = ledger.people().some((person) => person.id !== exceptId && person.badge?.tag === tag);
  return isTaken ? fail('session.badge-taken') : ok({ tag, since: clock.now() });
}

/** What a change makes of the badge there is: `keep` and `none` are no badge's number. */
function badgeAfter(needs: Needs, { id, badge }: Person, change: string): Result<Person['badge']> {
  if (change === 'keep') return ok(badge);
  return change === 'none' ? ok(null) : badgeOf(needs, change, id);
}

export async function newPerson(needs: Needs, input: CallInput<'people.add'>): Promise<Result<Person>> {
  const { name, role, pin } = input;
  const badge = input.badge === null ? ok(null) : badgeOf(needs, input.badge, null);
  if (!badge.ok) return badge;
  const hash = await hashed(needs, pin, null, mayHaveShortPin(role, badge.value !== null));
  if (!hash.ok) return hash;
  return ok({
    id: needs.ids.next(),
    name: cleanText(name).text,
    role,
    isActive: true,
    badge: badge.value,
    ...hash.value,
  });
}

export const addPerson =
  (needs: InTurn) =>
  (input: CallInput<'people.add'>, actor: Person): Promise<Result<'done'>> =>
    needs.session.inTurn(async () => {
      const added = await newPerson(needs, input);
      if (!added.ok) return added;
      keep(needs, added.value, actor, 'added');
      return ok('done');
    });

export const changePerson =
  (needs: InTurn) =>
  (input: CallInput<'people.change'>, actor: Person): Promise<Result<'done'>> =>
    needs.session.inTurn(async () => {
      const people = needs.ledger.people();
      const before = people.find(({ id }) => id === input.personId);
      if (!before) return fail('application.not-found');
      const isManagerLeft = people.some(
        ({ id, role, isActive }) => id !== before.id && role === 'manager' && isActive,
      );
      const staysManager = input.role === 'manager' && input.isActive;
      if (!isManagerLeft && !staysManager) return fail('session.last-manager');
      const { role, isActive } = input;
      const badge = badgeAfter(needs, before, input.badge);
      if (!badge.ok) return badge;
      const mayBeShort = mayHaveShortPin(role, badge.value !== null);
      const hash = input.pin === null ? ok({}) : await hashed(needs, input.pin, before.id, mayBeShort);
      if (!hash.ok) return hash;
      const name = cleanText(input.name).text;
      const after = { ...before, name, role, isActive, badge: badge.value, ...hash.value };
      if (after.isActive && after.hasShortPin && !mayBeShort) return fail('session.pin-short');
      keep(needs, after, actor, changeOf(before, after));
      return ok('done');
    });

/** For the record; the number of a badge is in no record. */
function changeOf(before: Person, after: Person): string {
  if (before.badge?.tag === after.badge?.tag) return 'changed';
  return after.badge ? 'badge-given' : 'badge-taken-away';
}

function keep({ ledger, news }: Needs, person: Person, actor: Person, result: string): void {
  ledger.commit({
    people: [person],
    audit: [{ action: 'people', actorId: actor.id, objectId: person.id, result }],
  });
  news.touch({});
}
