import type { SettingsView, UpdatesView } from '../../shared/bridge/views.ts';
import { describeAuthority } from '../adapters/bank/authority.ts';
import { bindingOf } from './bank-of.ts';
import type { OpenProfile } from './open-profile.ts';
import { viewOfProfile } from './profiles.ts';

/** The settings page: how the open profile is set up. Of the key only its end is ever shown. */
export function settingsView(
  { profile, place, vault, ledger, callbacks }: OpenProfile,
  updates: UpdatesView,
): SettingsView {
  const shop = profile.shop.settings();
  const key = vault.keyInfo(bindingOf(place));
  return {
    profile: viewOfProfile(profile),
    address: place.address,
    shopUuid: shop.shopUuid,
    key: key?.isBound ? { last4: key.last4, setAt: key.setAt } : null,
    keptBy: vault.keptBy,
    authority: describeAuthority(vault.authority()),
    returnUrl: shop.returnUrl,
    products: shop.products.map((product) => ({ ...product })),
    presets: [...shop.presets],
    documentTypes: [...shop.documentTypes],
    codeHasHyphen: shop.codeHasHyphen,
    consents: [...shop.consents],
    people: ledger.people().map(({ id, name, role, isActive, badge }) => ({
      id,
      name,
      role,
      isActive,
      badgeSince: badge?.since ?? null,
    })),
    lockAfterMinutes: shop.lockAfterMinutes,
    keepDays: shop.keepDays,
    oldestChangeAt: ledger.oldestChange(),
    opensLinksHere: shop.opensLinksHere,
    hasCustomerDisplay: shop.hasCustomerDisplay,
    hasNotices: shop.hasNotices,
    relay: callbacks.view(),
    recoverySince: vault.recoverySince(),
    folder: profile.folder,
    updates,
  };
}
