import process from 'node:process';
import { createBank } from '../../../main/adapters/bank/bank.ts';
import { FakeTime } from '../../fakes/fake-time.ts';

/** Reaches a bank with the roots that this process finds in the computer’s own store, and says how it went. */
const [address = ''] = process.argv.slice(2);
const bank = createBank({
  address,
  shopUuid: 'a93f1f44-d5dd-4469-bfcc-c1de9e969213',
  apiKey: () => Buffer.from('ca9a7y0e93174d3b9158a01c861c65fa'),
  clock: new FakeTime(),
  allowsLoopback: true,
});
const outcome = await bank.ping();
process.stdout.write(outcome.kind === 'read' ? 'read' : outcome.reason);
process.exit();
