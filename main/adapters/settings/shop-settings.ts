import { z } from 'zod';
import { ConsentDefinition, DocumentType, Preset, ProductTerms } from '../../../shared/bridge/shapes.ts';
import { withUsualDocument } from '../../../shared/domain/application-request.ts';
import { markets, modes } from '../../../shared/domain/market.ts';
import { sendReasons } from '../../../shared/domain/wording.ts';
import type { Shop, ShopProduct, ShopSettings } from '../../core/ports.ts';
import { field, rows, type Reader, type Readers } from './readers.ts';
import { openSettingsFile, type SettingsProblem, type SettingsPlace } from './settings-file.ts';

const notReadEarlier = { downPaymentMinPercent: null, minAge: null, minIncome: null, validTo: null };

/**
 * Terms as an earlier version wrote them lack what it did not read, which the bank tells at the next reading, and
 * have what is read no more.
 */
function termsOfToday(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const { needsShopApproval: _, ...terms } = raw as Readonly<Record<string, unknown>>;
  return { ...notReadEarlier, ...terms };
}

const product = z.object({
  code: z.string().min(1).max(200),
  terms: z.preprocess(termsOfToday, ProductTerms.nullable()),
  readAt: z.number().int().nullable(),
  problem: z.enum(sendReasons).nullable(),
});

export const relayOff: ShopSettings['relay'] = { isOn: false, port: 8127, callbackUrl: '' };
const relay = z.object({
  isOn: z.boolean(),
  port: z.number().int().min(1_024).max(65_535),
  callbackUrl: z.string().max(500),
});

/** A product whose terms are spoilt is still sold here; the bank tells its terms again. */
function productWithoutTerms(raw: unknown): ShopProduct | null {
  const read = product.pick({ code: true }).safeParse(raw);
  return read.success ? { code: read.data.code, terms: null, readAt: null, problem: null } : null;
}

/** A shop of before there was a choice takes the usual one. */
const documentsOf: Reader<ShopSettings['documentTypes']> = (raw) => {
  const { value, isSound } = rows(DocumentType)(raw);
  return { value: withUsualDocument(value), isSound };
};

/**
 * A shop whose market, mode or number is lost must not be taken for another one: Live without a number is what
 * no key was ever set for, so nothing is sent until a manager has set it right.
 */
const readers: Readers<ShopSettings> = {
  market: field(z.enum(markets), 'EE'),
  mode: field(z.enum(modes), 'live'),
  shopName: field(z.string().max(200), ''),
  tillName: field(z.string().max(60), ''),
  tillTag: field(z.string().regex(/^[0-9A-Z]{1,2}$/u), '00'),
  shopUuid: field(z.string().max(60), ''),
  address: field(z.string().max(300).nullable(), null),
  returnUrl: field(z.string().max(2_048), ''),
  products: rows<ShopProduct>(product, productWithoutTerms),
  presets: rows(Preset),
  documentTypes: documentsOf,
  codeHasHyphen: field(z.boolean(), true),
  consents: rows(ConsentDefinition),
  lockAfterMinutes: field(z.number().int().min(1).max(15), 3),
  keepDays: field(z.number().int().min(1).max(180), 30),
  opensLinksHere: field(z.boolean(), false),
  hasCustomerDisplay: field(z.boolean(), false),
  hasNotices: field(z.boolean(), true),
  relay: field(relay, relayOff),
};

export interface ShopFile extends Shop {
  readonly problem: () => SettingsProblem | null;
}

/** `shop.json` in the folder of a profile. Nothing is written before the first `save`. */
export function openShop(place: SettingsPlace): ShopFile {
  const { read, write, problem } = openSettingsFile({ ...place, name: 'shop', readers });
  return { settings: read, save: write, problem };
}
