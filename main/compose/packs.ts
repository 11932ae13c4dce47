import type { CallReply } from '../../shared/bridge/contract.ts';
import type { SettingsPack } from '../../shared/bridge/shapes.ts';
import { withUsualDocument } from '../../shared/domain/application-request.ts';
import type { PackProblem } from '../../shared/domain/settings-pack.ts';
import { cleanText } from '../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { packText, readPack, type ReadPack } from '../adapters/settings/settings-pack.ts';
import type { Person } from '../core/ledger.ts';
import type { ShopProduct, ShopSettings } from '../core/ports.ts';
import { refreshProducts } from '../core/products.ts';
import { askAnew } from '../core/usecases/consents.ts';
import type { OpenProfile } from './open-profile.ts';
import { packTaken, placeOf } from './set-up.ts';
import type { World } from './world.ts';

type Chosen = CallReply<'setup.pack'>;

/**
 * What the tills of one shop have in common, in a file from one to the next: looked at first, and taken once a
 * manager's PIN has said so. In set-up it is the page that goes on with it.
 */
export function createPacks(open: () => OpenProfile | null, world: World) {
  /** Shown and not yet taken; for that profile only. */
  let shown: (ReadPack & { readonly of: OpenProfile }) | null = null;

  /** The made-up bank's number is good for nobody else. */
  function profile(): Result<OpenProfile> {
    const present = open();
    if (!present) return fail('profile.not-found');
    return present.place.mode === 'training' ? fail('bridge.not-allowed') : ok(present);
  }

  async function choose(problemOf: (pack: SettingsPack) => PackProblem | null): Promise<Chosen> {
    const file = await world.packFile.choose();
    if (file === null) return { chosen: null, problem: null };
    if (typeof file === 'string') return { chosen: null, problem: { why: file, entry: '' } };
    const read = readPack(file);
    if (!read.ok) return { chosen: null, problem: read.failure };
    const isPlaceAllowed = placeOf(read.value.pack, world).ok;
    const problem = isPlaceAllowed
      ? problemOf(read.value.pack)
      : ({ why: 'address', entry: 'address' } as const);
    return problem ? { chosen: null, problem } : { chosen: read.value, problem: null };
  }

  return {
    chooseForSetUp: async (): Promise<Result<Chosen>> => ok(await choose(() => null)),

    async choose(): Promise<Result<Chosen>> {
      const present = profile();
      if (!present.ok) return present;
      shown = null;
      const answer = await choose((pack) => otherShop(pack, present.value, world));
      if (answer.chosen) shown = { ...answer.chosen, of: present.value };
      return ok(answer);
    },

    async take(digest: string, actor: Person): Promise<Result<'done'>> {
      const present = profile();
      if (!present.ok) return present;
      const wanted = shown?.of === present.value && shown.digest === digest ? shown.pack : null;
      if (!wanted) return fail('bridge.not-allowed');
      shown = null;
      const { desk } = present.value.till;
      const before = desk.shop.settings();
      // Which shop it is of is the same; `otherShop` has looked.
      const { productCodes, documentTypes, ...same } = wanted;
      const products = productCodes.map(
        (code) => before.products.find((product) => product.code === code) ?? unread(code),
      );
      askAnew(desk, same.consents);
      desk.shop.save({
        ...before,
        ...same,
        address: before.address,
        products,
        documentTypes: withUsualDocument(documentTypes),
      });
      desk.ledger.commit({ audit: [packTaken(digest, actor.id)] });
      desk.news.touch({});
      await refreshProducts(desk);
      return ok('done');
    },

    /** What is not whole is not written, and what is missing is told. */
    async save(actor: Person): Promise<Result<CallReply<'settings.pack-save'>>> {
      const present = profile();
      if (!present.ok) return present;
      const { savedFiles, clock, session, ledger, shop } = present.value.till.desk;
      const text = packText(packOf(shop.settings()));
      if (!text.ok) return ok({ saved: null, problem: text.failure });
      const saved = await savedFiles.save(`counter-settings-pack-${clock.today()}.json`, () => {
        if (session.person()?.id !== actor.id) return fail('bridge.locked');
        ledger.commit({
          audit: [{ action: 'export', actorId: actor.id, objectId: null, result: 'settings-pack' }],
        });
        return ok(text.value);
      });
      return saved.ok ? ok({ saved: saved.value, problem: null }) : saved;
    },
  };
}

/** The key and everything that is here belong to one shop at one bank: a pack of another one is no change of it. */
function otherShop(pack: SettingsPack, { place }: OpenProfile, world: World): PackProblem | null {
  const theirs = placeOf(pack, world);
  const differs = (['market', 'mode', 'shopUuid', 'address'] as const).find(
    (entry) => !theirs.ok || theirs.value[entry] !== place[entry],
  );
  return differs === undefined ? null : { why: 'other-shop', entry: differs };
}

const packOf = (shop: ShopSettings): SettingsPack => ({
  market: shop.market,
  mode: shop.mode === 'live' ? 'live' : 'demo',
  address: shop.address,
  shopUuid: shop.shopUuid,
  shopName: cleanText(shop.shopName).text,
  productCodes: shop.products.map(({ code }) => code),
  presets: [...shop.presets],
  documentTypes: [...shop.documentTypes],
  codeHasHyphen: shop.codeHasHyphen,
  consents: [...shop.consents],
  returnUrl: shop.returnUrl,
  lockAfterMinutes: shop.lockAfterMinutes,
  keepDays: shop.keepDays,
  opensLinksHere: shop.opensLinksHere,
});

const unread = (code: string): ShopProduct => ({ code, terms: null, readAt: null, problem: null });
