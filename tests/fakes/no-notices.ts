import type { SystemNotices } from '../../main/core/ports.ts';

/** A desktop where Counter is always in front. */
export const noNotices: SystemNotices = { isInFront: () => true, show: () => undefined };
