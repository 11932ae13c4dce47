import { useState } from 'react';
import { countsOf } from '../bridge/queue-counts.ts';
import { useCall } from '../bridge/use-call.ts';
import { useTill } from '../bridge/use-till.ts';
import { ariaOf } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import { Icon } from '../parts/icon.tsx';
import { LiveMessage } from '../parts/live-message.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { classes } from '../parts/classes.ts';
import { useFormat } from '../text/use-format.ts';
import { firstSentence, useText } from '../text/use-text.ts';
import { LineDialog } from './line-dialog.tsx';
import { lockTill } from './lock-till.ts';
import { go } from './routes.ts';
import { Tiles } from './tiles.tsx';
import css from './top-bar.module.css';

/** Shop, mode, line, outbox, who waits, who serves. */
export function TopBar() {
  const { say } = useText();
  const press = usePress();
  const profile = useTill((till) => till.profile);
  const session = useTill((till) => till.session);
  return (
    <header className={css.bar} aria-label={say('frame.top-bar')} data-area="">
      {profile && (
        <p className={css.place}>
          <span className={css.shop}>
            {say('frame.shop-and-till', { shop: profile.shopName, till: profile.tillName })}
          </span>
          <span
            className={classes(css.mode, css[profile.mode])}
            title={profile.mode === 'training' ? say('frame.training-strip') : undefined}
          >
            {say(`frame.${profile.mode}`)}
          </span>
        </p>
      )}
      <LineState />
      <PulledCable />
      <OutboxCount />
      <Tiles />
      {session && (
        <button
          type="button"
          className={classes(css.item, css.person)}
          onClick={() => void lockTill()}
          title={say('frame.switch-person')}
          aria-keyshortcuts={ariaOf(press('F12'))}
        >
          <Icon name="person" />
          <span>{session.name}</span>
          <KeyCap chord="F12" />
        </button>
      )}
    </header>
  );
}

function LineState() {
  const { say, failure } = useText();
  const format = useFormat();
  const line = useTill((till) => till.line);
  const clockAheadMs = useTill((till) => till.clockAheadMs);
  const [isOpen, setIsOpen] = useState(false);
  const isDown = line.state === 'down';
  const last =
    line.lastSuccessAt === null
      ? say('frame.line-never')
      : isDown
        ? say('frame.line-last', { time: format.time(line.lastSuccessAt) })
        : format.time(line.lastSuccessAt);
  // No line because there is no line is no reason.
  const cause =
    line.cause === null || line.cause === 'line.down'
      ? null
      : firstSentence(failure({ code: line.cause })).replace(/[.?!]$/u, '');
  return (
    <>
      <button
        type="button"
        className={classes(css.item, (isDown || clockAheadMs !== null) && css.needs)}
        onClick={() => setIsOpen(true)}
      >
        <Icon name={isDown ? 'line-down' : 'line-up'} />
        <span>{say(`frame.line-${line.state}`)}</span>
        {cause !== null && <span className={css.cause}>· {cause}</span>}
        <span className={css.time}>· {clockAheadMs === null ? last : say('frame.clock-wrong')}</span>
      </button>
      <LiveMessage>{say(`frame.line-${line.state}`)}</LiveMessage>
      {isOpen && <LineDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** In Training somebody pulled it; one press and it is in again. */
function PulledCable() {
  const { say } = useText();
  const isPulled = useTill(({ training }) => training?.isCablePulled ?? false);
  const press = usePress();
  const { run } = useCall('training.cable');
  if (!isPulled) return null;
  return (
    <button
      type="button"
      className={classes(css.item, css.later, css.needs)}
      aria-keyshortcuts={ariaOf(press('Ctrl+U'))}
      onClick={() => void run({ isPulled: false })}
    >
      <span>{say('lessons.cable-plug')}</span>
      <KeyCap chord="Ctrl+U" />
    </button>
  );
}

function OutboxCount() {
  const { say } = useText();
  const format = useFormat();
  const queue = useTill((till) => till.queue);
  const { needs, moving } = countsOf(queue);
  const open = needs + moving;
  if (open === 0 && !queue.stopped) return null;
  const more = queue.stopped
    ? say('frame.outbox-stopped')
    : queue.pausedUntil !== null
      ? say('frame.outbox-paused', { time: format.time(queue.pausedUntil) })
      : needs > 0
        ? say('frame.outbox-needs', { count: needs })
        : null;
  const soon = queue.expiresSoon > 0 ? say('frame.outbox-expires-soon', { count: queue.expiresSoon }) : null;
  const isUrgent = queue.stopped !== null || needs > 0 || soon !== null;
  return (
    <button
      type="button"
      className={classes(css.item, css.later, isUrgent && css.needs)}
      onClick={() => go({ screen: 'outbox', entryId: null })}
    >
      <Icon name={isUrgent ? 'attention' : 'outbox'} />
      <span>{say('frame.outbox-count', { n: open })}</span>
      {more !== null && <span className={css.time}>· {more}</span>}
      {soon !== null && <span className={css.time}>· {soon}</span>}
    </button>
  );
}
