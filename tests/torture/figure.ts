/** The same measurement with one guard replaced; a figure that stays good without its guard measures nothing. */
export interface Control {
  readonly guard: string;
  readonly measured: string;
  readonly isRed: boolean;
}

/** One line of the result. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly goal: string;
  readonly isHeld: boolean;
  readonly controls: readonly Control[];
}

interface Place {
  /** Its own, empty, on the disk that the project is on, and removed afterwards. */
  readonly folder: string;
  /** The number of rounds: the first of a short run, the second of a long one. */
  readonly count: (short: number, long: number) => number;
}

export type Experiment = (place: Place) => Promise<readonly Figure[]>;

/** A count that has to be nothing. */
export const none = (name: string, found: number, of: string, controls: readonly Control[] = []): Figure => ({
  name,
  measured: `${found} ${of}`,
  goal: '0',
  isHeld: found === 0,
  controls,
});

/** A control that has to find something. */
export const some = (guard: string, found: number, what: string): Control => ({
  guard,
  measured: `${found} ${what}`,
  isRed: found > 0,
});

export const lineOf = ({ name, measured, goal, isHeld, controls }: Figure): string =>
  [
    `${isHeld ? 'held  ' : 'MISSED'} ${name}: ${measured}; goal ${goal}`,
    ...controls.map(
      ({ guard, measured: found, isRed }) => `control: ${guard} → ${found}, ${isRed ? 'red' : 'NOT RED'}`,
    ),
  ].join('; ');
