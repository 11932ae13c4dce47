/** The states of things as staff see them, one word each; the sentences live in renderer/text. */
export const applicationSteps = [
  'waiting-to-send',
  'sending',
  'uncertain',
  'needs-you',
  'expired',
  'asking',
  'more-time',
  'income-proof',
  'offered',
  'no-offer',
  'failed',
  'bank-error',
  'contract',
  'cancelled',
  'dropped',
] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

export const contractStatuses = [
  'unsigned',
  'signed',
  'activated',
  'cancelled',
  'terminated',
  'not-understood',
] as const;
export type ContractStatus = (typeof contractStatuses)[number];

export const turns = ['ours', 'customer', 'bank', 'finished'] as const;
export type Turn = (typeof turns)[number];

export const entryKinds = [
  'submit',
  'accept',
  'cancel-application',
  'start-signing',
  'confirm-signing',
  'cancel-contract',
  'start-retrieval',
  'send-statements',
  'start-payment',
  'approve-contract',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** An entry of the outbox. Done and dropped entries are history; the others are open. */
export const entryStates = [
  'waiting',
  'sending',
  'uncertain',
  'needs-you',
  'expired',
  'done',
  'dropped',
] as const;
export type EntryState = (typeof entryStates)[number];

/** Why an attempt ended as it did. The failure codes of the same name carry the words. */
export const sendReasons = [
  'line.down',
  'bank.name-not-found',
  'bank.certificate',
  'bank.clock',
  'bank.tls',
  'bank.proxy',
  'bank.no-answer',
  'bank.cut-answer',
  'bank.not-understood',
  'bank.portal-page',
  'bank.redirected',
  'bank.refused',
  'bank.not-found',
  'bank.conflict',
  'bank.too-many',
  'bank.server-error',
  'bank.key-refused',
  'bank.shop-refused',
  'storage.failed',
  'app.closed',
  'app.stopped',
  'app.restored',
  'app.moved',
  'app.terms-changed',
  'unexpected',
] as const;
export type SendReason = (typeof sendReasons)[number];
