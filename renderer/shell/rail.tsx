import type { Chord } from '../keys/chord.ts';
import { ariaOf, unkeyed } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import { actionFor, useRegistry } from '../keys/registry.ts';
import { HiddenText } from '../parts/hidden-text.tsx';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon-paths.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { useText } from '../text/use-text.ts';
import { countsOf } from '../bridge/queue-counts.ts';
import { useTill } from '../bridge/use-till.ts';
import { classes } from '../parts/classes.ts';
import css from './rail.module.css';
import { go, useRoutes, type Route } from './routes.ts';

interface Entry {
  readonly screen: Exclude<Route['screen'], 'application' | 'lessons'>;
  readonly route: Route;
  readonly icon: IconName;
  readonly chord: Chord;
}

const entries: readonly Entry[] = [
  { screen: 'new', route: { screen: 'new', draftId: null }, icon: 'new-form', chord: 'F2' },
  { screen: 'today', route: { screen: 'today' }, icon: 'today', chord: 'F3' },
  { screen: 'outbox', route: { screen: 'outbox', entryId: null }, icon: 'outbox', chord: 'F7' },
  { screen: 'reports', route: { screen: 'reports' }, icon: 'euro', chord: 'F8' },
  { screen: 'settings', route: { screen: 'settings' }, icon: 'settings', chord: unkeyed('settings') },
];

/** The main menu. */
export function Rail() {
  const { say } = useText();
  return (
    <nav className={css.rail} aria-label={say('frame.menu')} data-area="">
      <Places />
      <Everywhere chord="Ctrl+K" icon="keyboard" label={say('frame.actions')} opens="dialog" />
      <Everywhere chord="F1" icon="question" label={say('help.title')} opens="dialog" />
      <Everywhere chord="F9" icon="lock" label={say('frame.lock')} />
    </nav>
  );
}

interface EverywhereProps {
  readonly chord: Chord;
  readonly icon: IconName;
  readonly label: string;
  readonly opens?: 'dialog';
}

/** What works on every screen, for whoever uses a mouse or looks for the key. */
function Everywhere({ chord, icon, label, opens }: EverywhereProps) {
  const press = usePress();
  return (
    <button
      type="button"
      className={css.entry}
      aria-keyshortcuts={ariaOf(press(chord))}
      aria-haspopup={opens}
      onClick={() => actionFor(useRegistry.getState(), chord)?.run()}
    >
      <Icon name={icon} size={20} />
      <span className={css.word}>{label}</span>
      <KeyCap chord={chord} />
    </button>
  );
}

function Places() {
  const press = usePress();
  const { say } = useText();
  const here = useRoutes(({ route }) => route.screen);
  const queue = useTill((till) => till.queue);
  const { needs } = countsOf(queue);
  return (
    <>
      {entries.map(({ screen, route, icon, chord }) => (
        <button
          key={screen}
          type="button"
          className={classes(css.entry, screen === 'settings' && css.last)}
          aria-current={here === screen ? 'page' : undefined}
          aria-keyshortcuts={ariaOf(press(chord))}
          onClick={() => go(route)}
        >
          <span className={css.icon}>
            <Icon name={icon} size={20} />
            {screen === 'outbox' && needs > 0 && (
              <span className={css.count} aria-hidden="true">
                {needs}
              </span>
            )}
          </span>
          <span className={css.word}>{say(`frame.${screen}`)}</span>
          {screen === 'outbox' && needs > 0 && (
            <HiddenText>{say('frame.outbox-needs', { count: needs })}</HiddenText>
          )}
          <KeyCap chord={chord} />
        </button>
      ))}
    </>
  );
}
