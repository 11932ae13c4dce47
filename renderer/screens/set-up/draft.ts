import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { ConnectionTest, ShopProduct } from '../../../shared/bridge/views.ts';
import { areDistinct, wordingProblem, type ConsentDefinition } from '../../../shared/domain/consent.ts';
import { isHttps } from '../../../shared/domain/https.ts';
import type { Market } from '../../../shared/domain/market.ts';
import type { Preset } from '../../../shared/domain/preset.ts';
import { normaliseUuid } from '../../../shared/domain/uuid.ts';
import { emptyPerson, isBegun, personOf, type PersonDraft } from '../../editors/person-fields.tsx';
import type { ChosenPack } from '../../editors/pack-rows.ts';
import type { PlainKey } from '../../text/use-text.ts';

type SetUp = CallInput<'setup.finish'>;

/** What is typed in set-up, all steps together. The key is in here only until it was tested. */
export interface SetUpDraft {
  readonly market: Market;
  readonly mode: 'demo' | 'live';
  readonly address: string;
  readonly shopName: string;
  readonly tillName: string;
  readonly shopUuid: string;
  readonly apiKey: string;
  /** The last test, and which connection it was about. */
  readonly test: { readonly of: string; readonly result: ConnectionTest } | null;
  readonly productCodes: readonly string[];
  /** What the bank told last, and of which codes. */
  readonly products: { readonly of: string; readonly told: readonly ShopProduct[] } | null;
  readonly presets: readonly Preset[];
  readonly consents: readonly ConsentDefinition[];
  readonly returnUrl: string;
  readonly people: SetUp['people'];
  /** The person being typed, not in the list yet. */
  readonly typed: PersonDraft;
  /** The settings pack that was taken, and what it says beyond the steps. */
  readonly pack: SetUp['pack'];
  /** Null as long as nobody asked for one. */
  readonly passphrase: { readonly first: string; readonly again: string } | null;
}

export const emptyDraft: SetUpDraft = {
  market: 'EE',
  mode: 'demo',
  address: '',
  shopName: '',
  tillName: '1',
  shopUuid: '',
  apiKey: '',
  test: null,
  productCodes: [''],
  products: null,
  presets: [],
  consents: [],
  returnUrl: '',
  people: [],
  // Who sets this up is the manager.
  typed: { ...emptyPerson, role: 'manager' },
  pack: null,
  passphrase: null,
};

export const steps = [
  'bank',
  'shop',
  'products',
  'consents',
  'return',
  'people',
  'devices',
  'finish',
] as const;
export type StepName = (typeof steps)[number];

/** What a settings pack fills in. A test of the connection before it was about another one. */
export const draftOfPack = ({ pack, digest }: ChosenPack): Partial<SetUpDraft> => {
  const { market, mode, shopUuid, shopName, productCodes, presets, consents, returnUrl, ...rest } = pack;
  const { documentTypes, codeHasHyphen, lockAfterMinutes, keepDays, opensLinksHere } = rest;
  return {
    ...{ market, mode, shopUuid, shopName, productCodes, presets, consents, returnUrl },
    address: pack.address ?? '',
    // The one that it came from has a name already.
    tillName: '',
    pack: { digest, documentTypes, codeHasHyphen, lockAfterMinutes, keepDays, opensLinksHere },
  };
};

const answeredByPack: ReadonlySet<StepName> = new Set(['products', 'consents', 'return']);

/** The next step. What a settings pack has answered was read with it, and is passed by as long as nothing is wrong there. */
export const stepAfter = (step: StepName, draft: SetUpDraft): StepName =>
  steps
    .slice(steps.indexOf(step) + 1)
    .find(
      (each) =>
        draft.pack === null || !answeredByPack.has(each) || Object.keys(problemsOf(each, draft)).length > 0,
    ) ?? step;

/** Which connection a test would be about. The key is not part of it: main holds it for this set-up. */
export const connectionOf = ({ market, mode, shopUuid, address }: SetUpDraft) => ({
  market,
  mode,
  shopUuid: normaliseUuid(shopUuid) ?? '',
  address: address.trim() === '' ? null : address.trim(),
});

export const nameOfConnection = (draft: SetUpDraft): string => JSON.stringify(connectionOf(draft));

