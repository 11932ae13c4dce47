import type { EntryView } from '../../../../shared/bridge/views.ts';
import type { EntryState } from '../../../../shared/domain/wording.ts';

export type OpenUpload = EntryView & {
  readonly kind: 'send-statements';
  readonly state: Exclude<EntryState, 'done' | 'dropped'>;
};

const isUpload = (entry: EntryView | null): entry is EntryView & { readonly kind: 'send-statements' } =>
  entry?.kind === 'send-statements';

/** The statements are in the outbox: what is in the list is what is sent, and stays as it is until it ends. */
export const openUpload = (entry: EntryView | null): OpenUpload | null =>
  isUpload(entry) && entry.state !== 'done' && entry.state !== 'dropped' ? (entry as OpenUpload) : null;

export type UploadEnd = 'stopped' | 'not-taken' | 'given-up' | 'not-sent';

/**
 * How the last upload ended, if not well: stopped here, not taken by the bank, given up while it was not known
 * whether it had arrived, or taken out of the outbox before anything had left.
 */
export function endOfUpload(entry: EntryView | null): UploadEnd | null {
  if (!isUpload(entry) || entry.state !== 'dropped' || entry.reason === null) return null;
  switch (entry.reason) {
    case 'app.stopped':
      return 'stopped';
    case 'bank.refused':
    case 'bank.not-found':
      return 'not-taken';
    case 'line.down':
    case 'bank.name-not-found':
    case 'bank.certificate':
    case 'bank.clock':
    case 'bank.tls':
    case 'bank.proxy':
    case 'bank.key-refused':
    case 'bank.shop-refused':
    case 'bank.too-many':
    case 'storage.failed':
      return 'not-sent';
    case 'bank.no-answer':
    case 'bank.cut-answer':
    case 'bank.not-understood':
    case 'bank.portal-page':
    case 'bank.redirected':
    case 'bank.conflict':
    case 'bank.server-error':
    case 'app.closed':
    case 'app.restored':
    case 'app.moved':
    case 'app.terms-changed':
    case 'unexpected':
      return 'given-up';
  }
}
