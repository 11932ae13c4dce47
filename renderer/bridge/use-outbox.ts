import { call } from './counter.ts';
import { usePicture, type Seen } from './use-picture.ts';

const ask = () => call('outbox.get', {});

/** What is on its way to the bank. */
export const useOutbox = (): Seen<'outbox'> => usePicture('outbox', ask);
