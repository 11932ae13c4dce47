import { join } from 'node:path';
import { news } from '../../shared/bridge/contract.ts';
import { outboxView } from '../../main/core/views/lists.ts';
import { clock, ledgerIn } from './a-till.ts';
import { applicationOf, freshEntry } from './customers.ts';
import { ms, type Subject } from './figure.ts';
import { median, timed } from './measure.ts';

const [few, many] = [100, 10_000];

/** The picture of the outbox after a change, as it is made and checked for the page a few times a second. */
export const outboxPicture: Subject = async (folder) => {
  const [baseline, measured] = [
    await picture(join(folder, 'few'), few),
    await picture(join(folder, 'many'), many),
  ];
  return [
    {
      what: `Outbox picture with ${many} entries`,
      measured: ms(measured),
      baseline: `${ms(baseline)} with ${few}`,
      ratio: measured / baseline,
      goal: null,
      isHeld: null,
    },
  ];
};

async function picture(folder: string, count: number): Promise<number> {
  const ledger = ledgerIn(folder);
  const now = clock.now();
  const applications = Array.from({ length: count }, (_, index) => applicationOf(index, now + index));
  const entries = applications.map((application) => freshEntry(application));
  for (let part = 0; part < count; part += 1_000)
    ledger.commit({
      applications: applications.slice(part, part + 1_000),
      entries: entries.slice(part, part + 1_000),
    });
  const durations: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const entry = entries[round]!;
    ledger.commit({ entries: [{ ...entry, tries: 1, changedAt: now }] });
    durations.push(await timed(() => news.outbox.parse(outboxView(round, { ledger, clock }))));
  }
  ledger.close();
  return median(durations.slice(10));
}
