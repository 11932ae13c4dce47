import process from 'node:process';
import { openLedger, type LedgerFile } from '../../../main/adapters/ledger/open-ledger.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { dataKey } from './keys.ts';
import { noon, toSend } from './samples.ts';

/** Writes until the disk refuses, and prints what was acknowledged and how the refusal was told. */
const [folder = ''] = process.argv.slice(2);
const acknowledged: string[] = [];
let ledger: LedgerFile | null = null;
let code: string | null = null;
try {
  const clock = { now: () => noon, steady: () => 0 };
  ledger = openLedger({ folder, dataKey, tillTag: () => 'K7', clock, log: { event: () => undefined } });
  for (;;) {
    const application = toSend();
    ledger.commit({ applications: [application] });
    acknowledged.push(application.id);
  }
} catch (error) {
  if (!(error instanceof StorageFailure)) throw error;
  code = error.code;
}
process.stdout.write(JSON.stringify({ acknowledged, code, present: ledger?.countSince(0) ?? null }));
