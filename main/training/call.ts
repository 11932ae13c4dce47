import type { IncomingMessage } from 'node:http';
import type { Answer } from './answers.ts';
import type { World } from './world.ts';

/** One call of an operation, let through by key and shop. */
export interface Call {
  /** The uuid in the path: of the application or of the contract, whichever the path names. */
  readonly uuid: string;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined where the operation takes none. */
  readonly body: unknown;
  /** For the one operation that reads its body by itself. */
  readonly request: IncomingMessage;
}

export type Operation = (world: World, call: Call) => Answer | Promise<Answer>;
