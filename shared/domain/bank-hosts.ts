import type { Market } from './market.ts';

/**
 * Hosts that the bank's links and pictures may be on, subdomains included: its own, and the account information
 * service behind "log in to your bank". The guide names none, so this list is an assumption; the bank has to
 * confirm it before Live.
 */
const everywhere = ['inbank.eu', 'nordigen.com', 'gocardless.com'] as const;
const ofMarket: Readonly<Record<Market, string>> = { EE: 'inbank.ee', LV: 'inbank.lv' };

export const bankHosts = (market: Market): readonly string[] => [ofMarket[market], ...everywhere];
