import type { DisplayRequest, DisplayView } from '../../shared/bridge/display.ts';
import type { Change } from '../../shared/domain/offer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CreditApplication } from './application/application.ts';
import { fingerprintOf } from './application/offer-checks.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session/session.ts';

/**
 * What the customer sees. It keeps what was asked for, not what it looked like: the picture is made anew from the
 * application each time, and an offer whose figures changed is gone from it until staff show the new one.
 */
export interface Display {
  show(request: DisplayRequest): Result<'done'>;
  clear(): void;
  view(): DisplayView;
}

type Needs = Pick<Ports, 'ledger' | 'shop' | 'news' | 'outside'> & { readonly session: Session };

interface Shown {
  readonly request: DisplayRequest;
  /** Of the offer that staff had before their eyes. */
  readonly fingerprint: string | null;
}

export function createDisplay({ ledger, shop, news, outside, session }: Needs): Display {
  let shown: Shown | null = null;

  function clear(): void {
    if (!shown) return;
    shown = null;
    news.touch({});
  }
  session.onLock(clear);

  const applicationOf = (request: DisplayRequest): CreditApplication | null =>
    request.kind === 'consent' ? null : ledger.application(request.applicationId);

  /** Products are told by their names. */
  const inWords = (change: Change): Change => {
    if (change.field !== 'product') return change;
    const nameOf = (code: string): string =>
      shop.settings().products.find((product) => product.code === code)?.terms?.name ?? code;
    return { ...change, asked: nameOf(change.asked), offered: nameOf(change.offered) };
  };

  function pictureOf({ request, fingerprint }: Shown): DisplayView | null {
    const { mode, market, shopName, consents } = shop.settings();
    const application = applicationOf(request);
    const language =
      request.kind === 'consent' ? request.language : (application?.request.customerLanguage ?? 'et');
    const common = { language, mode, market, shopName };
    switch (request.kind) {
      case 'consent': {
        const text = consents.find(({ type }) => type === request.type)?.texts[request.language];
        return text ? { kind: 'consent', ...common, text } : null;
      }
      case 'waiting':
        return application?.status === 'with-bank' ? { kind: 'waiting', ...common } : null;
      case 'thanks':
        return application ? { kind: 'thanks', ...common } : null;
      case 'offer': {
        if (application?.status !== 'offered') return null;
        const { offer, bank, changes } = application;
        if (fingerprint !== null && fingerprint !== fingerprintOf(bank.uuid, offer)) return null;
        return { kind: 'offer', ...common, offer, changes: changes.map(inWords) };
      }
      case 'link': {
        const found = application && linkOf(application, request.of);
        const checked = found ? outside.checkLink(found.link) : null;
        if (!found || !checked) return null;
        const { bankName } = found;
        return {
          kind: 'link',
          ...common,
          of: request.of,
          link: checked.href,
          host: checked.host,
          bankName,
        };
      }
    }
  }

  return {
    clear,
    show(request) {
      const application = applicationOf(request);
      const fingerprint =
        application?.status === 'offered' ? fingerprintOf(application.bank.uuid, application.offer) : null;
      const next: Shown = { request, fingerprint };
      if (!pictureOf(next)) return fail('application.wrong-step');
      shown = next;
      news.touch({});
      return ok('done');
    },
    view() {
      const { mode, market, shopName } = shop.settings();
      const picture = shown && session.person() ? pictureOf(shown) : null;
      return picture ?? { kind: 'idle', language: market === 'LV' ? 'lv' : 'et', mode, market, shopName };
    },
  };
}

/** A link as long as the customer can still do something with it. */
function linkOf(
  application: CreditApplication,
  of: 'retrieval' | 'signing' | 'payment',
): { readonly link: string; readonly bankName: string | null } | null {
  if (of === 'retrieval') {
    const retrieval = application.status === 'income-proof' ? application.retrieval : null;
    return retrieval?.link ? { link: retrieval.link, bankName: retrieval.bankName } : null;
  }
  if (application.status !== 'contract') return null;
  const { status, waitsFor, signing, payment } = application.contract;
  const link =
    of === 'signing' ? status === 'unsigned' && signing?.link : waitsFor === 'down-payment' && payment?.link;
  return link ? { link, bankName: null } : null;
}
