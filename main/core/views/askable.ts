import type { Ports } from '../ports.ts';
import type { Line } from '../line/line.ts';

/** The bank can be asked: there is a line, and nothing of the shop's own keeps everything back. */
export const isAskable = ({
  line,
  ledger,
}: Pick<Ports, 'ledger'> & { readonly line: Pick<Line, 'state'> }): boolean =>
  line.state().state === 'up' && ledger.queueState().stopped === null;
