import { call } from './counter.ts';
import { usePicture, type Seen } from './use-picture.ts';

const ask = () => call('today.get', {});

/** Everything of today. */
export const useToday = (): Seen<'today'> => usePicture('today', ask);
