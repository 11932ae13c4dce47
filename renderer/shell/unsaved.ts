import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { TillView } from '../../shared/bridge/views.ts';
import { seatOf, usePictures } from '../bridge/pictures.ts';
import { useTill } from '../bridge/use-till.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Unsaved {
  /** Whose these are; another person, or another shop, never sees them. */
  readonly seat: string;
  /** By what is saved in one go, e.g. `consents` or `products/new`, and by field. */
  readonly groups: Readonly<Record<string, Fields>>;
}

/** What names a person is gone with the lock. */
const isPersonal = (group: string): boolean => /^(?:people|settle)\//u.test(group);

const withoutPersonal = ({ seat, groups }: Unsaved): Unsaved => ({
  seat,
  groups: Object.fromEntries(Object.entries(groups).filter(([group]) => !isPersonal(group))),
});

/**
 * What was typed and not saved, as long as the window is open: leaving the place loses nothing. A lock loads the page
 * anew; what is personal is not kept over it. Secrets are never in here.
 */
const useStore = create<Unsaved>()(
  persist((): Unsaved => ({ seat: '', groups: {} }), {
    name: 'unsaved',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
    partialize: withoutPersonal,
  }),
);
usePictures.subscribe(({ till }) => {
  if (till?.picture.stage !== 'open') useStore.setState(withoutPersonal);
});

const none: Fields = {};
const noGroups: Unsaved['groups'] = {};
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const groupsOf = (kept: Unsaved, till: TillView): Unsaved['groups'] =>
  kept.seat === seatOf(till) ? kept.groups : noGroups;

function useGroups(): Unsaved['groups'] {
  const till = useTill();
  return useStore((kept) => groupsOf(kept, till));
}

/** A field's state that outlives the place where it is typed, until its group is saved or forgotten. */
export function useUnsaved<T>(group: string, field: string, saved: T): readonly [T, (typed: T) => void] {
  const till = useTill();
  const fields = useGroups()[group] ?? none;
  const type = (typed: T): void => {
    useStore.setState((kept) => {
      const groups = groupsOf(kept, till);
      const { [field]: _before, ...others } = groups[group] ?? none;
      const now = isSame(typed, saved) ? others : { ...others, [field]: typed };
      return { seat: seatOf(till), groups: withGroup(groups, group, now) };
    });
  };
  return [field in fields ? (fields[field] as T) : saved, type];
}

const hasIn = (groups: Unsaved['groups'], group: string): boolean =>
  Object.keys(groups).some((each) => each === group || each.startsWith(`${group}/`));

/** Whether anything of this group, and of those below it, is typed and not saved. */
export const useIsUnsaved = (group: string): boolean => hasIn(useGroups(), group);

/** Those of these with something in them. */
export function useUnsavedAmong<Group extends string>(among: readonly Group[]): readonly Group[] {
  const groups = useGroups();
  return among.filter((group) => hasIn(groups, group));
}

/** The first of these with something in it, where one comes back to what is not saved. */
export const firstUnsaved = <Group extends string>(among: readonly Group[], till: TillView) =>
  among.find((group) => hasIn(groupsOf(useStore.getState(), till), group));

/** What of a group is typed now, to be forgotten once exactly this was saved. */
export const typedIn = (group: string): Fields => useStore.getState().groups[group] ?? none;

/** Forgets what was typed in a group; with `only`, not what was typed since. */
export function forgetTyped(group: string, only: Fields = typedIn(group)): void {
  useStore.setState(({ groups }) => {
    const since = Object.entries(groups[group] ?? none).filter(([field, value]) => only[field] !== value);
    return { groups: withGroup(groups, group, Object.fromEntries(since)) };
  });
}

/** A group with nothing in it is none. */
function withGroup(groups: Unsaved['groups'], group: string, fields: Fields): Unsaved['groups'] {
  const { [group]: _before, ...others } = groups;
  return Object.keys(fields).length === 0 ? others : { ...others, [group]: fields };
}

/** For tests, and for a page that starts. */
export function forgetAllTyped(): void {
  useStore.setState({ seat: '', groups: {} });
}
