import { expect, test } from 'vitest';
import { countedOf } from '../../../main/core/application/residue.ts';
import { applicationOfToday, residueOfToday } from '../../../main/adapters/ledger/earlier-bodies.ts';
import { isApplication, isResidue } from '../../../main/adapters/ledger/shapes.ts';
import { inEveryStatus } from './samples.ts';

const decided = ['offered', 'no-offer', 'failed', 'contract'];
const offered = ['offered', 'contract'];
const applications = Object.values(inEveryStatus());

test.each(applications.map((application) => [application.status, application] as const))(
  'an application that is %s and says nothing about its decision tells it by its status',
  (status, application) => {
    const {
      decidedAt: _,
      wasOffered: __,
      ...earlier
    } = { decidedAt: null, wasOffered: null, ...application };
    const today = applicationOfToday(earlier);
    expect(isApplication(today)).toBe(true);
    if (!isApplication(today)) return;
    expect(countedOf(today)).toMatchObject({
      isDecided: decided.includes(status),
      wasOffered: offered.includes(status),
      toDecisionMs: null,
    });
  },
);

test.each(applications.map((application) => [application.status, application] as const))(
  'what is left of one that was %s tells it too',
  (status, application) => {
    const {
      isDecided: _,
      wasOffered: __,
      toDecisionMs: ___,
      ...earlier
    } = { ...countedOf(application), id: 'r', localNumber: null, changedAt: 0 };
    const today = residueOfToday(earlier);
    expect(isResidue(today)).toBe(true);
    expect(today).toMatchObject({
      isDecided: decided.includes(status),
      wasOffered: offered.includes(status),
      toDecisionMs: null,
    });
  },
);
