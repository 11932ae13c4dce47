import type { SendReason } from '../../shared/domain/wording.ts';
import type { Line } from './line/line.ts';
import type { Ports, ShopProduct } from './ports.ts';
import { whenDiskTakesIt } from './storage.ts';

type Needs = Pick<Ports, 'bank' | 'shop' | 'clock' | 'news' | 'log'> & { readonly line: Line };

/**
 * Limits and settings of products (guide, GET products). What cannot be read keeps its last terms, with the
 * reason beside them.
 */
async function readProducts(
  { bank, shop, clock, line }: Needs,
  codes: readonly string[],
): Promise<readonly ShopProduct[]> {
  const products: ShopProduct[] = [];
  for (const code of codes) {
    const answer = await bank.readProduct(code);
    line.heard(answer.kind === 'read' ? null : answer.reason);
    const before = shop.settings().products.find((product) => product.code === code);
    products.push(
      answer.kind === 'read'
        ? { code, terms: answer.value, readAt: clock.now(), problem: null }
        : { ...(before ?? { code, terms: null, readAt: null }), problem: answer.reason },
    );
  }
  return products;
}

/** By itself, whenever the line is back. */
export const refreshProducts = (needs: Needs): Promise<void> =>
  refresh(
    needs,
    needs.shop.settings().products.map(({ code }) => code),
  );

/** One of them, before something goes that waited. Gives why it could not be read; null where it was, or is not sold here. */
export async function refreshProduct(needs: Needs, code: string): Promise<SendReason | null> {
  const isSold = needs.shop.settings().products.some((product) => product.code === code);
  if (isSold) await refresh(needs, [code]);
  return needs.shop.settings().products.find((product) => product.code === code)?.problem ?? null;
}

/** A list that somebody changed meanwhile stays as it was changed. */
async function refresh(needs: Needs, codes: readonly string[]): Promise<void> {
  const { shop, news } = needs;
  const read = await readProducts(needs, codes);
  const settings = shop.settings();
  const products = settings.products.map(
    (product) => read.find(({ code }) => code === product.code) ?? product,
  );
  whenDiskTakesIt(needs, () => shop.save({ ...settings, products }));
  news.touch({});
}

/** The list that a manager wants, with what the bank tells of it. Throws a StorageFailure. */
export async function setProducts(needs: Needs, codes: readonly string[]): Promise<void> {
  const products = await readProducts(needs, codes);
  needs.shop.save({ ...needs.shop.settings(), products });
}
