import process from 'node:process';

/** How long the processor worked on it, whatever else the machine does meanwhile. */
export function workMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
