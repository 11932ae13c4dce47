/**
 * Everything that may go wrong as far as staff can notice it. A code without words does not compile:
 * renderer/text holds one sentence (what happened, what is safe, what to do) per code and language.
 */
export const failureCodes = [
  // The bridge: who asks, and what is asked.
  'bridge.refused',
  'bridge.bad-input',
  'bridge.too-large',
  'bridge.too-fast',
  'bridge.locked',
  'bridge.not-allowed',
  'unexpected',
  // People and the lock.
  'session.wrong-pin',
  'session.wait',
  'session.pin-needed',
  'session.pin-again',
  'session.pin-taken',
  'session.pin-trivial',
  'session.pin-short',
  'session.unknown-badge',
  'session.badge-taken',
  'session.scan-badge',
  'session.last-manager',
  // Drafts.
  'draft.not-found',
  'draft.too-many',
  // The application and what may happen to it.
  'application.not-found',
  'application.invalid',
  'application.wrong-step',
  'application.busy',
  'application.twin',
  'application.offer-changed',
  'application.offer-expired',
  'application.ticks-missing',
  'application.later-consent',
  // The outbox.
  'outbox.not-found',
  'outbox.wrong-state',
  'outbox.checks-missing',
  'outbox.too-early',
  'outbox.other-application',
  'outbox.stopped',
  'outbox.being-corrected',
  // The line and the bank.
  'line.down',
  'bank.no-answer',
  'bank.cut-answer',
  'bank.not-understood',
  'bank.refused',
  'bank.not-found',
  // The same answers to a new application, which names no number but the shop's and has nothing to read.
  'bank.shop-not-found',
  'bank.maybe-there',
  'bank.key-refused',
  'bank.shop-refused',
  'bank.certificate',
  'bank.clock',
  'bank.tls',
  'bank.proxy',
  'bank.name-not-found',
  'bank.portal-page',
  'bank.redirected',
  'bank.conflict',
  'bank.too-many',
  'bank.server-error',
  // The income proof.
  'income.bank-gone',
  'statement.not-found',
  'statement.not-taken',
  'statement.none',
  // Links that the bank hands out.
  'link.refused',
  'link.missing',
  // Signing.
  'signing.wrong-code',
  'signing.not-offered',
  // Disk and vault.
  'storage.full',
  'storage.read-only',
  'storage.failed',
  'storage.damaged',
  'storage.newer',
  'storage.in-use',
  // The data folder lies where no ledger can.
  'storage.network',
  'storage.synced',
  // A file that somebody takes out of the program, in the place that was chosen.
  'file.full',
  'file.not-allowed',
  'file.failed',
  // A paper that no printer took.
  'print.failed',
  // The program itself ended in the middle.
  'app.closed',
  // A person stopped it.
  'app.stopped',
  // The ledger is an older copy than the vault remembers.
  'app.restored',
  'app.moved',
  // What waited no longer fits the bank's limits or the day.
  'app.terms-changed',
  'vault.none',
  'vault.wait',
  'vault.foreign',
  'vault.no-key',
  'vault.wrong-code',
  // Set-up.
  'relay.port-taken',
  'relay.port-refused',
  'relay.no-such-address',
  'relay.failed',

  'setup.address',
  'setup.incomplete',
  'setup.return-address',
  'setup.no-consent',
  'setup.empty-consent',
  'setup.sample-consent',
  'profile.not-found',
  'product.not-found',
] as const;

export type FailureCode = (typeof failureCodes)[number];
