import { rmSync } from 'node:fs';
import type { CallInput } from '../../shared/bridge/contract.ts';
import { withUsualDocument } from '../../shared/domain/application-request.ts';
import { wordingProblem } from '../../shared/domain/consent.ts';
import { isHttps } from '../../shared/domain/https.ts';
import { marketRules } from '../../shared/domain/market.ts';
import { presetsToKeep, type Preset } from '../../shared/domain/preset.ts';
import { cleanText } from '../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readAddress } from '../adapters/bank/address.ts';
import { openLedger } from '../adapters/ledger/open-ledger.ts';
import { relayOff } from '../adapters/settings/shop-settings.ts';
import { createPins } from '../adapters/vault/pins.ts';
import type { KeyBinding } from '../adapters/vault/api-keys.ts';
import { createVault } from '../adapters/vault/vault.ts';
import type { ShopSettings } from '../core/ports.ts';
import { newPerson } from '../core/usecases/people.ts';
import { addressOf, bindingOf, type BankPlace } from './bank-of.ts';
import { protectionOf, witnessFolderOf } from './open-profile.ts';
import { newProfile, newProfileId, newTillTag, type Profile } from './profiles.ts';
import type { World } from './world.ts';

type SetUp = CallInput<'setup.finish'>;

/** The bank that a set-up names, or why it may not be used. */
export function placeOf(
  { market, mode, shopUuid, address }: Pick<SetUp, 'market' | 'mode' | 'shopUuid' | 'address'>,
  { isPackaged }: World,
): Result<BankPlace> {
  if (address !== null && isPackaged) return fail('setup.address');
  const wanted = addressOf(market, mode, address === null ? null : withSlash(address));
  return readAddress(wanted, !isPackaged)
    ? ok({ market, mode, shopUuid, address: wanted })
    : fail('setup.address');
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/**
 * Makes the profile of a real shop: its vault with the key, its ledger with its people, and last its shop, which
 * makes it a profile. The key was typed once, for the connection test, and is handed in by main alone.
 */
export async function setUpShop(
  input: SetUp,
  apiKey: string,
  world: World,
): Promise<Result<{ readonly profile: Profile; readonly recoveryCode: string }>> {
  const place = placeOf(input, world);
  if (!place.ok) return place;
  if (!input.people.some(({ role }) => role === 'manager'))
    return fail('setup.incomplete', { missing: 'manager' });
  if (!isHttps(input.returnUrl)) return fail('setup.return-address');
  const unworded = input.mode === 'live' ? wordingProblem(input.consents) : null;
  if (unworded) return fail(`setup.${unworded.why}`);
  const presets = presetsToKeep(input.presets);
  if (!presets) return fail('setup.incomplete', { missing: 'preset-name' });

  const random = (): number => world.chance.random();
  const settings = shopOf(input, presets, newTillTag(random));
  const profile = newProfile(world.userData, newProfileId(input.mode, input.market, random), world.log);
  const filled = await fill(profile, settings, { ...input, apiKey, binding: bindingOf(place.value) }, world);
  if (filled.ok) {
    profile.shop.save(settings);
    return ok({ profile, recoveryCode: filled.value });
  }
  // A profile that was never finished holds nothing yet: it goes without a trace.
  rmSync(profile.folder, { recursive: true, force: true });
  return filled;
}

interface Contents {
  readonly apiKey: string;
  readonly binding: KeyBinding;
  readonly people: SetUp['people'];
  readonly passphrase: string | null;
  readonly pack: SetUp['pack'];
}

async function fill(
  { folder, id }: Profile,
  { market, mode, tillTag }: ShopSettings,
  { apiKey, binding, people, passphrase, pack }: Contents,
  world: World,
): Promise<Result<string>> {
  const clock = world.clockOf(marketRules[market].timeZone);
  const protection = protectionOf(mode, passphrase, world);
  const created = await createVault({
    folder,
    protection,
    profileId: id,
    witnessFolder: witnessFolderOf(mode, world),
    now: () => clock.now(),
  });
  if (!created.ok) return created;
  const { vault, recoveryCode } = created.value;
  if (recoveryCode === null) throw new Error('a shop without a recovery code');
  const kept = vault.setApiKey(apiKey, binding);
  if (!kept.ok) return kept;
  const dataKey = vault.dataKey();
  const ledger = openLedger({ folder, dataKey, tillTag: () => tillTag, clock, log: world.log });
  const pins = createPins(dataKey);
  try {
    for (const each of people) {
      const person = await newPerson({ ledger, pins, clock, ids: world.ids, news: world.news }, each);
      if (!person.ok) return person;
      ledger.commit({ people: [person.value] });
    }
    const manager = ledger.people().find(({ role }) => role === 'manager');
    if (pack && manager) ledger.commit({ audit: [packTaken(pack.digest, manager.id)] });
    return ok(recoveryCode);
  } finally {
    ledger.close();
  }
}

/** Enough to tell one from another in the audit. */
export const packTaken = (digest: string, actorId: string) =>
  ({ action: 'settings', actorId, objectId: null, result: `pack:${digest.slice(0, 16)}` }) as const;

const shopOf = (input: SetUp, presets: readonly Preset[], tillTag: string): ShopSettings => ({
  market: input.market,
  mode: input.mode,
  shopName: cleanText(input.shopName).text,
  tillName: cleanText(input.tillName).text,
  tillTag,
  shopUuid: input.shopUuid,
  address: input.address === null ? null : withSlash(input.address),
  returnUrl: input.returnUrl,
  products: input.productCodes.map((code) => ({ code, terms: null, readAt: null, problem: null })),
  presets,
  documentTypes: withUsualDocument(input.pack?.documentTypes ?? []),
  codeHasHyphen: input.pack?.codeHasHyphen ?? true,
  consents: input.consents,
  lockAfterMinutes: input.pack?.lockAfterMinutes ?? 3,
  keepDays: input.pack?.keepDays ?? 30,
  opensLinksHere: input.pack?.opensLinksHere ?? false,
  hasCustomerDisplay: false,
  hasNotices: true,
  relay: relayOff,
});
