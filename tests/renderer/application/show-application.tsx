import { expect } from 'vitest';
import type { ApplicationView, TillView } from '../../../shared/bridge/views.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import { go } from '../../../renderer/shell/routes.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { emptyDraft } from '../drafts.ts';
import { aProfile, anOutbox, aTill, aToday, noon } from '../pictures.ts';
import { showApp } from '../show-app.tsx';
import { mainAction } from '../main-action.ts';

export const live = aProfile({ id: 'live-ee', mode: 'live' });
export const down = {
  state: 'down',
  cause: 'bank.name-not-found',
  lastSuccessAt: noon - minutes(4),
} as const;

/** The whole app with one application in front. */
export async function showApplication(
  application: ApplicationView,
  till: Partial<TillView> = {},
  prepare: (bridge: FakeBridge) => void = () => undefined,
) {
  const shown = await showApp(aTill({ profile: live, ...till }), (bridge) => {
    bridge
      .replies('today.get', aToday([]))
      .replies('outbox.get', anOutbox([]))
      .replies('draft.new', emptyDraft())
      .replies('draft.open', emptyDraft())
      .replies('application.get', application);
    prepare(bridge);
  });
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'application', applicationId: application.id });
  await expect.element(shown.page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
  return shown;
}

export const main = mainAction;

/** What was said to those who hear the page: the polite messages, without the empty ones. */
export const heard = (): readonly string[] =>
  Array.from(
    document.querySelectorAll('main [role="status"][aria-live="polite"]'),
    (each) => each.textContent,
  ).filter((words) => words !== '');
