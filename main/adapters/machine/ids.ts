import { randomUUID } from 'node:crypto';
import type { Ids } from '../../core/ports.ts';

/** Random uuids (version 4). */
export const createIds = (): Ids => ({ next: () => randomUUID() });
