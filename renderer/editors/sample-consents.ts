import { sampleMarks, sampleVersion, type ConsentDefinition } from '../../shared/domain/consent.ts';
import { marketRules, type Market } from '../../shared/domain/market.ts';

/** Wordings for trying things out, never for Live: marked as samples in every language. */
const samples: Readonly<Record<Market, ConsentDefinition['texts']>> = {
  EE: {
    et: `${sampleMarks.et} Olen nõus, et pank küsib Maksu- ja Tolliameti registrist andmeid minu sissetulekute kohta, et hinnata minu maksevõimet.`,
    lv: `${sampleMarks.lv} Piekrītu, ka banka pieprasa Igaunijas nodokļu pārvaldes reģistrā ziņas par maniem ienākumiem, lai novērtētu manu maksātspēju.`,
    ru: `${sampleMarks.ru} Я согласен, чтобы банк запросил в реестре Налогово-таможенного департамента Эстонии сведения о моих доходах для оценки моей платёжеспособности.`,
    en: `${sampleMarks.en} I agree that the bank asks the register of the Estonian Tax and Customs Board about my income, to assess whether I can pay.`,
  },
  LV: {
    et: `${sampleMarks.et} Olen nõus, et pank töötleb minu isikuandmeid ja küsib andmeid minu sissetulekute ja kohustuste kohta, et hinnata minu maksevõimet.`,
    lv: `${sampleMarks.lv} Piekrītu, ka banka apstrādā manus personas datus un pieprasa ziņas par maniem ienākumiem un saistībām, lai novērtētu manu maksātspēju.`,
    ru: `${sampleMarks.ru} Я согласен, чтобы банк обработал мои персональные данные и запросил сведения о моих доходах и обязательствах для оценки моей платёжеспособности.`,
    en: `${sampleMarks.en} I agree that the bank processes my personal data and asks about my income and obligations, to assess whether I can pay.`,
  },
};

export const emptyConsent = (market: Market): ConsentDefinition => ({
  type: marketRules[market].consentType,
  isRequired: true,
  version: '1',
  texts: { et: '', lv: '', ru: '', en: '' },
});

/** One beside those that are there: the usual type has one answer already. */
export const untypedConsent = (market: Market): ConsentDefinition => ({ ...emptyConsent(market), type: '' });

export const sampleConsent = (market: Market): ConsentDefinition => ({
  ...emptyConsent(market),
  version: sampleVersion,
  texts: samples[market],
});
