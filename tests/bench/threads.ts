import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A server in a thread of its own, so that it does not take turns with what is measured. */
export interface Apart<Place> {
  readonly place: Place;
  /** Everything that it says after it has said where it is. */
  readonly onTold: (listener: (told: unknown) => void) => void;
  stop(): Promise<void>;
}

export async function apart<Place>(file: string, workerData: unknown): Promise<Apart<Place>> {
  const worker = new Worker(resolve(import.meta.dirname, file), { workerData });
  const [place] = (await once(worker, 'message')) as [Place];
  return {
    place,
    onTold: (listener) => void worker.on('message', listener),
    stop: async () => {
      await worker.terminate();
    },
  };
}
