import type { ConnectionTest } from '../../../shared/bridge/views.ts';

/** What a connection test found. */
export const connection = {
  'key-accepted': 'The bank answers and accepts the key.',
  'key-refused':
    'The bank answers, but does not accept the key. Check that it is complete and for this environment.',
  'shop-refused': 'The bank answers, but the key is not for this shop. Check the shop number.',
  'no-answer': 'The bank does not answer. Check the internet connection.',
  'name-not-found': 'The bank’s address was not found. Check the internet connection or the name server.',
  refused: 'The address does not take connections. Check the network’s rules.',
  certificate: 'The certificate is not the expected one. Something stands between this till and the bank.',
  clock: 'The computer’s clock is wrong. Set date and time.',
  proxy: 'The network’s proxy does not let Counter through.',
  tls: 'No safe connection could be made.',
  'not-the-bank': 'Something answers, but not like the bank. A log-in page of the network?',
  'server-error': 'The bank has a fault on its side. Try again later.',
} as const satisfies Record<ConnectionTest['outcome'], string>;
