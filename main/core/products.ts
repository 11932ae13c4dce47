import type { SendReason } from '../../shared/domain/wording.ts';
import type { Line } from './line/line.ts';
import type { Ports, ShopProduct } from './ports.ts';
import { whenDiskTakesIt } from './storage.ts';

type Needs = Pick<Ports, 'bank' | 'shop' | 'clock' | 'news' | 'log'> & { readonly line: Line };

/**
 * Limits and settings of a product (guide, GET products). What cannot be read keeps what was told before, with the
 * reason beside it.
 */
export async function askAboutProduct(
  { bank, clock }: Pick<Needs, 'bank' | 'clock'>,
  code: string,
  before: ShopProduct = { code, terms: null, readAt: null, problem: null },
): Promise<ShopProduct> {
  const answer = await bank.readProduct(code);
  return answer.kind === 'read'
    ? { code, terms: answer.value, readAt: clock.now(), problem: null }
    : { ...before, problem: answer.reason };
}

async function readProducts(needs: Needs, codes: readonly string[]): Promise<readonly ShopProduct[]> {
  const products: ShopProduct[] = [];
  for (const code of codes) {
    const before = needs.shop.settings().products.find((product) => product.code === code);
    const product = await askAboutProduct(needs, code, before);
    needs.line.heard(product.problem);
    products.push(product);
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
