import { useEffect } from 'react';
import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { call } from '../../bridge/counter.ts';

/** Tells main that somebody looks at the news: on opening, and whenever the state changes in sight. */
export function useSeen(application: ApplicationView | null): void {
  const applicationId = application?.id;
  const state = application && [application.step, application.contract?.status].join(' ');
  useEffect(() => {
    if (applicationId !== undefined && state !== null) void call('application.seen', { applicationId });
  }, [applicationId, state]);
}
