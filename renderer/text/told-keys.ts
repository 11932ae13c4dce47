import { useCap } from '../keys/key-map.ts';

/** The keys that the sentences of help name: a hole has the name of the key in the papers, `main` is Ctrl+Enter. */
export interface ToldKeys {
  readonly F2: string;
  readonly F4: string;
  readonly main: string;
}

/** What is pressed for them on this till. */
export function useToldKeys(): ToldKeys {
  const capFor = useCap();
  return { F2: capFor('F2'), F4: capFor('F4'), main: capFor('Ctrl+Enter') };
}
