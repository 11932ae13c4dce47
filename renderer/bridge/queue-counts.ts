import type { QueueView } from '../../shared/bridge/views.ts';

/** How much of the outbox a person has to see to, and how much goes by itself; nothing does while it stands still. */
export function countsOf({ waiting, sending, uncertain, needsYou, expired, stopped }: QueueView) {
  const halted = stopped ? waiting : 0;
  return { needs: uncertain + needsYou + expired + halted, moving: waiting + sending - halted };
}
