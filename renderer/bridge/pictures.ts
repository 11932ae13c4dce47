import { create } from 'zustand';
import type { NewsName, NewsOf } from '../../shared/bridge/contract.ts';
import type { TillView } from '../../shared/bridge/views.ts';

/** A picture, and when this page got it on the steady clock (`performance.now()`, ms). */
interface Held<N extends NewsName> {
  readonly picture: NewsOf<N>;
  readonly receivedAt: number;
}

export type Pictures = { readonly [N in NewsName]: Held<N> | null };

const nothing: Pictures = { till: null, application: null, outbox: null, today: null };

/** The last picture of everything on the screen. Pictures are replaced whole; nothing is computed into them, and a part that is as it was stays the same object. */
export const usePictures = create<Pictures>(() => nothing);

/** Of all applications only the one on the screen is held. */
let shownApplication: string | null = null;

export function showApplication(applicationId: string | null): void {
  shownApplication = applicationId;
  if (usePictures.getState().application?.picture.id !== applicationId)
    usePictures.setState({ application: null });
}

/** Takes a picture if it is newer than the held one, and may be held at all. */
export function receive<N extends NewsName>(name: N, picture: NewsOf<N>): void {
  const { [name]: held, till } = usePictures.getState();
  if (held && held.picture.revision > picture.revision && isSameThing(held.picture, picture)) return;
  if (name === 'till') forgetPersonal(till?.picture ?? null, picture as TillView);
  // A late answer must not bring a customer's data back behind the lock.
  else if (till?.picture.stage !== 'open') return;
  if (name === 'application' && (picture as NewsOf<'application'>).id !== shownApplication) return;
  const kept = { picture: keepingParts(held?.picture, picture), receivedAt: performance.now() };
  usePictures.setState({ [name]: kept } as Partial<Pictures>);
}

/** Most of a picture is as in the one before; what shows such a part need not be drawn anew. */
function keepingParts<P extends object>(before: P | undefined, next: P): P {
  const old = before as Readonly<Record<string, unknown>> | undefined;
  const parts = Object.entries(next).map(([name, part]: [string, unknown]) => {
    const was = old?.[name];
    return [name, JSON.stringify(was) === JSON.stringify(part) ? was : part];
  });
  return Object.fromEntries(parts) as P;
}

const isSameThing = (held: object, next: object): boolean =>
  !('id' in held) || !('id' in next) || held.id === next.id;

/** Locking, another person or another shop empties the page of everything personal. */
function forgetPersonal(before: TillView | null, after: TillView): void {
  if (after.stage === 'open' && before && seatOf(before) === seatOf(after)) return;
  shownApplication = null;
  usePictures.setState({ application: null, outbox: null, today: null });
}

/** Who sits in which shop. Where it changes, the page starts anew. */
export const seatOf = ({ stage, profile, session }: TillView): string =>
  [stage, profile?.id, session?.id].join('|');

/** Empties everything, for tests and for a page that starts. */
export function forgetAll(): void {
  shownApplication = null;
  usePictures.setState(nothing, true);
}
