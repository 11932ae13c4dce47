import { z } from 'zod';
import { badgeShape } from '../domain/badge.ts';
import { isWholeKeyboard } from '../domain/key-change.ts';
import {
  contractStatuses,
  applicationSteps,
  turns,
  entryKinds,
  entryStates,
  sendReasons,
} from '../domain/wording.ts';
import { areDistinct } from '../domain/consent.ts';
import { documentTypes } from '../domain/application-request.ts';
import { statementProblems, statementTypes } from '../domain/account-statement.ts';
import { signingMethods } from '../domain/product.ts';
import { mostPresets } from '../domain/preset.ts';
import { packProblems } from '../domain/settings-pack.ts';
import { cleanText } from '../domain/text.ts';
import { languages } from '../domain/language.ts';
import { lessonIds, mostInALesson } from '../domain/lessons.ts';
import { markets, modes } from '../domain/market.ts';
import { currency, largestCents } from '../domain/money.ts';
import { roles } from '../domain/person.ts';
import { isSlip, scannerRules } from '../domain/scan.ts';
import { failureCodes } from '../failure.ts';

/** Pieces of requests and of pictures. A request's text is clamped here; see the guard in main/ipc. */
export const Id = z.string().regex(/^[0-9a-f-]{36}$/u);
export const Text = (longest: number) => z.string().max(longest);
/** What the bank wrote; the adapter clamps it, so that no answer can spoil a picture. */
export const BankText = z.string().max(5_100);
export const Instant = z.number().int().nonnegative();
export const Duration = z.number().int().nonnegative();
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const Money = z.strictObject({ cents: z.number().int(), currency: z.literal(currency) });
export const Market = z.enum(markets);
export const Mode = z.enum(modes);
export const Language = z.enum(languages);
export const Role = z.enum(roles);
export const Pin = z.string().regex(/^\d{4,8}$/u);
export const Badge = z.string().regex(badgeShape);
export const SigningMethod = z.enum(signingMethods);
export const SendReason = z.enum(sendReasons);
export const Step = z.enum(applicationSteps);
export const Turn = z.enum(turns);
export const ContractStatus = z.enum(contractStatuses);
export const EntryKind = z.enum(entryKinds);
export const EntryState = z.enum(entryStates);
export const DocumentType = z.enum(documentTypes);
export const LockAfterMinutes = z.number().int().min(1).max(15);
export const KeepDays = z.number().int().min(1).max(180);
export const Uuid = z.string().regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u);

/** Milliseconds between two keys of a scanner. */
export const ScanGap = z.number().int().min(scannerRules.fastestGapMs).max(scannerRules.slowestGapMs);
/** The number of an application, of whichever till. */
export const SlipNumber = Text(40).refine(isSlip);

export const StatementType = z.enum(statementTypes);
export const StatementProblem = z.enum(statementProblems);
/** The content of a file. It is the one thing that crosses not as text. */
export const Bytes = z.instanceof(Uint8Array<ArrayBufferLike>);

export const FormValues = z
  .record(z.string().regex(/^[A-Za-z0-9_.[\]-]{1,80}$/u), Text(1_000))
  .refine((values) => Object.keys(values).length <= 80);

export const Failure = z.strictObject({
  code: z.enum(failureCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

export const ProductTerms = z.strictObject({
  code: BankText,
  name: BankText,
  kind: z.enum(['hire-purchase', 'split', 'other']),
  minAmount: Money.nullable(),
  maxAmount: Money.nullable(),
  periods: z.array(z.number().int()).readonly(),
  defaultPeriod: z.number().int().nullable(),
  paymentDays: z.array(z.number().int()).readonly(),
  defaultPaymentDay: z.number().int().nullable(),
  requiredFields: z.array(BankText).readonly(),
  signingMethods: z.array(SigningMethod).readonly(),
  hasDownPayment: z.boolean(),
  downPaymentMinPercent: z.number().min(0).max(100).nullable(),
  minAge: z.number().int().nullable(),
  minIncome: Money.nullable(),
  validTo: IsoDate.nullable(),
});

export const LessonResult = z.strictObject({
  lesson: z.enum(lessonIds),
  keys: z.number().int().min(0).max(mostInALesson.keys),
  seconds: z.number().int().min(0).max(mostInALesson.seconds),
});

export const ConsentDefinition = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/u),
  isRequired: z.boolean(),
  version: Text(40),
  texts: z.strictObject({ et: Text(20_000), lv: Text(20_000), ru: Text(20_000), en: Text(20_000) }),
});

export const Consents = z.array(ConsentDefinition).max(10).refine(areDistinct);

export const Preset = z.strictObject({
  name: Text(30).min(1),
  productCode: Text(200).min(1),
  period: z.number().int().min(1).max(999),
  paymentDay: z.number().int().min(1).max(31).nullable(),
  amount: Money.refine(({ cents }) => cents > 0 && cents <= largestCents).nullable(),
});

/** One line without characters that nobody sees. */
const Line = (longest: number) =>
  Text(longest)
    .min(1)
    .refine((text) => cleanText(text).text === text);

/** What the tills of one shop have in common: no key, no PIN and nobody's name. */
export const SettingsPack = z.strictObject({
  market: Market,
  mode: z.enum(['demo', 'live']),
  /** Only where the build allows a free address; null takes the bank's own. */
  address: Text(300).nullable(),
  shopUuid: Uuid,
  shopName: Line(200),
  productCodes: z.array(Line(200)).min(1).max(20),
  presets: z.array(Preset.extend({ name: Line(30), productCode: Line(200) })).max(mostPresets),
  documentTypes: z.array(DocumentType).min(1).max(documentTypes.length),
  codeHasHyphen: z.boolean().default(true),
  consents: z
    .array(ConsentDefinition.extend({ version: Line(40) }))
    .max(10)
    .refine(areDistinct),
  returnUrl: Text(500),
  lockAfterMinutes: LockAfterMinutes,
  keepDays: KeepDays,
  opensLinksHere: z.boolean(),
});
export type SettingsPack = z.infer<typeof SettingsPack>;

export const PackProblem = z.strictObject({ why: z.enum(packProblems), entry: Text(80) });

/** Keys that change places; a set that would leave one out of reach is refused. */
export const KeyChanges = z
  .array(z.strictObject({ meant: z.string().max(40), pressed: z.string().max(40) }))
  .max(160)
  .refine(isWholeKeyboard);
