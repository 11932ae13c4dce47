import { create } from 'zustand';
import { levels, type Action, type Layer, type Level } from './action.ts';
import { unkeyed } from './chord.ts';

interface Registry {
  readonly layers: readonly Layer[];
  /** The main action that has just taken another one's place: a press meant for that one does not reach it. */
  readonly resting: string | null;
}

/** Everything that the keys do now, layer by layer. */
export const useRegistry = create<Registry>(() => ({ layers: [], resting: null }));

/** Longer than a second press of the same key takes, shorter than reading what it does now. */
const restMs = 800;

const mainChord = 'Ctrl+Enter';

/** What tells one main action from another: the same words in the same place are the same one. */
const nameOf = (level: Level, { id, label }: Action): string => `${level} ${id} ${label}`;

/** Whether it waits for the rest to end before it can be pressed. */
export const isResting = (resting: string | null, level: Level, action: Action): boolean =>
  resting !== null && action.keys.includes(mainChord) && nameOf(level, action) === resting;

let lastId = 0;
/** The main action there is now, the one that was there before it, and when that one went. */
let main: string | null = null;
let earlier: { readonly name: string; readonly until: number } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts a layer on; the later one of the same level wins where keys collide. */
export function addLayer(level: Level, actions: readonly Action[]): number {
  lastId += 1;
  const layer: Layer = { id: lastId, level, actions };
  put([...useRegistry.getState().layers, layer]);
  return layer.id;
}

export function replaceLayer(id: number, actions: readonly Action[]): void {
  put(useRegistry.getState().layers.map((layer) => (layer.id === id ? { ...layer, actions } : layer)));
}

export function removeLayer(id: number): void {
  put(useRegistry.getState().layers.filter((layer) => layer.id !== id));
}

/** A window is open that asks something; what lies under it waits. */
export const hasDialog = (): boolean => useRegistry.getState().layers.some(({ level }) => level === 'dialog');

/** No keys at all, as on a page that starts. */
export function forgetLayers(): void {
  clearTimeout(timer);
  main = null;
  earlier = null;
  useRegistry.setState({ layers: [], resting: null });
}

function put(layers: readonly Layer[]): void {
  const now = performance.now();
  const present = mainOf(layers);
  let { resting } = useRegistry.getState();
  if (present !== main) {
    if (main !== null) earlier = { name: main, until: now };
    main = present;
    const isInPlaceOf = earlier !== null && earlier.name !== present && now - earlier.until < restMs;
    resting = isInPlaceOf ? present : null;
    clearTimeout(timer);
    if (resting !== null) timer = setTimeout(() => useRegistry.setState({ resting: null }), restMs);
  }
  useRegistry.setState({ layers, resting });
}

function mainOf(layers: readonly Layer[]): string | null {
  const found = find(layers, mainChord);
  return found && nameOf(found.level, found.action);
}

const heightOf = ({ level }: Layer): number => levels.indexOf(level);

/** Highest first, and of one level the latest first. */
export const inOrder = (layers: readonly Layer[]): readonly Layer[] =>
  layers.toSorted((a, b) => heightOf(b) - heightOf(a) || b.id - a.id);

/** What can be done now, highest first: under an open dialog only what works always is left. */
export function reachable(layers: readonly Layer[]): readonly Layer[] {
  const ordered = inOrder(layers);
  const dialog = ordered.find(({ level }) => level === 'dialog');
  if (!dialog) return ordered;
  return ordered.map((layer) =>
    layer === dialog ? layer : { ...layer, actions: layer.actions.filter(({ isAlways }) => isAlways) },
  );
}

/** An action without a key answers to its name. */
const keysOf = ({ id, keys }: Action): readonly string[] => (keys.length > 0 ? keys : [unkeyed(id)]);

function find(
  layers: readonly Layer[],
  chord: string,
): { readonly level: Level; readonly action: Action } | null {
  for (const { level, actions } of reachable(layers)) {
    const action = actions.find((each) => keysOf(each).some((key) => key === chord));
    if (action) return { level, action };
  }
  return null;
}

/** What a key does now. A disabled action still takes its key, so that nothing below it answers instead. */
export function actionFor({ layers, resting }: Registry, chord: string): Action | undefined {
  const found = find(layers, chord);
  if (!found) return undefined;
  const { level, action } = found;
  return isResting(resting, level, action) ? { ...action, isDisabled: true } : action;
}
