/** The two markets of the bank's Direct API guide, and everything that differs between them. */
export const markets = ['EE', 'LV'] as const;
export type Market = (typeof markets)[number];

/** Training talks to the built-in simulator, Demo to the bank's test environment, Live to the bank. */
export const modes = ['training', 'demo', 'live'] as const;
export type Mode = (typeof modes)[number];

/**
 * How hard a doubt about age, century or check digit is taken. The bank's demo person is born in 1801, and
 * samples of its guide fail the check digit, so outside Live these doubts only advise.
 */
export type Strictness = 'live' | 'practice';

export const strictnessOf = (mode: Mode): Strictness => (mode === 'live' ? 'live' : 'practice');

export interface MarketRules {
  readonly timeZone: string;
  readonly callingCode: string;
  /** As the state's documents name it in their machine-readable lines. */
  readonly issuer: string;
  /** Type of the consent that the bank needs, as in the guide's example (EE) and a public client (LV). */
  readonly consentType: string;
  /** API addresses (guide, "Environments"). */
  readonly addresses: Readonly<Record<Exclude<Mode, 'training'>, string>>;
  readonly portals: Readonly<Record<Exclude<Mode, 'training'>, string>>;
  /** Whom the guide names for what does not go away by itself. */
  readonly integrationHelp: string;
}

export const marketRules: Readonly<Record<Market, MarketRules>> = {
  EE: {
    timeZone: 'Europe/Tallinn',
    callingCode: '372',
    issuer: 'EST',
    consentType: 'EMTA_REGISTRY_QUERY',
    addresses: {
      demo: 'https://demo-api.inbank.ee/partner/v2/',
      live: 'https://api.inbank.ee/partner/v2/',
    },
    portals: { demo: 'https://demo-partner.inbank.ee/', live: 'https://partner.inbank.ee/' },
    integrationHelp: 'integration@inbank.ee',
  },
  LV: {
    timeZone: 'Europe/Riga',
    callingCode: '371',
    issuer: 'LVA',
    consentType: 'DATA_PROCESSING',
    addresses: {
      demo: 'https://demo-api.inbank.lv/partner/v2/',
      live: 'https://api.inbank.lv/partner/v2/',
    },
    portals: { demo: 'https://demo-partner.inbank.lv/', live: 'https://partner.inbank.lv/' },
    integrationHelp: 'integration@inbank.lv',
  },
};
