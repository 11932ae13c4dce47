import { z } from 'zod';
import { documentTypes } from '../domain/application-request.ts';
import { zooms } from '../domain/zoom.ts';
import { authorityProblems } from '../domain/authority.ts';
import { mostPresets } from '../domain/preset.ts';
import { reportSpans } from '../domain/report.ts';
import { mostRevealed } from '../domain/revealed.ts';
import { statementLimits } from '../domain/account-statement.ts';
import { smsCodeShape } from '../domain/sms-code.ts';
import { DisplayRequest } from './display.ts';
import { PaperRequest, PaperView, Sheet } from './papers.ts';
import {
  Badge,
  BankText,
  Bytes,
  Consents,
  DocumentType,
  FormValues,
  Id,
  Instant,
  KeepDays,
  KeyChanges,
  Language,
  LessonResult,
  LockAfterMinutes,
  Market,
  Money,
  PackProblem,
  Pin,
  Preset,
  Role,
  ScanGap,
  SettingsPack,
  SigningMethod,
  SlipNumber,
  StatementProblem,
  StatementType,
  Text,
  Uuid,
} from './shapes.ts';
import {
  ApplicationView,
  AuthorityView,
  CardReading,
  ConnectionTest,
  DraftView,
  FoundView,
  KnownCustomerView,
  OutboxView,
  ReaderView,
  ReportView,
  RevealedNames,
  SettingsView,
  ShopProduct,
  SlipFound,
  TillView,
  TodayView,
} from './views.ts';

/**
 * Every call that the page can make and every piece of news that main publishes, in one file. The preload,
 * the handlers and the hostile tests are all derived from it. No path, URL header, SQL or role crosses, and
 * secrets go in but never out.
 */
interface CallRule {
  readonly input: z.ZodType;
  readonly reply: z.ZodType;
  /** Who may ask: `anyone` needs no session, the others need one with at least that role. */
  readonly role: 'anyone' | Role;
  /** Size of the request as JSON text, and of the bytes of a file in it. */
  readonly maxBytes: number;
  readonly perMinute: number;
  /** Binds the customer or the shop: whoever typed a PIN long ago types it again first. */
  readonly isGrave?: true;
}
type Role = z.infer<typeof Role>;

const nothing = z.strictObject({});
const done = z.literal('done');
const ofApplication = z.strictObject({ applicationId: Id });
const small = { maxBytes: 2_000, perMinute: 120 } as const;
const grave = { ...small, isGrave: true } as const;
/** Room for one file and its name. */
const file = { maxBytes: statementLimits.fileBytes + 4_000, perMinute: 60 } as const;
/** Which files were not taken, and why. */
const taken = z.strictObject({
  refused: z.array(z.strictObject({ name: Text(100), problem: StatementProblem })),
});
const ReportSpan = z.enum(reportSpans);
/** `left`: whoever was asked where to closed the dialog. */
const exported = z.enum(['saved', 'left']);
const form = { maxBytes: 200_000, perMinute: 600 } as const;

/** The number of a badge goes in and never comes out. */
const NewPerson = z.strictObject({
  name: Text(200).min(1),
  role: Role,
  pin: Pin,
  badge: Badge.nullable(),
});

/** SHA-256 in hex. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** Shown once, for paper. */
const RecoveryCode = z.strictObject({ recoveryCode: Text(60) });

const ProductCodes = z.array(Text(200).min(1)).min(1).max(20);
const Connection = {
  market: Market,
  mode: z.enum(['demo', 'live']),
  shopUuid: Uuid,
  /** Only where the build allows a free address; null takes the bank's own. */
  address: Text(300).nullable(),
};

/** A settings pack that was looked at and not yet taken; both null where nothing was chosen. */
const ChosenPack = z.strictObject({
  chosen: z.strictObject({ pack: SettingsPack, digest: Digest }).nullable(),
  problem: PackProblem.nullable(),
});

