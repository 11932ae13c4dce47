import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../../main/adapters/ledger/migrations.ts';
import { openLedger } from '../../../main/adapters/ledger/open-ledger.ts';
import { dataKey } from './keys.ts';
import { exhibit } from './museum.ts';

/** Writes the exhibit of the present schema; run by hand when a schema is released (tests/museum/README.md). */
const folder = mkdtempSync(join(tmpdir(), 'counter-museum-'));
const clock = { now: () => exhibit.madeAt, steady: () => 0 };
const ledger = openLedger({ folder, dataKey, tillTag: () => 'K7', clock, log: { event: () => undefined } });
ledger.takeLocalNumber();
for (const change of exhibit.changes) ledger.commit(change);
ledger.passGate(exhibit.attemptId, exhibit.madeAt);
ledger.close();
const name = `ledger-v${migrations.length}.db`;
copyFileSync(join(folder, 'ledger.db'), join(import.meta.dirname, '..', '..', 'museum', name));
rmSync(folder, { recursive: true });
