import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { IncomeProofView } from '../../../../shared/bridge/views.ts';
import { call } from '../../../bridge/counter.ts';
import type { SaidFailure } from '../../../text/use-text.ts';
import { turned } from './turned.ts';

type Trouble = { readonly failure: SaidFailure } | 'cannot-be-turned';

/** A statement that is being turned, and where it stands: turned it has another id in the same place. */
interface Turning {
  readonly id: string;
  readonly place: number;
  readonly count: number;
}

/** Turns a picture and gives it back to main. What is pressed meanwhile is added and done after it. */
export function useTurning(statements: IncomeProofView['statements']) {
  const [turning, setTurning] = useState<Turning | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const more = useRef(0);

  const begin = async (id: string, place: number, quarters: number): Promise<void> => {
    setTurning({ id, place, count: statements.length });
    setTrouble(null);
    const why = await turnedInMain(id, quarters);
    // Done when the list has the new one: the picture that tells it may come before or after this answer.
    if (why === null) return;
    more.current = 0;
    setTurning(null);
    setTrouble(why);
  };

  const onList = useEffectEvent(() => {
    if (!turning || statements.some(({ id }) => id === turning.id)) return;
    const quarters = ((more.current % 4) + 4) % 4;
    more.current = 0;
    const next = statements[turning.place];
    const isSameList = statements.length === turning.count;
    if (quarters > 0 && next && isSameList) void begin(next.id, turning.place, quarters);
    else setTurning(null);
  });
  useEffect(() => onList(), [statements, turning]);

  return {
    isTurning: turning !== null,
    trouble,
    /** Quarters to the right; -1 is one to the left. */
    turn: (place: number, quarters: number): void => {
      const statement = statements[place];
      if (!statement) return;
      if (!turning) void begin(statement.id, place, quarters);
      else if (turning.place === place) more.current += quarters;
    },
  };
}

/** Null where main took the turned picture. */
async function turnedInMain(statementId: string, quarters: number): Promise<Trouble | null> {
  const read = await call('statement.read', { statementId });
  if (!read.ok) return { failure: read.failure };
  const { type, bytes } = read.value;
  const picture = type === 'application/pdf' ? null : await turned(bytes, type, quarters);
  if (!picture) return 'cannot-be-turned';
  const answer = await call('statement.turn', { statementId, bytes: picture });
  return answer.ok ? null : { failure: answer.failure };
}