export const calls = {
  // Pictures on demand; the same ones come as news whenever they change.
  'till.get': { input: nothing, reply: TillView, role: 'anyone', ...small },
  'application.get': { input: ofApplication, reply: ApplicationView, role: 'salesperson', ...small },
  'outbox.get': { input: nothing, reply: OutboxView, role: 'salesperson', ...small },
  'today.get': { input: nothing, reply: TodayView, role: 'salesperson', ...small },
  /** Asked with each key that is typed into the search. */
  'today.find': {
    input: z.strictObject({ words: Text(100).min(1) }),
    reply: FoundView,
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 600,
  },
  /** Whole names and codes of applications in a list, for as long as somebody holds a key; on record. */
  'names.reveal': {
    input: z.strictObject({ applicationIds: z.array(Id).min(1).max(mostRevealed) }),
    reply: RevealedNames,
    role: 'salesperson',
    maxBytes: 20_000,
    perMinute: 30,
  },
  /** Which application a scanned slip belongs to. */
  'slip.find': {
    input: z.strictObject({ number: SlipNumber }),
    reply: SlipFound,
    role: 'salesperson',
    ...small,
  },
  /** A day, a week or a month in numbers, beside those before it. */
  'report.get': {
    input: z.strictObject({ span: ReportSpan }),
    reply: ReportView,
    role: 'salesperson',
    maxBytes: 100,
    perMinute: 60,
  },
  /**
   * A table for a spreadsheet, where the system's dialog says; no path crosses. A manager's PIN lets what names people
   * into it. Empty words take the list of today.
   */
  'export.list': {
    input: z.strictObject({ words: Text(100), managerPin: Pin.nullable() }),
    reply: exported,
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 20,
  },
  'export.report': {
    input: z.strictObject({ span: ReportSpan, managerPin: Pin.nullable() }),
    reply: exported,
    role: 'salesperson',
    maxBytes: 100,
    perMinute: 20,
  },
  /** The paper as it would be printed now: its number, which copy it is, and what stands on it. */
  'paper.open': { input: PaperRequest, reply: PaperView, role: 'salesperson', ...small },
  /** Prints what was opened last, on the printer that the system's dialog asks for; the till keeps the size. */
  'paper.print': {
    input: Sheet,
    reply: z.enum(['printed', 'left']),
    role: 'salesperson',
    maxBytes: 200,
    perMinute: 20,
  },
  /** The same as a PDF, where the system's dialog says. */
  'paper.save': { input: Sheet, reply: exported, role: 'salesperson', maxBytes: 200, perMinute: 20 },
  /** What support needs to know: codes and numbers, to be read before it is saved. */
  'support.get': {
    input: nothing,
    reply: z.strictObject({ text: Text(200_000) }),
    role: 'salesperson',
    maxBytes: 100,
    perMinute: 30,
  },
  /** Saves what was given last, where the system's dialog says. */
  'support.save': { input: nothing, reply: exported, role: 'salesperson', maxBytes: 100, perMinute: 20 },
  /**
   * The till is left for the night: on record with what is still open, and locked. Half-typed forms go along that were
   * last saved by `asOf`: those that whoever closes the day was told of.
   */
  'day.close': {
    input: z.strictObject({ asOf: Instant }),
    reply: done,
    role: 'salesperson',
    maxBytes: 100,
    perMinute: 10,
  },
  'settings.get': { input: nothing, reply: SettingsView, role: 'salesperson', ...small },

  // The lock.
  'session.unlock': { input: z.strictObject({ pin: Pin }), reply: done, role: 'anyone', ...small },
  /** A badge was scanned: opens the till, or changes who stands at it. Whether it was scanned only the page knows. */
  'session.badge': { input: z.strictObject({ badge: Badge }), reply: done, role: 'anyone', ...small },
  /** Whoever is signed in types the own PIN again, before something grave. */
  'session.confirm': { input: z.strictObject({ pin: Pin }), reply: done, role: 'salesperson', ...small },
  'session.lock': { input: nothing, reply: done, role: 'anyone', ...small },
  /** A sign of life from the page; `isPersonal` says whether a customer's data is on the screen. */
  'session.stay': {
    input: z.strictObject({ isPersonal: z.boolean() }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  /** The lock screen rests: what the page still holds of the open till may be emptied by loading it anew. */
  'page.renew': { input: nothing, reply: done, role: 'anyone', ...small },
  'language.set': { input: z.strictObject({ language: Language }), reply: done, role: 'anyone', ...small },

  /** Of the staff's window, on every screen; whoever needs it needs it at the lock too. */
  'zoom.set': {
    input: z.strictObject({ percent: z.literal(zooms) }),
    reply: done,
    role: 'anyone',
    ...small,
  },
  /** Into the full screen and out of it. */
  'window.full-screen': { input: nothing, reply: done, role: 'anyone', ...small },

  /**
   * Which keys are pressed for which here; an empty list puts all back where the papers have them. Without letter
   * keys, single letters and digits do nothing outside of fields.
   */
  'keys.set': {
    input: z.strictObject({ changes: KeyChanges, hasLetterKeys: z.boolean() }),
    reply: done,
    role: 'manager',
    maxBytes: 20_000,
    perMinute: 120,
  },
  /** How quick this till's scanner was measured to be. */
  'scanner.set': { input: z.strictObject({ gapMs: ScanGap }), reply: done, role: 'manager', ...small },

  // First run and profiles.
  'setup.training': {
    input: z.strictObject({ market: Market }),
    reply: done,
    role: 'anyone',
    ...small,
  },
  /** Keeps the key for this set-up only and asks for an application that does not exist. */
  'setup.test': {
    input: z.strictObject({
      ...Connection,
      apiKey: z
        .string()
        .min(8)
        .max(200)
        .regex(/^[\x21-\x7e]+$/u),
    }),
    reply: ConnectionTest,
    role: 'anyone',
    maxBytes: 2_000,
    perMinute: 20,
  },
  /** What the bank tells of these products, asked where the last test was made and with its key. */
  'setup.products': {
    input: z.strictObject({ codes: ProductCodes }),
    reply: z.array(ShopProduct),
    role: 'anyone',
    maxBytes: 10_000,
    perMinute: 20,
  },
  /** A settings pack of another till: a file that the system's dialog asks for. */
  'setup.pack': { input: nothing, reply: ChosenPack, role: 'anyone', maxBytes: 100, perMinute: 20 },
  /** As `scanner.set` and `id-card.look`, before there is anybody to sign in. */
  'setup.scanner': { input: z.strictObject({ gapMs: ScanGap }), reply: done, role: 'anyone', ...small },
  'setup.reader': { input: nothing, reply: ReaderView, role: 'anyone', ...small },
  'setup.finish': {
    input: z.strictObject({
      ...Connection,
      shopName: Text(200).min(1),
      tillName: Text(60).min(1),
      productCodes: ProductCodes,
      presets: z.array(Preset).max(mostPresets),
      consents: Consents,
      returnUrl: Text(500),
      people: z.array(NewPerson).min(1).max(50),
      /** Where the computer keeps no keys: protects the data key, asked at each start. */
      passphrase: Text(200).min(12).nullable(),
      /** Which settings pack was taken, and what it says beyond these questions; null where none was. */
      pack: z
        .strictObject({
          digest: Digest,
          ...SettingsPack.pick({
            documentTypes: true,
            codeHasHyphen: true,
            lockAfterMinutes: true,
            keepDays: true,
            opensLinksHere: true,
          }).shape,
        })
        .nullable(),
    }),
    reply: RecoveryCode,
    role: 'anyone',
    maxBytes: 1_000_000,
    perMinute: 10,
  },
  /** The code is on paper: on to the lock of the new shop. */
  'setup.enter': { input: nothing, reply: done, role: 'anyone', ...small },
  /** Leaves the open profile for another one, which starts locked; on a Live till a manager lets into Training. */
  'profile.open': {
    input: z.strictObject({ profileId: Text(60), managerPin: Pin.nullable() }),
    reply: done,
    role: 'anyone',
    ...small,
  },
  /** Back to set-up, to connect a shop: a manager's act as soon as there is a shop. */
  'profile.add': { input: nothing, reply: done, role: 'anyone', ...small },
  /** Leaves set-up again without a change. */
  'setup.leave': { input: nothing, reply: done, role: 'anyone', ...small },
  'vault.open': {
    input: z.strictObject({ passphrase: Text(200).min(1) }),
    reply: done,
    role: 'anyone',
    maxBytes: 2_000,
    perMinute: 10,
  },
  /** Opens a vault that nothing else opens, by the code on paper, and keeps its key anew. */
  'vault.recover': {
    input: z.strictObject({ code: Text(60).min(1), passphrase: Text(200).min(12).nullable() }),
    reply: done,
    role: 'anyone',
    maxBytes: 2_000,
    perMinute: 10,
  },
  /** Puts damaged files aside, untouched, and starts with empty ones. */
  /** Opens the newest copy of a ledger that is damaged; the original is kept beside it. */
  'trouble.restore': { input: nothing, reply: done, role: 'anyone', maxBytes: 100, perMinute: 10 },
  'trouble.start-anew': { input: nothing, reply: done, role: 'anyone', ...small },

  // Settings, by a manager.
  'settings.key': {
    input: z.strictObject({
      apiKey: z
        .string()
        .min(8)
        .max(200)
        .regex(/^[\x21-\x7e]+$/u),
      managerPin: Pin,
    }),
    reply: ConnectionTest,
    role: 'manager',
    maxBytes: 2_000,
    perMinute: 20,
  },
  /** A new code for paper; it is shown once, and the one before it opens nothing any more. */
  'settings.recovery-code': {
    input: z.strictObject({ managerPin: Pin }),
    reply: RecoveryCode,
    role: 'manager',
    ...small,
  },
  /** One more authority for certificates: a file that the system's dialog asks for, looked at and not yet believed. */
  'settings.authority-choose': {
    input: nothing,
    reply: z.strictObject({
      authority: AuthorityView.nullable(),
      /** Both null: nothing was chosen. */
      problem: z.enum(authorityProblems).nullable(),
    }),
    role: 'manager',
    maxBytes: 100,
    perMinute: 20,
  },
  /** Believes the one that was shown, by its fingerprint. */
  'settings.authority-take': {
    input: z.strictObject({ fingerprint: Text(95), managerPin: Pin }),
    reply: SettingsView,
    role: 'manager',
    maxBytes: 2_000,
    perMinute: 10,
  },
  'settings.authority-remove': {
    input: z.strictObject({ managerPin: Pin }),
    reply: SettingsView,
    role: 'manager',
    maxBytes: 2_000,
    perMinute: 10,
  },
  /** The listener for the bank's callbacks; a port that cannot be had is told, and the settings are kept. */
  'settings.relay': {
    input: z.strictObject({
      isOn: z.boolean(),
      port: z.number().int().min(1_024).max(65_535),
      callbackUrl: Text(500),
    }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    ...small,
  },
  /** What the tills of the shop have in common, where the system's dialog says; `problem` where it is not whole. */
  'settings.pack-save': {
    input: nothing,
    reply: z.strictObject({ saved: exported.nullable(), problem: PackProblem.nullable() }),
    role: 'manager',
    maxBytes: 100,
    perMinute: 20,
  },
  'settings.pack-choose': {
    input: nothing,
    reply: ChosenPack,
    role: 'manager',
    maxBytes: 100,
    perMinute: 20,
  },
  /** Takes the one that was shown. */
  'settings.pack-take': {
    input: z.strictObject({ digest: Digest, managerPin: Pin }),
    reply: SettingsView,
    role: 'manager',
    maxBytes: 2_000,
    perMinute: 10,
  },
  /** Sends itself a signed callback and a forged one, through the door. */
  'settings.relay-test': {
    input: nothing,
    reply: z.strictObject({ arrived: z.boolean(), isVerified: z.boolean(), isForgeryRefused: z.boolean() }),
    role: 'manager',
    maxBytes: 100,
    perMinute: 10,
  },
  'settings.test': {
    input: nothing,
    reply: ConnectionTest,
    role: 'salesperson',
    maxBytes: 100,
    perMinute: 20,
  },
  'settings.products': {
    input: z.strictObject({ codes: ProductCodes }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    maxBytes: 10_000,
    perMinute: 30,
  },
  /** All of them, in the order of their keys. */
  'settings.presets': {
    input: z.strictObject({ presets: z.array(Preset).max(mostPresets) }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    maxBytes: 10_000,
    perMinute: 60,
  },
  /** Which documents a customer may show here; the usual one is always among them. */
  'settings.documents': {
    input: z.strictObject({ documentTypes: z.array(DocumentType).max(documentTypes.length) }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    ...small,
  },
  /** Whether a Latvian personal code goes to the bank as documents write it. */
  'settings.code-hyphen': {
    input: z.strictObject({ codeHasHyphen: z.boolean() }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    ...small,
  },
  'settings.consents': {
    input: z.strictObject({ consents: Consents }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    maxBytes: 500_000,
    perMinute: 30,
  },
  'settings.general': {
    input: z.strictObject({
      shopName: Text(200).min(1),
      tillName: Text(60).min(1),
      returnUrl: Text(500),
      lockAfterMinutes: LockAfterMinutes,
      opensLinksHere: z.boolean(),
      hasCustomerDisplay: z.boolean(),
      hasNotices: z.boolean(),
    }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    ...small,
  },
  'settings.retention': {
    input: z.strictObject({ keepDays: KeepDays }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    ...small,
  },
  /** How much is here of a customer who asks for it to be erased: numbers only. */
  'personal-data.find': {
    input: z.strictObject({ identityCode: Text(30).min(6) }),
    reply: z.strictObject({ erasable: z.number().int(), kept: z.array(Text(20)) }),
    role: 'manager',
    maxBytes: 2_000,
    perMinute: 20,
  },
  'personal-data.erase': {
    input: z.strictObject({ identityCode: Text(30).min(6), managerPin: Pin }),
    reply: z.strictObject({ erased: z.number().int(), kept: z.array(Text(20)) }),
    role: 'manager',
    maxBytes: 2_000,
    perMinute: 10,
  },
  'people.add': {
    input: NewPerson,
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    maxBytes: 2_000,
    // It tells when a PIN is taken, so nobody may try many.
    perMinute: 20,
  },
  'people.change': {
    input: z.strictObject({
      personId: Id,
      name: Text(200).min(1),
      role: Role,
      isActive: z.boolean(),
      /** Null keeps the PIN. */
      pin: Pin.nullable(),
      badge: z.union([z.enum(['keep', 'none']), Badge]),
    }),
    reply: SettingsView,
    role: 'manager',
    isGrave: true,
    maxBytes: 2_000,
    // As above, and for badges.
    perMinute: 20,
  },
  'training.reset': { input: nothing, reply: done, role: 'manager', ...small },
  /** The training bank's partner portal, in the system's browser; no address crosses. */
  'training.portal': { input: nothing, reply: done, role: 'salesperson', maxBytes: 100, perMinute: 30 },
  /** Pulls the cable of the training bank, or plugs it in again; only in Training. */
  'training.cable': {
    input: z.strictObject({ isPulled: z.boolean() }),
    reply: done,
    role: 'salesperson',
    maxBytes: 100,
    perMinute: 60,
  },
  /** Has the training bank answer faster than a bank would, or as a bank would; only in Training. */
  'training.speed': {
    input: z.strictObject({ isFast: z.boolean() }),
    reply: done,
    role: 'salesperson',
    maxBytes: 100,
    perMinute: 60,
  },
  /** A lesson was done; of its results the best are kept. Only in Training. */
  'training.result': { input: LessonResult, reply: done, role: 'salesperson', maxBytes: 200, perMinute: 30 },

  // Drafts: saved field by field, kept over a crash.
  'draft.new': {
    input: z.strictObject({ copyOf: Id.nullable() }),
    reply: DraftView,
    role: 'salesperson',
    ...small,
  },
  'draft.open': { input: z.strictObject({ draftId: Id }), reply: DraftView, role: 'salesperson', ...small },
  'draft.save': {
    input: z.strictObject({ draftId: Id, values: FormValues, customerLanguage: Language }),
    reply: z.strictObject({ savedAt: Instant }),
    role: 'salesperson',
    ...form,
  },
  'draft.discard': { input: z.strictObject({ draftId: Id }), reply: done, role: 'salesperson', ...small },

  // A customer whom this till knows already.
  /** Asked while the form is typed: the last application of this customer, and what another customer used too. */
  'customer.known': {
    input: z.strictObject({
      draftId: Id,
      identityCode: Text(60),
      mobile: Text(60),
      email: Text(300),
      documentNumber: Text(60),
    }),
    reply: KnownCustomerView,
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 600,
  },
  /** The customer's data of that last application, for a new one: no consent and no evidence; on record. */
  'customer.take-over': {
    input: z.strictObject({ draftId: Id, identityCode: Text(60).min(6) }),
    reply: z.strictObject({ values: FormValues }),
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 20,
  },

  // An identity card in a reader of this computer.
  'id-card.look': {
    input: nothing,
    reply: ReaderView,
    role: 'salesperson',
    ...small,
  },
  /** The card that is in a reader now, or the next one that is put in; a wait lasts until `id-card.stop` or the lock. */
  'id-card.read': {
    input: z.strictObject({ when: z.enum(['now', 'put-in']) }),
    reply: CardReading,
    role: 'salesperson',
    ...small,
  },
  'id-card.stop': { input: nothing, reply: done, role: 'salesperson', ...small },

  // The application.
  'application.submit': {
    input: z.strictObject({
      draftId: Id,
      values: FormValues,
      customerLanguage: Language,
      /** The customer agrees that it is sent later, until then; null while it is to go at once. */
      later: z.strictObject({ until: Instant }).nullable(),
      /** A manager's PIN passes the question about a twin (same customer, amount and product in seven days). */
      twinPin: Pin.nullable(),
    }),
    reply: z.strictObject({ applicationId: Id }),
    role: 'salesperson',
    ...form,
  },
  /** Sends a refused or expired application again, with what was corrected. */
  'application.correct': {
    input: z.strictObject({ applicationId: Id }),
    reply: DraftView,
    role: 'salesperson',
    ...small,
  },
  'application.refresh': { input: ofApplication, reply: done, role: 'salesperson', ...small },
  'application.seen': { input: ofApplication, reply: done, role: 'salesperson', ...small },
  'application.accept': {
    input: z.strictObject({
      applicationId: Id,
      fingerprint: Text(64),
      ticks: z.strictObject({
        standardInformation: z.literal(true),
        totalAndApr: z.literal(true),
        wantsToContinue: z.literal(true),
        /** Needed where the conditions were changed. */
        changes: z.boolean(),
        /** Needed where the bank's figures do not add up. */
        figuresLookedAt: z.boolean(),
      }),
      informationGivenBy: z.enum(['paper', 'email', 'screen']),
    }),
    reply: done,
    role: 'salesperson',
    ...grave,
  },
  'application.cancel': { input: ofApplication, reply: done, role: 'salesperson', ...grave },
  'contract.cancel': { input: ofApplication, reply: done, role: 'salesperson', ...grave },
  'contract.sign': {
    input: z.strictObject({ applicationId: Id, method: SigningMethod, isAttested: z.boolean() }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  'contract.confirm-code': {
    input: z.strictObject({ applicationId: Id, code: z.string().regex(smsCodeShape) }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  /** Fetches the link to the contract document and opens it in the system's browser. */
  'contract.printout': {
    input: ofApplication,
    reply: z.strictObject({ host: Text(300) }),
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 30,
  },
  'contract.copy-link': { input: ofApplication, reply: done, role: 'salesperson', ...small },
  'contract.hand-over': { input: ofApplication, reply: done, role: 'salesperson', ...small },

  /** A page for the down payment; each try of the customer needs a new one. */
  'contract.payment-link': { input: ofApplication, reply: done, role: 'salesperson', ...small },
  'contract.copy-payment-link': { input: ofApplication, reply: done, role: 'salesperson', ...small },
  /** The shop's yes to activating, where it is agreed with the bank. */
  'contract.approve': { input: ofApplication, reply: done, role: 'salesperson', ...grave },

  // The income proof.
  'income.banks': {
    input: ofApplication,
    reply: z.strictObject({
      banks: z.array(z.strictObject({ id: Text(100), name: BankText, hasLogo: z.boolean() })),
    }),
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 30,
  },
  'income.logo': {
    input: z.strictObject({ applicationId: Id, bankId: Text(100) }),
    reply: z.strictObject({ type: z.enum(['image/png', 'image/jpeg']), bytes: Bytes }),
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 300,
  },
  'income.start-link': {
    input: z.strictObject({ applicationId: Id, bankId: Text(100), language: Language }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  'income.copy-link': { input: ofApplication, reply: done, role: 'salesperson', ...small },
  /** In the system's browser, where the shop allows it. */
  'income.open-link': {
    input: ofApplication,
    reply: z.strictObject({ host: Text(300) }),
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 30,
  },
  /** Shows the system's file dialog; no path crosses. */
  'statement.choose': { input: ofApplication, reply: taken, role: 'salesperson', ...small },
  'statement.add': {
    input: z.strictObject({ applicationId: Id, name: Text(300), bytes: Bytes }),
    reply: taken,
    role: 'salesperson',
    ...file,
  },
  /** A picture that was turned on the screen. */
  'statement.turn': {
    input: z.strictObject({ statementId: Id, bytes: Bytes }),
    reply: done,
    role: 'salesperson',
    ...file,
  },
  'statement.read': {
    input: z.strictObject({ statementId: Id }),
    reply: z.strictObject({ type: StatementType, bytes: Bytes }),
    role: 'salesperson',
    ...small,
  },
  'statement.remove': {
    input: z.strictObject({ statementId: Id }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  'statement.move': {
    input: z.strictObject({ statementId: Id, to: z.number().int().min(0).max(100) }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  'statement.send': {
    input: z.strictObject({
      applicationId: Id,
      /** Sent later, until then; null while it is to go at once. */
      later: z.strictObject({ until: Instant }).nullable(),
    }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  /** Ends an upload, or takes one that waits back. */
  'statement.stop': { input: ofApplication, reply: done, role: 'salesperson', ...small },

  /** What the purchase would cost a month, by the bank's own reckoning; nothing where it does not tell. */
  'calculation.get': {
    input: z.strictObject({
      productCode: Text(200).min(1),
      amount: Money,
      period: z.number().int().min(1).max(600),
      paymentDay: z.number().int().min(1).max(31).nullable(),
      downPayment: Money.nullable(),
    }),
    reply: z.strictObject({ monthly: Money, total: Money.nullable(), apr: BankText.nullable() }).nullable(),
    role: 'salesperson',
    maxBytes: 2_000,
    perMinute: 60,
  },

  // The customer's window.
  'display.show': { input: DisplayRequest, reply: done, role: 'salesperson', ...small },
  'display.clear': { input: nothing, reply: done, role: 'salesperson', ...small },

  // The outbox.
  'outbox.retry': { input: z.strictObject({ entryId: Id }), reply: done, role: 'salesperson', ...small },
  /** Puts an entry that was not sent under the later-sending consent, or prolongs an expired one. */
  'outbox.put-back': {
    input: z.strictObject({ entryId: Id, until: Instant }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  'outbox.discard': {
    input: z.strictObject({ entryId: Id, managerPin: Pin.nullable() }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  /** "It arrived": reads the application of that number and links it when it is the same one. */
  'outbox.settle-arrived': {
    input: z.strictObject({ entryId: Id, uuid: Text(60), managerPin: Pin }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  'outbox.settle-not-arrived': {
    input: z.strictObject({
      entryId: Id,
      then: z.enum(['send-again', 'discard']),
      checks: z.strictObject({ portalLookedAt: z.literal(true), customerAsked: z.literal(true) }),
      managerPin: Pin,
    }),
    reply: done,
    role: 'salesperson',
    ...small,
  },
  /** Lets a stopped queue run again, after the cause was mended. */
  'outbox.resume': { input: z.strictObject({ managerPin: Pin }), reply: done, role: 'salesperson', ...small },
  /** Asks the bank for a sign of life now. */
  'line.check': { input: nothing, reply: done, role: 'anyone', maxBytes: 100, perMinute: 30 },
} as const satisfies Record<string, CallRule>;

export const news = {
  till: TillView,
  application: ApplicationView,
  outbox: OutboxView,
  today: TodayView,
} as const satisfies Record<string, z.ZodType>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<C extends CallName> = z.infer<Calls[C]['input']>;
export type CallReply<C extends CallName> = z.infer<Calls[C]['reply']>;
export type NewsName = keyof typeof news;
export type NewsOf<N extends NewsName> = z.infer<(typeof news)[N]>;

export const channelOfCall = (name: CallName): string => `call:${name}`;
export const channelOfNews = (name: NewsName): string => `news:${name}`;
