import type { CallInput } from '../../../shared/bridge/contract.ts';
import { isPinShaped, isPinTrivial, type Role } from '../../../shared/domain/person.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Person } from '../ledger.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session/session.ts';

type Needs = Pick<Ports, 'ledger' | 'pins' | 'ids' | 'news'>;
/** Looking and writing are one turn, or two people could get one PIN and two changes take the last manager away. */
type InTurn = Needs & { readonly session: Pick<Session, 'inTurn'> };

/** A PIN tells who it is, so no two people share one. */
async function hashed({ ledger, pins }: Needs, pin: string, exceptId: string | null) {
  if (!isPinShaped(pin) || isPinTrivial(pin)) return fail('session.pin-trivial');
  const tag = pins.tag(pin);
  for (const person of ledger.people()) {
    if (person.id === exceptId || person.pinTag !== tag) continue;
    if (await pins.matches(pin, person.pinHash)) return fail('session.pin-taken');
  }
  return ok({ pinHash: await pins.hash(pin), pinTag: tag });
}

export async function newPerson(
  needs: Needs,
  { name, role, pin }: { readonly name: string; readonly role: Role; readonly pin: string },
): Promise<Result<Person>> {
  const hash = await hashed(needs, pin, null);
  if (!hash.ok) return hash;
  return ok({ id: needs.ids.next(), name: cleanText(name).text, role, isActive: true, ...hash.value });
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
      const hash = input.pin === null ? ok({}) : await hashed(needs, input.pin, before.id);
      if (!hash.ok) return hash;
      const { role, isActive } = input;
      keep(
        needs,
        { ...before, name: cleanText(input.name).text, role, isActive, ...hash.value },
        actor,
        'changed',
      );
      return ok('done');
    });

function keep({ ledger, news }: Needs, person: Person, actor: Person, result: string): void {
  ledger.commit({
    people: [person],
    audit: [{ action: 'people', actorId: actor.id, objectId: person.id, result }],
  });
  news.touch({});
}
