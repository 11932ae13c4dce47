import type { Ports } from '../ports.ts';

/** What stands at the head of every paper: where it was made. */
export function headOf(shop: Ports['shop']) {
  const { mode, market, shopName, tillName } = shop.settings();
  return { mode, market, shopName, tillName } as const;
}
