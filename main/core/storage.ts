import { StorageFailure, type Ports } from './ports.ts';

/**
 * Runs what writes to the disk where nobody waits for it: a timer, the line that comes back. A disk that refuses is
 * told to the log; what was to be written is written the next time there is something to write.
 * @returns whether the disk took it.
 */
export function whenDiskTakesIt({ log }: Pick<Ports, 'log'>, run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    log.event('storage-failed', { reason: error.code });
    return false;
  }
}
