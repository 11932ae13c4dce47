import { markSeen } from '../core/application/transitions.ts';
import { reportOf } from '../core/reports/report.ts';
import { calculate } from '../core/usecases/calculate.ts';
import {
  approveContract,
  cancelContract,
  confirmCode,
  copyPaymentLink,
  copySigningLink,
  handOver,
  openPrintout,
  startPayment,
  startSigning,
} from '../core/usecases/contract.ts';
import { closeDay } from '../core/usecases/close-day.ts';
import { askAnew } from '../core/usecases/consents.ts';
import { acceptOffer, cancelApplication } from '../core/usecases/decide-offer.ts';
import { correctApplication, discardDraft, newDraft, openDraft, saveDraft } from '../core/usecases/drafts.ts';
import type { Desk } from '../core/usecases/desk.ts';
import { exportList, exportReport } from '../core/usecases/export-data.ts';
import { findApplications } from '../core/usecases/find-applications.ts';
import { findSlip } from '../core/usecases/find-slip.ts';
import {
  copyRetrievalLink,
  listBanks,
  openRetrievalLink,
  readLogo,
  startRetrieval,
} from '../core/usecases/income-proof.ts';
import {
  discardEntry,
  putBack,
  resumeQueue,
  retryEntry,
  settleArrived,
  settleNotArrived,
} from '../core/usecases/outbox.ts';
import { lookForReader, readIdCard } from '../core/usecases/id-card.ts';
import { knownCustomer, takeOverCustomer } from '../core/usecases/known-customer.ts';
import { revealNames } from '../core/usecases/reveal-names.ts';
import { addPerson, changePerson } from '../core/usecases/people.ts';
import { erasePersonalData, findPersonalData } from '../core/usecases/personal-data.ts';
import { setProducts } from '../core/products.ts';
import {
  addStatement,
  chooseStatements,
  moveStatement,
  readStatement,
  removeStatement,
  sendStatements,
  stopStatements,
  turnStatement,
} from '../core/usecases/statements.ts';
import { saveSupport } from '../core/usecases/save-support.ts';
import { submitApplication } from '../core/usecases/submit-application.ts';
import { withUsualDocument } from '../../shared/domain/application-request.ts';
import { wordingProblem } from '../../shared/domain/consent.ts';
import { isHttps } from '../../shared/domain/https.ts';
import { strictnessOf } from '../../shared/domain/market.ts';
import { presetsToKeep } from '../../shared/domain/preset.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Handlers } from './answer.ts';
import type { Counter } from './counter.ts';
import type { Pictures } from './pictures.ts';

export interface PageLife {
  readonly renewal: { now(): void };
  /** The page is loaded beside the opening of the profile, and its first picture waits for that. */
  readonly started: Promise<void>;
}

