import { useCallback, useEffect, useState } from 'react';
import type { FoundView } from '../../../shared/bridge/views.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { call } from '../../bridge/counter.ts';

interface Answer {
  readonly words: string;
  readonly found: FoundView;
}

export interface Finding {
  /** The last answer, which may be to fewer words than are typed by now; null where nothing is searched for. */
  readonly answer: Answer | null;
  readonly failure: Failure | null;
  /** Asks once more. */
  readonly again: () => void;
}

/** Old applications are read after a start, some thousands a second. */
const whileReadingMs = 1_000;

/** Asks main for what fits the words: with each key, when Today changed, and until everything has been read. */
export function useFound(words: string, revision: number | null): Finding {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [ask] = useState(() =>
    createAsking((asked, reply) => {
      setFailure(reply.ok ? null : reply.failure);
      if (reply.ok) setAnswer({ words: asked, found: reply.value });
    }),
  );
  const wanted = words.trim();
  const again = useCallback(() => ask(wanted), [ask, wanted]);

  useEffect(() => ask(wanted), [ask, wanted, revision]);
  const isComplete = answer?.found.isComplete ?? true;
  useEffect(() => {
    if (isComplete) return undefined;
    const timer = setInterval(again, whileReadingMs);
    return () => clearInterval(timer);
  }, [isComplete, again]);

  // What was found by other words is not shown, not even for a moment, as soon as a new search begins.
  const isOfThese = answer !== null && wanted !== '' && isContinued(answer.words, wanted);
  return { answer: isOfThese ? answer : null, failure: wanted === '' ? null : failure, again };
}

const isContinued = (before: string, after: string): boolean =>
  after.startsWith(before) || before.startsWith(after);

/** One question at a time: of the words that were typed meanwhile only the last ones are asked for. */
function createAsking(hear: (words: string, reply: Result<FoundView>) => void) {
  let next: string | null = null;
  let isAsking = false;
  const go = async (): Promise<void> => {
    isAsking = true;
    while (next !== null) {
      const words = next;
      next = null;
      hear(words, await call('today.find', { words }));
    }
    isAsking = false;
  };
  return (words: string): void => {
    next = words === '' ? null : words;
    if (next !== null && !isAsking) void go();
  };
}
