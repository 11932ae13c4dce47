import type { CallReply } from '../../shared/bridge/contract.ts';
import type { SettingsView } from '../../shared/bridge/views.ts';
import type { ConsentDefinition } from '../../shared/domain/consent.ts';
import { languages } from '../../shared/domain/language.ts';
import type { Preset } from '../../shared/domain/preset.ts';
import { languageNames } from '../text/language-names.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

export type ChosenPack = NonNullable<CallReply<'setup.pack'>['chosen']>;
type Pack = ChosenPack['pack'];

/** What of a pack is no shop's identity: all that a till with a shop can take. */
type Shared = Omit<Pack, 'mode' | 'address' | 'shopUuid'>;

/** One setting in words, a line for each thing in it. */
export interface PackRow {
  readonly term: string;
  readonly lines: readonly string[];
}

/** What a till has of what a pack holds. */
export const sharedOf = (settings: SettingsView): Shared => ({
  market: settings.profile.market,
  shopName: settings.profile.shopName,
  productCodes: settings.products.map(({ code }) => code),
  presets: settings.presets,
  documentTypes: settings.documentTypes,
  codeHasHyphen: settings.codeHasHyphen,
  consents: settings.consents,
  returnUrl: settings.returnUrl,
  lockAfterMinutes: settings.lockAfterMinutes,
  keepDays: settings.keepDays,
  opensLinksHere: settings.opensLinksHere,
});

/** A pack in words: what everybody reads before it is taken, and each text of a consent. */
export function usePackRows() {
  const { say } = useText();
  const { money } = useFormat();
  const presetLine = ({ name, productCode, period, paymentDay, amount }: Preset): string =>
    [
      name,
      productCode,
      say('common.months', { count: period }),
      ...(paymentDay === null ? [] : [`${say('form.payment-day')} ${paymentDay}`]),
      ...(amount === null ? [] : [money(amount)]),
    ].join(' · ');
  const consentLine = ({ type, version, isRequired }: ConsentDefinition): string =>
    [type, version, ...(isRequired ? [say('setup.consent-required')] : [])].join(' · ');
  return {
    settings: (pack: Shared): readonly PackRow[] => [
      { term: say('setup.shop-name'), lines: [pack.shopName] },
      { term: say('setup.sum-products'), lines: pack.productCodes },
      { term: say('presets.title'), lines: pack.presets.map(presetLine) },
      {
        term: say('settings.documents'),
        lines: pack.documentTypes.map((type) => say(`form.document-${type}`)),
      },
      ...(pack.market === 'LV'
        ? [{ term: say('settings.code-hyphen'), lines: [say(pack.codeHasHyphen ? 'pack.yes' : 'pack.no')] }]
        : []),
      { term: say('setup.sum-consents'), lines: pack.consents.map(consentLine) },
      { term: say('setup.return-url'), lines: [pack.returnUrl] },
      { term: say('settings.lock-after'), lines: [String(pack.lockAfterMinutes)] },
      { term: say('data.keep-days'), lines: [String(pack.keepDays)] },
      { term: say('settings.links-here'), lines: [say(pack.opensLinksHere ? 'pack.yes' : 'pack.no')] },
    ],
    texts: (pack: Shared): readonly PackRow[] =>
      pack.consents.flatMap(({ type, texts }) =>
        languages.map((language) => ({
          term: `${type} · ${languageNames[language]}`,
          lines: [texts[language]],
        })),
      ),
  };
}
