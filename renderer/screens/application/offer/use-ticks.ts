import { useState } from 'react';
import type { CallInput } from '../../../../shared/bridge/contract.ts';
import type { OfferView } from '../../../../shared/bridge/views.ts';

type Accept = CallInput<'application.accept'>;
export type GivenBy = Accept['informationGivenBy'];
export type TickName = keyof Accept['ticks'];
/** A confirmation, or the way in which the information was given. */
type Missing = TickName | 'way';
/** What accepting says about the confirmations. */
export type Given = Pick<Accept, 'ticks' | 'informationGivenBy'>;

export interface TicksState {
  /** Those that this offer needs, in order. */
  readonly needed: readonly TickName[];
  readonly isTicked: (name: TickName) => boolean;
  readonly tick: (name: TickName, isTicked: boolean) => void;
  readonly givenBy: GivenBy | '';
  readonly chooseGivenBy: (way: GivenBy) => void;
  /** What is open, in order, once somebody tried to go on without it. */
  readonly missing: readonly Missing[];
  /** Null until everything needed is confirmed. */
  readonly given: Given | null;
  /** Marks what is missing and leads to the first of it. */
  readonly showMissing: (within: HTMLElement | null) => void;
}

/** What a person confirms before an offer is accepted. Nothing is ticked beforehand. */
export function useTicks({ isChanged, sumsAgree }: OfferView): TicksState {
  const [ticked, setTicked] = useState<ReadonlySet<TickName>>(new Set());
  const [givenBy, setGivenBy] = useState<GivenBy | ''>('');
  const [isShown, setIsShown] = useState(false);
  const needed: readonly TickName[] = [
    'standardInformation',
    'totalAndApr',
    ...(isChanged ? (['changes'] as const) : []),
    ...(sumsAgree ? [] : (['figuresLookedAt'] as const)),
    'wantsToContinue',
  ];
  const isTicked = (name: TickName): boolean => ticked.has(name);
  const open = needed.flatMap((name): readonly Missing[] => {
    if (!isTicked(name)) return [name];
    return name === 'standardInformation' && givenBy === '' ? ['way'] : [];
  });
  const tick = (name: TickName, isOn: boolean): void =>
    setTicked((before) => new Set(isOn ? [...before, name] : [...before].filter((each) => each !== name)));
  return {
    needed,
    isTicked,
    tick,
    givenBy,
    // Naming the way says that it was given.
    chooseGivenBy: (way) => {
      setGivenBy(way);
      tick('standardInformation', true);
    },
    missing: isShown ? open : [],
    given:
      givenBy === '' || open.length > 0
        ? null
        : {
            ticks: {
              standardInformation: true,
              totalAndApr: true,
              wantsToContinue: true,
              changes: isTicked('changes'),
              figuresLookedAt: isTicked('figuresLookedAt'),
            },
            informationGivenBy: givenBy,
          },
    showMissing: (within) => {
      setIsShown(true);
      const [first] = open;
      within?.querySelector<HTMLElement>(`[name="${first === 'way' ? 'givenBy' : (first ?? '')}"]`)?.focus();
    },
  };
}
