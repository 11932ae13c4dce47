import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftView, TillView } from '../../../shared/bridge/views.ts';
import type { DocumentType } from '../../../shared/domain/application-request.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/result.ts';
import { go } from '../../../renderer/shell/routes.ts';
import { emptyDraft, longConsent } from '../drafts.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { aProduct, aProfile, aTill, aToday, anApplication, id, noon } from '../pictures.ts';
import { showApp } from '../show-app.tsx';
import { mainAction } from '../main-action.ts';

export const live = aProfile({ id: 'live-ee', mode: 'live' });
export const liveLatvian = aProfile({ id: 'live-lv', mode: 'live', market: 'LV' });
export const shopForm = {
  products: [aProduct()],
  unsold: [],
  presets: [],
  documentTypes: ['id_card'] as DocumentType[],
  consents: [longConsent],
  endOfDay: noon + minutes(679),
};

interface Options {
  readonly till?: Partial<TillView>;
  /** The draft that is opened; without one a new application is begun. */
  readonly draft?: DraftView;
  readonly prepare?: (bridge: FakeBridge) => void;
}

/** The whole app with the form of a new application in front. */
export async function showForm({ till = {}, draft, prepare = () => undefined }: Options = {}) {
  const shown = await showApp(aTill({ profile: live, form: shopForm, ...till }), (bridge) => {
    bridge
      .replies('today.get', aToday([]))
      .replies('draft.new', emptyDraft())
      .replies('draft.save', { savedAt: noon })
      .replies('customer.known', { last: null, reused: [] })
      .replies('application.submit', { applicationId: id(300) })
      .replies('application.get', anApplication(300));
    if (draft) bridge.on('draft.open', ok(draft));
    prepare(bridge);
  });
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'new', draftId: draft?.draftId ?? null });
  await expect.element(shown.page.getByRole('form')).toBeInTheDocument();
  return shown;
}

/** The field of this name, as people's tools find it. */
export function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`there is no field ${name}`);
  return found;
}

/** Puts a value in and leaves the field. */
export async function fill(name: string, value: string): Promise<void> {
  await userEvent.fill(field(name), value);
  await leave();
}

/** Leaves the field that has the focus, as a click beside it would. */
export async function leave(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await Promise.resolve();
}

/** What stands under a field, as it is read out with it. */
export function noteOf(name: string): string {
  const ids = field(name).getAttribute('aria-describedby') ?? '';
  return ids
    .split(' ')
    .map((each) => document.getElementById(each)?.textContent ?? '')
    .join(' ')
    .trim();
}

export const send = mainAction;

/** The names of what has the focus. */
export const focused = (): string | null => document.activeElement?.getAttribute('name') ?? null;
