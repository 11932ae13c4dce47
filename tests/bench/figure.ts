/** One line of the table. Everything is told beside what it is measured against in the same run. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly baseline: string;
  /** Measured by baseline; null where only the difference means something. */
  readonly ratio: number | null;
  /** Null where nobody set one. */
  readonly goal: string | null;
  readonly isHeld: boolean | null;
}

/** Measures one subject. `folder` is its own, empty, on the disk that the project is on, and removed afterwards. */
export type Subject = (folder: string) => Promise<readonly Figure[]>;

export const ms = (value: number): string =>
  value >= 1_000 ? `${(value / 1_000).toFixed(2)} s` : `${value.toFixed(value >= 100 ? 0 : 1)} ms`;

const headings = ['what', 'measured', 'baseline', 'ratio', 'goal', ''];

/** The figures as a table of plain text. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, baseline, ratio, goal, isHeld }) => [
    what,
    measured,
    baseline,
    ratio === null ? '' : `${ratio.toFixed(ratio >= 100 ? 0 : 2)}x`,
    goal ?? '-',
    isHeld === null ? '' : isHeld ? 'holds' : 'MISSED',
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
