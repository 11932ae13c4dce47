import type { TileView } from '../../shared/bridge/views.ts';
import { useElapsed } from '../bridge/use-elapsed.ts';
import { useTill } from '../bridge/use-till.ts';
import type { Action } from '../keys/action.ts';
import { ariaOf, type Chord } from '../keys/chord.ts';
import { useCap, usePress } from '../keys/key-map.ts';
import { useActions } from '../keys/use-actions.ts';
import { Icon } from '../parts/icon.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { LiveMessage } from '../parts/live-message.tsx';
import { Ring } from '../parts/ring.tsx';
import { classes } from '../parts/classes.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { go, useRoutes } from './routes.ts';
import css from './tiles.module.css';
import { useAnswered } from './use-answered.ts';
import { useSlots } from './use-slots.ts';

const chords = ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6', 'Ctrl+7', 'Ctrl+8'] as const;
/** A ring is full when the fast asking ends. */
const fullTurnMs = 30_000;

/** Customers whose answer is awaited, and answers that nobody has looked at yet. */
export function Tiles() {
  const { say } = useText();
  const capFor = useCap();
  const hereId = useHereId();
  const tiles = useTill((till) => till.tiles);
  const answered = useAnswered(tiles, hereId);
  const slots = useSlots(
    tiles.map(({ applicationId }) => applicationId),
    chords.length,
  );
  const shown = chords.flatMap((chord, index) => {
    const tile = tiles.find(({ applicationId }) => applicationId === slots[index]);
    // News of the customer on the screen is on the screen.
    return tile && !(tile.isNews && tile.applicationId === hereId) ? [{ chord, tile }] : [];
  });
  useActions(
    'frame',
    shown.map(({ chord, tile }): Action => ({
      id: chord,
      keys: [chord],
      label: say('frame.tile-open', { customer: tile.customer, key: capFor(chord) }),
      run: () => go({ screen: 'application', applicationId: tile.applicationId }),
      isQuiet: true,
    })),
  );
  return (
    <>
      {shown.length > 0 && (
        <ul className={css.tiles} aria-label={say('frame.tiles')}>
          {shown.map(({ chord, tile }) => (
            <li key={tile.applicationId}>
              <Tile tile={tile} chord={chord} />
            </li>
          ))}
        </ul>
      )}
      {/* The same words whatever the bank has decided: others may hear them. */}
      <LiveMessage>
        {answered.map(({ customer }) => say('frame.tile-answered', { customer })).join(' ')}
      </LiveMessage>
    </>
  );
}

const useHereId = (): string | null =>
  useRoutes(({ route }) => (route.screen === 'application' ? route.applicationId : null));

function Tile({ tile, chord }: { readonly tile: TileView; readonly chord: Chord }) {
  const { say } = useText();
  const format = useFormat();
  const press = usePress();
  const elapsedMs = useElapsed('till', tile.elapsedMs, tile.isPaused);
  const isHere = useHereId() === tile.applicationId;
  const time = elapsedMs === null ? null : format.duration(elapsedMs);
  return (
    <button
      type="button"
      className={classes(css.tile, tile.isNews && css.news)}
      aria-current={isHere ? 'page' : undefined}
      aria-keyshortcuts={ariaOf(press(chord))}
      onClick={() => go({ screen: 'application', applicationId: tile.applicationId })}
    >
      {tile.isNews || elapsedMs === null ? (
        <Icon name="mail" />
      ) : (
        <Ring size="small" elapsedMs={elapsedMs} ofMs={fullTurnMs} label="" />
      )}
      <span>{tile.customer}</span>
      <span className={css.time}>{tile.isNews ? say('frame.tile-news') : time}</span>
      <KeyCap chord={chord} />
    </button>
  );
}
