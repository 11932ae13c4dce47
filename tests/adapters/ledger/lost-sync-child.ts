import { writeSync } from 'node:fs';
import process from 'node:process';
import { openLedger } from '../../../main/adapters/ledger/open-ledger.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { dataKey } from './keys.ts';
import { noon, toSend } from './samples.ts';

/** Writes until the disk refuses, and three times more; says what was acknowledged and what each refusal was. */
const [folder = ''] = process.argv.slice(2);
const ledger = openLedger({
  folder,
  dataKey,
  tillTag: () => 'K7',
  clock: { now: () => noon, steady: () => 0 },
  log: { event: () => undefined },
});
const acknowledged: string[] = [];
const refusals: string[] = [];
while (refusals.length < 4 && acknowledged.length < 100) {
  const application = toSend();
  try {
    ledger.commit({ applications: [application] });
    acknowledged.push(application.id);
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    refusals.push(error.code);
  }
}
writeSync(1, JSON.stringify({ acknowledged, refusals }));
process.kill(process.pid, 'SIGKILL');