/** Which use case answers which call. */
export function handlersFor(counter: Counter, pictures: Pictures, { renewal, started }: PageLife): Handlers {
  /** The guard let only a signed-in person through, so a till is open. */
  const desk = (): Desk => {
    const till = counter.till();
    if (!till) throw new Error('no profile is open');
    return till.desk;
  };
  /** What somebody has looked at is what is saved. */
  let shownSupport: string | null = null;
  const recordSettings = (actorId: string, what: string): void =>
    desk().ledger.commit({ audit: [{ action: 'settings', actorId, objectId: null, result: what }] });
  const saveShop = (change: Partial<ReturnType<Desk['shop']['settings']>>, actorId: string, what: string) => {
    const { shop, news } = desk();
    shop.save({ ...shop.settings(), ...change });
    recordSettings(actorId, what);
    news.touch({});
    return counter.settings();
  };

  return {
    'till.get': async () => {
      await started;
      return ok(pictures.till());
    },
    'application.get': ({ applicationId }) => pictures.application(applicationId),
    'outbox.get': () => pictures.outbox(),
    'today.get': () => pictures.today(),
    'today.find': (input) => findApplications(desk())(input),
    'slip.find': (input) => findSlip(desk())(input),
    'report.get': ({ span }) => ok(reportOf(desk(), span)),
    'export.list': (input, person) => exportList(desk(), () => counter.language())(input, person),
    'export.report': (input, person) => exportReport(desk(), () => counter.language())(input, person),
    'paper.open'(request) {
      const opened = desk().papers.open(request);
      return opened.ok ? ok({ ...opened.value, size: counter.paperSize() }) : opened;
    },
    'paper.print'(sheet, person) {
      counter.setPaperSize(sheet.size);
      return desk().papers.print(sheet, person);
    },
    'paper.save'(sheet, person) {
      counter.setPaperSize(sheet.size);
      return desk().papers.save(sheet, person);
    },
    'support.get'() {
      const made = counter.supportText();
      shownSupport = made.ok ? made.value : null;
      return made.ok ? ok({ text: made.value }) : made;
    },
    'support.save': (_input, person) => saveSupport(desk())(shownSupport, person),
    'day.close': (input, person) => closeDay(desk())(input, person),
    'settings.get': () => counter.settings(),

    'session.unlock': async ({ pin }) =>
      counter.till()?.desk.session.unlock(pin) ?? fail('profile.not-found'),
    'session.badge': async ({ badge }) =>
      counter.till()?.desk.session.unlockByBadge(badge) ?? fail('profile.not-found'),
    'session.confirm': ({ pin }) => desk().session.confirm(pin),
    'session.lock'() {
      counter.till()?.desk.session.lock();
      return ok('done');
    },
    'session.stay'({ isPersonal }) {
      desk().session.stay(isPersonal);
      return ok('done');
    },
    'page.renew'() {
      renewal.now();
      return ok('done');
    },
    'language.set'({ language }) {
      counter.setLanguage(language);
      return ok('done');
    },

    'zoom.set'({ percent }) {
      counter.setZoom(percent);
      return ok('done');
    },
    'window.full-screen'() {
      counter.turnFullScreen();
      return ok('done');
    },

    'keys.set'({ changes, hasLetterKeys }, person) {
      counter.setKeys(changes, hasLetterKeys);
      recordSettings(person.id, 'keys');
      return ok('done');
    },

    'scanner.set'({ gapMs }, person) {
      counter.setScanGap(gapMs);
      recordSettings(person.id, 'scanner');
      return ok('done');
    },

    'setup.training': ({ market }) => whileSettingUp(counter, () => counter.startTraining(market)),
    'setup.test': (input) => whileSettingUp(counter, () => counter.testConnection(input)),
    'setup.products': ({ codes }) => whileSettingUp(counter, () => counter.readTypedProducts(codes)),
    'setup.pack': () => whileSettingUp(counter, () => counter.choosePackForSetUp()),
    'setup.scanner': ({ gapMs }) =>
      whileSettingUp(counter, () => {
        counter.setScanGap(gapMs);
        return ok('done');
      }),
    'setup.reader': () => whileSettingUp(counter, async () => ok({ isThere: await counter.hasCardReader() })),
    'setup.finish': (input) => whileSettingUp(counter, () => counter.finishSetUp(input)),
    'setup.enter': () => whileSettingUp(counter, () => counter.enterMade()),
    'setup.leave': () => counter.leaveSetUp(),
    'profile.open': ({ profileId, managerPin }) => counter.openProfile(profileId, null, managerPin),
    'profile.add'(_input, person) {
      const hasShop = counter.profiles().some(({ mode }) => mode !== 'training');
      // Everybody knows the PIN of the training shop.
      const isManager = person?.role === 'manager' && counter.profile()?.mode !== 'training';
      if (hasShop && !isManager) return fail('bridge.not-allowed');
      counter.beginSetUp();
      return ok('done');
    },
    'vault.open'({ passphrase }) {
      const profile = counter.profile();
      if (!profile) return fail('profile.not-found');
      // Only where a passphrase is what is missing: it must not close a till that is open.
      const isAsked = ['vault.none', 'vault.no-key'].includes(counter.trouble()?.failure.code ?? '');
      return isAsked ? counter.openProfile(profile.id, passphrase, null) : fail('bridge.not-allowed');
    },
    'vault.recover': ({ code, passphrase }) => counter.recover(code, passphrase),
    'trouble.restore': () => counter.restoreBackup(),
    'trouble.start-anew': () => counter.startAnew(),

    async 'settings.key'({ apiKey, managerPin }) {
      const manager = await desk().session.isManagerPin(managerPin);
      return manager.ok ? counter.replaceKey(apiKey, manager.value) : manager;
    },
    async 'settings.recovery-code'({ managerPin }) {
      const manager = await desk().session.isManagerPin(managerPin);
      return manager.ok ? counter.renewRecoveryCode(manager.value) : manager;
    },
    'settings.authority-choose': () => counter.chooseAuthority(),
    async 'settings.authority-take'({ fingerprint, managerPin }) {
      const manager = await desk().session.isManagerPin(managerPin);
      const taken = manager.ok ? counter.takeAuthority(fingerprint, manager.value) : manager;
      return taken.ok ? counter.settings() : taken;
    },
    async 'settings.authority-remove'({ managerPin }) {
      const manager = await desk().session.isManagerPin(managerPin);
      const removed = manager.ok ? counter.removeAuthority(manager.value) : manager;
      return removed.ok ? counter.settings() : removed;
    },
    async 'settings.relay'(input, person) {
      const saved = saveShop({ relay: input }, person.id, 'relay');
      const followed = await counter.followCallbacks();
      return followed.ok && saved.ok ? counter.settings() : followed.ok ? saved : followed;
    },
    'settings.pack-save': (_input, person) => counter.savePack(person),
    'settings.pack-choose': () => counter.choosePack(),
    async 'settings.pack-take'({ digest, managerPin }) {
      const manager = await desk().session.isManagerPin(managerPin);
      const taken = manager.ok ? await counter.takePack(digest, manager.value) : manager;
      return taken.ok ? counter.settings() : taken;
    },
    'settings.relay-test': () => counter.testCallbacks(),
    'settings.test': () => counter.retest(),
    async 'settings.products'({ codes }, person) {
      await setProducts(desk(), codes);
      return saveShop({}, person.id, 'products');
    },
    'settings.presets'({ presets }, person) {
      const kept = presetsToKeep(presets);
      return kept ? saveShop({ presets: kept }, person.id, 'presets') : fail('bridge.bad-input');
    },
    'settings.documents': ({ documentTypes }, person) =>
      saveShop({ documentTypes: withUsualDocument(documentTypes) }, person.id, 'documents'),
    'settings.code-hyphen': (input, person) => saveShop(input, person.id, 'code-hyphen'),
    'settings.consents'({ consents }, person) {
      const { mode } = desk().shop.settings();
      const unworded = strictnessOf(mode) === 'live' ? wordingProblem(consents) : null;
      if (unworded) return fail(`setup.${unworded.why}`);
      askAnew(desk(), consents);
      return saveShop({ consents }, person.id, 'consents');
    },
    'settings.general': (input, person) =>
      isHttps(input.returnUrl) ? saveShop(input, person.id, 'general') : fail('setup.return-address'),
    'settings.retention': (input, person) => saveShop(input, person.id, 'retention'),
    'personal-data.find': (input) => findPersonalData(desk())(input),
    'personal-data.erase': (input) => erasePersonalData(desk())(input),
    async 'people.add'(input, person) {
      const added = await addPerson(desk())(input, person);
      return added.ok ? counter.settings() : added;
    },
    async 'people.change'(input, person) {
      const changed = await changePerson(desk())(input, person);
      return changed.ok ? counter.settings() : changed;
    },
    'training.reset': () => counter.resetTraining(),
    'training.portal': () => counter.openTrainingPortal(),
    async 'training.cable'({ isPulled }) {
      const practice = counter.practice();
      if (!practice) return fail('bridge.not-allowed');
      await practice.setCable(isPulled);
      desk().news.touch({});
      return ok('done');
    },
    'training.speed'({ isFast }) {
      const practice = counter.practice();
      if (!practice) return fail('bridge.not-allowed');
      practice.setFast(isFast);
      desk().news.touch({});
      return ok('done');
    },
    'training.result'(result) {
      const practice = counter.practice();
      if (!practice) return fail('bridge.not-allowed');
      practice.noteResult(result);
      desk().news.touch({});
      return ok('done');
    },

    'draft.new': (input, person) => newDraft(desk(), () => counter.language())(input, person),
    'draft.open': (input, person) => openDraft(desk())(input, person),
    'draft.save': (input, person) => saveDraft(desk())(input, person),
    'draft.discard': (input, person) => discardDraft(desk())(input, person),

    'names.reveal': (input, person) => revealNames(desk())(input, person),
    'customer.known': (input) => knownCustomer(desk())(input),
    'customer.take-over': (input, person) => takeOverCustomer(desk())(input, person),

    'id-card.look': () => lookForReader(desk())(),
    'id-card.read': (input, person) => readIdCard(desk())(input, person),
    'id-card.stop'() {
      counter.till()?.desk.cardReaders.stop();
      return ok('done');
    },

    'application.submit': (input, person) => submitApplication(desk())(input, person),
    'application.correct': (input, person) => correctApplication(desk())(input, person),
    'application.refresh'({ applicationId }) {
      void desk().watcher.readNow(applicationId);
      return ok('done');
    },
    'application.seen'({ applicationId }) {
      const { ledger, clock, onChange } = desk();
      const application = ledger.application(applicationId);
      if (application?.seenAt === null) {
        ledger.commit({ applications: [markSeen(application, clock.now())] });
        onChange(applicationId);
      }
      return ok('done');
    },
    'application.accept': (input, person) => acceptOffer(desk())(input, person),
    'application.cancel': (input, person) => cancelApplication(desk())(input, person),
    'contract.cancel': (input, person) => cancelContract(desk())(input, person),
    'contract.sign': (input, person) => startSigning(desk())(input, person),
    'contract.confirm-code': (input, person) => confirmCode(desk())(input, person),
    'contract.printout': (input) => openPrintout(desk())(input),
    'contract.copy-link': (input) => copySigningLink(desk())(input),
    'contract.hand-over': (input, person) => handOver(desk())(input, person),

    'contract.payment-link': (input, person) => startPayment(desk())(input, person),
    'contract.copy-payment-link': (input) => copyPaymentLink(desk())(input),
    'contract.approve': (input, person) => approveContract(desk())(input, person),

    'income.banks': (input) => listBanks(desk())(input),
    'income.logo': (input) => readLogo(desk())(input),
    'income.start-link': (input, person) => startRetrieval(desk())(input, person),
    'income.copy-link': (input) => copyRetrievalLink(desk())(input),
    'income.open-link': (input) => openRetrievalLink(desk())(input),
    'statement.choose': (input) => chooseStatements(desk())(input),
    'statement.add': (input) => addStatement(desk())(input),
    'statement.turn': (input) => turnStatement(desk())(input),
    'statement.read': (input) => readStatement(desk())(input),
    'statement.remove': (input) => removeStatement(desk())(input),
    'statement.move': (input) => moveStatement(desk())(input),
    'statement.send': (input, person) => sendStatements(desk())(input, person),
    'statement.stop': (input, person) => stopStatements(desk())(input, person),
    'calculation.get': (input) => calculate(desk())(input),

    'display.show': (input) => desk().display.show(input),
    'display.clear'() {
      desk().display.clear();
      return ok('done');
    },

    'outbox.retry': (input) => retryEntry(desk())(input),
    'outbox.put-back': (input) => putBack(desk())(input),
    'outbox.discard': (input, person) => discardEntry(desk())(input, person),
    'outbox.settle-arrived': (input) => settleArrived(desk())(input),
    'outbox.settle-not-arrived': (input) => settleNotArrived(desk())(input),
    'outbox.resume': (input) => resumeQueue(desk())(input),
    async 'line.check'() {
      await counter.till()?.desk.line.check();
      return ok('done');
    },
  };
}

function whileSettingUp<T>(counter: Counter, run: () => T) {
  return counter.isSettingUp() ? run() : fail('bridge.not-allowed');
}
