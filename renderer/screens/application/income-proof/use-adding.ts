import { useCallback, useRef, useState } from 'react';
import { statementLimits, type StatementProblem } from '../../../../shared/domain/account-statement.ts';
import { call } from '../../../bridge/counter.ts';
import type { SaidFailure } from '../../../text/use-text.ts';

/** A file that came from outside: dropped or pasted. */
export interface Arrival {
  readonly name: string;
  readonly size: number;
  readonly isFolder: boolean;
  readonly read: () => Promise<ArrayBuffer>;
}

interface NotAdded {
  readonly name: string;
  /** `not-tried`: something went wrong before it was its turn. */
  readonly problem: StatementProblem | 'not-tried';
}

export interface Adding {
  /** How many are still to be taken in. */
  readonly left: number;
  readonly isChoosing: boolean;
  readonly notAdded: readonly NotAdded[];
  readonly failure: SaidFailure | null;
  /** Takes them in, one after the other. */
  readonly add: (arrivals: readonly Arrival[]) => void;
  /** Opens the system's dialog. */
  readonly choose: () => void;
  /** Takes the words about what was not added away. */
  readonly forget: () => void;
}

/** Files on their way into the list, and those that were not taken with the reason. */
export function useAdding(applicationId: string): Adding {
  const [left, setLeft] = useState(0);
  const [isChoosing, setIsChoosing] = useState(false);
  const [notAdded, setNotAdded] = useState<readonly NotAdded[]>([]);
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const waiting = useRef<Arrival[]>([]);
  const isAdding = useRef(false);

  const forget = useCallback(() => {
    setNotAdded([]);
    setFailure(null);
  }, []);

  const add = (arrivals: readonly Arrival[]): void => {
    waiting.current.push(...arrivals);
    setLeft(waiting.current.length + (isAdding.current ? 1 : 0));
    if (isAdding.current || arrivals.length === 0) return;
    forget();
    isAdding.current = true;
    void (async () => {
      for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
        const answer = await taken(applicationId, next);
        if ('failure' in answer) {
          setFailure(answer.failure);
          const rest = [next, ...waiting.current.splice(0)];
          setNotAdded((before) => [
            ...before,
            ...rest.map(({ name }) => ({ name, problem: 'not-tried' }) as const),
          ]);
        } else if (answer.refused.length > 0) setNotAdded((before) => [...before, ...answer.refused]);
        setLeft(waiting.current.length);
      }
      isAdding.current = false;
    })();
  };

  const choose = (): void => {
    if (isChoosing) return;
    forget();
    setIsChoosing(true);
    void call('statement.choose', { applicationId }).then((answer) => {
      setIsChoosing(false);
      if (answer.ok) setNotAdded(answer.value.refused);
      else setFailure(answer.failure);
    });
  };

  return { left, isChoosing, notAdded, failure, add, choose, forget };
}

async function taken(
  applicationId: string,
  { name, size, isFolder, read }: Arrival,
): Promise<{ readonly refused: readonly NotAdded[] } | { readonly failure: SaidFailure }> {
  const refuse = (problem: StatementProblem) => ({ refused: [{ name, problem }] });
  if (isFolder) return refuse('not-a-file');
  if (size === 0) return refuse('empty');
  // Before a byte of it is read.
  if (size > statementLimits.fileBytes) return refuse('too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await read());
  } catch {
    return refuse('unreadable');
  }
  const answer = await call('statement.add', { applicationId, name, bytes });
  return answer.ok ? answer.value : { failure: answer.failure };
}
