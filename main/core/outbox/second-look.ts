import { checkForm } from '../../../shared/domain/application-form.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import type { CreditApplication } from '../application/application.ts';
import { formRules, valuesOf } from '../application/form.ts';
import { isLineTrouble, type Line } from '../line/line.ts';
import type { Ports } from '../ports.ts';
import { refreshProduct } from '../products.ts';
import type { OutboxEntry } from './entry.ts';

/** What waits no longer than this goes by the limits that it was typed by. */
const freshMs = minutes(5);

/**
 * What waited is looked at once more before it goes: the bank's limits may have changed meanwhile, or a date has
 * passed, and the customer agreed to what was typed, not to something else.
 */
export interface SecondLook {
  /** Whether the bank has to be asked about the product first. */
  isDue(entry: OutboxEntry, application: CreditApplication): boolean;
  /** Asks, and gives the trouble of the line that let nobody answer. Any other trouble leaves it to the bank to judge. */
  take(application: CreditApplication): Promise<SendReason | null>;
  /** Whether the form would still be taken as it was typed. */
  isGood(entry: OutboxEntry, application: CreditApplication): boolean;
}

type Needs = Pick<Ports, 'bank' | 'shop' | 'clock' | 'news' | 'log'> & { readonly line: Line };

export function createSecondLook(needs: Needs): SecondLook {
  const { shop, clock, line } = needs;
  /** Products asked about since the line came up last. */
  const asked = new Set<string>();
  line.onUp(() => asked.clear());

  /** One question per product, however many entries wait for it. */
  const looking = new Map<string, Promise<SendReason | null>>();

  async function lookAt(productCode: string): Promise<SendReason | null> {
    try {
      const problem = await refreshProduct(needs, productCode);
      if (problem !== null && isLineTrouble(problem)) return problem;
      asked.add(productCode);
      return null;
    } finally {
      looking.delete(productCode);
    }
  }

  // Where an earlier attempt may have arrived, its answer is the one that counts.
  const hasWaited = ({ kind, createdAt, wasUncertain }: OutboxEntry): boolean =>
    kind === 'submit' && !wasUncertain && clock.now() - createdAt > freshMs;

  return {
    isDue: (entry, { request }) => hasWaited(entry) && !asked.has(request.productCode),
    take({ request: { productCode } }) {
      const look = looking.get(productCode) ?? lookAt(productCode);
      looking.set(productCode, look);
      return look;
    },
    isGood(entry, { request }) {
      if (!hasWaited(entry)) return true;
      const { productCode, customerLanguage } = request;
      const rules = formRules({ shop, clock }, productCode, customerLanguage);
      return checkForm(valuesOf(request, { answers: request.consents }), rules).request !== null;
    },
  };
}
