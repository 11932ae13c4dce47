import { beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../shared/domain/dates.ts';
import type { NoticeSubject } from '../../main/core/ports.ts';
import { mari } from '../people.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { queueView } from '../../main/core/views/lists.ts';
import { aTill, managerPin, type Till } from './a-till.ts';

/** A till while somebody works in another program. */
async function behind(parts: Pick<Till, 'ledger' | 'bank' | 'time'> | null = null) {
  const shown: NoticeSubject[] = [];
  const news = { count: 0 };
  const desktop = { isInFront: false, press: (): void => undefined };
  const till = await aTill({
    ...(parts && { ledger: parts.ledger, bank: parts.bank, time: parts.time }),
    onNews: () => (news.count += 1),
    systemNotices: {
      isInFront: () => desktop.isInFront,
      show(subject, onPress) {
        shown.push(subject);
        desktop.press = onPress;
      },
    },
  });
  await till.desk.session.unlock(managerPin);
  // Minutes pass without a key.
  const { shop } = till.ports;
  shop.save({ ...shop.settings(), lockAfterMinutes: 10_000 });
  till.desk.session.stay(false);
  return { till, shown, desktop, news };
}

const decides = (till: Till): void => {
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
};
const refuses = (till: Till): void => {
  till.bank.meetings = [{ never: 'bank.refused' }];
};
const another = { ...mari, 'credit_application.amount': '460' };
const later = (till: Till, ms: number) => ({ until: till.time.now() + ms });

let at: Awaited<ReturnType<typeof behind>>;
beforeEach(async () => {
  at = await behind();
});

describe('what is told while another program is in front', () => {
  test.each(['offer', 'no-offer', 'failed', 'income-proof'] as const)(
    'a decision, without which it is: %s',
    async (decision) => {
      const { till, shown } = at;
      till.bank.decision = () => ({ decision, offer: anOffer, incomeProof: 'files' });
      await till.sends();
      await till.passes(seconds(20));
      expect(shown).toEqual(['application']);
    },
  );

  test('an entry that needs somebody', async () => {
    const { till, shown } = at;
    refuses(till);
    await till.sends();
    await till.passes(seconds(20));
    expect(shown).toEqual(['outbox']);
  });

  test('goods that may be handed over, in the words of a decision', async () => {
    const { till, shown, desktop } = at;
    decides(till);
    desktop.isInFront = true;
    const id = await till.sends();
    await till.passes(seconds(5));
    await till.accepts(id);
    await till.passes(seconds(5));
    expect(shown).toEqual([]);
    desktop.isInFront = false;
    till.bank.contract = () => ({ status: 'activated', waitsFor: null });
    await till.passes(minutes(2));
    expect(shown).toEqual(['application']);
  });

  test('half an hour before an entry expires, and again when it did', async () => {
    const { till, shown } = at;
    await till.losesTheLine();
    await till.sends(mari, later(till, hours(2)));
    await till.passes(minutes(89));
    expect(shown).toEqual([]);
    await till.passes(minutes(2));
    expect(shown).toEqual(['expiry']);
    await till.passes(minutes(40));
    expect(shown).toEqual(['expiry', 'outbox']);
  });

  test('nothing of an entry that goes at once or not at all', async () => {
    const { till, shown } = at;
    till.bank.meetings = Array.from({ length: 20 }, () => ({ later: 'bank.proxy' }) as const);
    await till.sends();
    await till.passes(seconds(20));
    expect(till.ledger.openEntries()).toMatchObject([{ state: 'waiting', isLaterAgreed: false }]);
    expect(queueView(till.ports).expiresSoon).toBe(0);
    expect(shown).toEqual([]);
  });

  test('the same thing once, however often it is looked at and written, and not again after a restart', async () => {
    const { till, shown } = at;
    refuses(till);
    await till.sends();
    await till.passes(minutes(2));
    decides(till);
    const id = await till.sends(another);
    await till.passes(minutes(30));
    expect(shown).toEqual(['outbox', 'application']);
    const writesAgain = (ledger: Till['ledger']): void =>
      ledger.commit({ applications: [{ ...till.application(id), seenAt: till.time.now() }] });
    writesAgain(till.ledger);
    await till.passes(minutes(2));
    expect(shown).toHaveLength(2);

    await till.stop();
    const next = await behind(till);
    writesAgain(next.till.ledger);
    await next.till.passes(minutes(5));
    expect(next.shown).toEqual([]);
  });
});

describe('what is not told', () => {
  test('news that somebody has in front of them', async () => {
    const { till, shown, desktop } = at;
    desktop.isInFront = true;
    decides(till);
    await till.sends();
    await till.passes(seconds(20));
    desktop.isInFront = false;
    await till.passes(minutes(5));
    expect(shown).toEqual([]);
  });

  test('that time runs out, to somebody who has Counter in front: the picture of the queue tells it, and is made anew', async () => {
    const { till, shown, desktop, news } = at;
    desktop.isInFront = true;
    await till.losesTheLine();
    await till.sends(mari, later(till, hours(2)));
    await till.passes(minutes(89));
    expect(queueView(till.ports).expiresSoon).toBe(0);
    const before = news.count;
    await till.passes(minutes(2));
    expect(queueView(till.ports).expiresSoon).toBe(1);
    expect(news.count - before).toBe(1);
    await till.passes(minutes(30));
    expect(queueView(till.ports)).toMatchObject({ expiresSoon: 0, expired: 1 });
    expect(shown).toEqual([]);
  });

  test('anything on a till where notices are off', async () => {
    const { till, shown } = at;
    const { shop } = till.ports;
    shop.save({ ...shop.settings(), hasNotices: false });
    decides(till);
    await till.sends();
    await till.passes(minutes(5));
    expect(shown).toEqual([]);
  });

  test('S-21: behind the lock, what it is about', async () => {
    const { till, shown, desktop } = at;
    till.desk.session.lock();
    decides(till);
    await till.sends();
    await till.passes(seconds(20));
    expect(shown).toEqual(['counter']);
    desktop.press();
    expect(till.desk.notices.lead()).toBeNull();
  });
});

test('within a minute there is one notice; what came meanwhile is told by one more at its end', async () => {
  const { till, shown } = at;
  decides(till);
  await till.sends();
  await till.passes(seconds(5));
  expect(shown).toEqual(['application']);
  refuses(till);
  await till.sends(another);
  decides(till);
  await till.sends({ ...mari, 'credit_application.amount': '470' });
  await till.passes(seconds(50));
  expect(shown).toEqual(['application']);
  await till.passes(seconds(20));
  expect(shown).toEqual(['application', 'counter']);
  await till.passes(minutes(10));
  expect(shown).toHaveLength(2);
});

test('a press leads to Today, to the outbox where that is all, and each time anew', async () => {
  const { till, desktop } = at;
  refuses(till);
  await till.sends();
  await till.passes(seconds(20));
  desktop.press();
  expect(till.desk.notices.lead()).toEqual({ screen: 'outbox', times: 1 });
  decides(till);
  await till.sends(another);
  await till.passes(minutes(2));
  desktop.press();
  expect(till.desk.notices.lead()).toEqual({ screen: 'today', times: 2 });
});
