import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { TillView } from '../../shared/bridge/views.ts';
import { seatOf } from '../bridge/pictures.ts';
import { useTill } from '../bridge/use-till.ts';
import { PaperWindow } from '../papers/paper-window.tsx';
import { overdueMs } from '../screens/age-note.tsx';
import { ApplicationScreen } from '../screens/application/application-screen.tsx';
import { NewApplicationScreen } from '../screens/new-application/new-application-screen.tsx';
import { OutboxScreen } from '../screens/outbox/outbox-screen.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import { BrokenScreen } from './broken-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { enter, go, useRoutes, type Route } from './routes.ts';

/** What is not for selling is read when somebody first goes there. */
const LessonsScreen = lazy(async () => ({
  default: (await import('../screens/lessons/lessons-screen.tsx')).LessonsScreen,
}));
const ReportsScreen = lazy(async () => ({
  default: (await import('../screens/reports/reports-screen.tsx')).ReportsScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../screens/settings/settings-screen.tsx')).SettingsScreen,
}));

/** The till with somebody signed in. */
export function OpenTill() {
  const seat = useTill(seatOf);
  const isOverdueNow = useTill(isOverdueFor);
  const [isOverdue] = useState(isOverdueNow);
  const { seat: enteredSeat, route, visit } = useRoutes();
  useEffect(() => {
    enter(seat);
    if (isOverdue) go({ screen: 'outbox', entryId: null });
  }, [seat, isOverdue]);
  useLead(useTill((till) => till.lead));
  // The place of somebody else is not shown for even one paint.
  if (enteredSeat !== seat) return null;
  return (
    <Frame>
      <ErrorBoundary key={visit} broken={(again) => <BrokenScreen onAgain={again} />}>
        <Suspense fallback={null}>
          <ScreenOf route={route} />
        </Suspense>
        <PaperWindow />
      </ErrorBoundary>
    </Frame>
  );
}

/** A notice of the system that was pressed leads on, as the rail does; one from before this page does not. */
function useLead(lead: TillView['lead']): void {
  const times = lead?.times ?? 0;
  const last = useRef(times);
  useEffect(() => {
    if (!lead || times === last.current) return;
    last.current = times;
    go(lead.screen === 'today' ? { screen: 'today' } : { screen: 'outbox', entryId: null });
  }, [lead, times]);
}

/** Nobody else can settle it, and nobody may let it lie any longer. */
const isOverdueFor = ({ session, queue, now }: TillView): boolean =>
  session?.role === 'manager' && queue.uncertainSince.some((since) => now - since > overdueMs);

function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'today':
      return <TodayScreen />;
    case 'new':
      return <NewApplicationScreen draftId={route.draftId} />;
    case 'application':
      return <ApplicationScreen applicationId={route.applicationId} />;
    case 'outbox':
      return <OutboxScreen entryId={route.entryId} />;
    case 'reports':
      return <ReportsScreen />;
    case 'settings':
      return <SettingsScreen {...(route.section ? { start: route.section } : {})} />;
    case 'lessons':
      return <LessonsScreen />;
  }
}