/** The last test, if nothing it was about has changed since. */
export const testOf = (draft: SetUpDraft): ConnectionTest | null =>
  draft.test?.of === nameOfConnection(draft) ? draft.test.result : null;

export const nameOfProducts = (draft: SetUpDraft): string =>
  JSON.stringify([nameOfConnection(draft), codesOf(draft)]);

/** What the bank told, if no code and nothing of the connection has changed since. */
export const productsOf = (draft: SetUpDraft): readonly ShopProduct[] | null =>
  draft.products?.of === nameOfProducts(draft) ? draft.products.told : null;

/** Without an answer one may go on; with a key that does not fit one may not. */
export const isTestEnough = (test: ConnectionTest | null): boolean =>
  test !== null && test.outcome !== 'key-refused' && test.outcome !== 'shop-refused';

export type Problems = Readonly<Record<string, PlainKey>>;

export const isKeyShaped = (key: string): boolean => /^[\x21-\x7e]{8,200}$/u.test(key);

const isAddress = (text: string): boolean =>
  isHttps(text.trim()) ||
  /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/u.test(text.trim());

/** What keeps a step from being left forwards, by field name. */
export function problemsOf(step: StepName, draft: SetUpDraft): Problems {
  const found: Record<string, PlainKey> = {};
  const need = (name: string, isFine: boolean, key: PlainKey): void => {
    if (!isFine) found[name] = key;
  };
  switch (step) {
    case 'bank':
      need('address', draft.address.trim() === '' || isAddress(draft.address), 'failures.setup.address');
      break;
    case 'shop':
      need('shopName', draft.shopName.trim() !== '', 'issues.required');
      need('tillName', draft.tillName.trim() !== '', 'issues.required');
      need('shopUuid', normaliseUuid(draft.shopUuid) !== null, 'setup.uuid-shape');
      if (!isTestEnough(testOf(draft))) need('apiKey', isKeyShaped(draft.apiKey), 'setup.key-shape');
      break;
    case 'products':
      need('productCodes', codesOf(draft).length > 0, 'setup.products-needed');
      break;
    case 'consents':
      need(
        'consents',
        draft.consents.every(({ type }) => isConsentType(type)),
        'setup.consent-type-shape',
      );
      need('consents', areDistinct(draft.consents), 'setup.consent-twice');
      if (draft.mode === 'live') {
        const unworded = wordingProblem(draft.consents);
        if (unworded) found.consents = `failures.setup.${unworded.why}`;
      }
      break;
    case 'return':
      need('returnUrl', isHttps(draft.returnUrl.trim()), 'setup.return-shape');
      break;
    case 'people':
      need('person', !isBegun(draft.typed) || personOf(draft.typed) !== null, 'setup.person-unfinished');
      need(
        'people',
        withTyped(draft).people.some(({ role }) => role === 'manager'),
        'setup.manager-needed',
      );
      break;
    case 'devices':
      break;
    case 'finish':
      if (draft.passphrase) {
        const { first, again } = draft.passphrase;
        need('passphrase', first.length >= 12 && first === again, 'setup.passphrases-differ');
      }
      break;
  }
  return found;
}

/** The person being typed joins the list, as far as that is possible. */
export function withTyped(draft: SetUpDraft): SetUpDraft {
  const person = personOf(draft.typed);
  return person ? { ...draft, people: [...draft.people, person], typed: emptyPerson } : draft;
}

export const isConsentType = (type: string): boolean => /^[A-Z][A-Z0-9_]{1,60}$/u.test(type);

export const codesOf = ({ productCodes }: SetUpDraft): string[] => [
  ...new Set(productCodes.map((code) => code.trim()).filter((code) => code !== '')),
];

/** Everything as main wants it. */
export const finishOf = (draft: SetUpDraft): SetUp => ({
  ...connectionOf(draft),
  shopName: draft.shopName.trim(),
  tillName: draft.tillName.trim(),
  productCodes: codesOf(draft),
  presets: [...draft.presets],
  consents: [...draft.consents],
  returnUrl: draft.returnUrl.trim(),
  people: [...draft.people],
  passphrase: draft.passphrase ? draft.passphrase.first : null,
  pack: draft.pack,
});
