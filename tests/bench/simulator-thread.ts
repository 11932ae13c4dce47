import { parentPort, workerData } from 'node:worker_threads';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../main/training/simulator.ts';

/** The simulated bank in a thread of its own. */
export type SimulatorPlace = Pick<Simulator, 'address' | 'apiKey' | 'shopUuid'>;

const { address, apiKey, shopUuid } = await startSimulator(workerData as SimulatorOptions);
parentPort?.postMessage({ address, apiKey, shopUuid } satisfies SimulatorPlace);
