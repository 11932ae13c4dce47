import { useRef, type KeyboardEvent } from 'react';
import { ariaOf, type Chord } from '../../../keys/chord.ts';
import { usePress } from '../../../keys/key-map.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { Icon } from '../../../parts/icon.tsx';
import { KeyCap } from '../../../parts/key-cap.tsx';
import css from './bank-grid.module.css';
import { BankLogo } from './bank-logo.tsx';
import type { ListedBank } from './use-banks.ts';
import type { Logos } from './use-logos.ts';

interface Props {
  readonly label: string;
  /** Those that the filter leaves. */
  readonly banks: readonly ListedBank[];
  readonly logos: Logos;
  readonly chosenId: string | null;
  readonly onChoose: (bank: ListedBank) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

/** One bank of many: a digit for the first nine, arrows in all four directions. */
export function BankGrid({ label, banks, logos, chosenId, onChoose }: Props) {
  const press = usePress();
  const group = useRef<HTMLDivElement>(null);
  const tiles = (): readonly HTMLElement[] =>
    Array.from(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? []);
  const chooseAt = (place: number): void => {
    const bank = banks[place];
    if (!bank) return;
    onChoose(bank);
    tiles()[place]?.focus();
  };
  useActions(
    'part',
    digits.slice(0, banks.length).map((digit, place) => ({
      id: `bank-${digit}`,
      keys: [digit],
      label: banks[place]?.name ?? '',
      isQuiet: true,
      run: () => chooseAt(place),
    })),
  );
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = placeAfter(event.key, place, tiles());
    if (next === null) return;
    event.preventDefault();
    chooseAt(next);
  };
  const start = banks.some(({ id }) => id === chosenId) ? chosenId : banks[0]?.id;
  return (
    <div className={css.grid} role="radiogroup" aria-label={label} ref={group}>
      {banks.map((bank, place) => (
        <button
          key={bank.id}
          type="button"
          role="radio"
          className={css.tile}
          aria-checked={bank.id === chosenId}
          aria-keyshortcuts={digits[place] && ariaOf(press(digits[place]))}
          tabIndex={bank.id === start ? 0 : -1}
          onClick={() => onChoose(bank)}
          onKeyDown={(event) => onKeyDown(event, place)}
        >
          <BankLogo name={bank.name} url={logos.get(bank.id)} />
          <span className={css.name}>{bank.name}</span>
          {bank.id === chosenId && <Icon name="check" className={css.mark} />}
          {digits[place] && <KeyCap chord={digits[place]} />}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from a tile; null for keys that lead nowhere. Up and down go by what is seen. */
function placeAfter(key: string, place: number, tiles: readonly HTMLElement[]): number | null {
  const last = tiles.length - 1;
  const columns =
    Math.max(
      tiles.findIndex((tile) => tile.offsetTop !== tiles[0]?.offsetTop),
      0,
    ) || tiles.length;
  switch (key) {
    case 'ArrowRight':
      return Math.min(place + 1, last);
    case 'ArrowLeft':
      return Math.max(place - 1, 0);
    case 'ArrowDown':
      return place + columns <= last ? place + columns : place;
    case 'ArrowUp':
      return place >= columns ? place - columns : place;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Puts the focus on the chosen bank, or on the first one. */
export function focusBank(within: ParentNode | null): void {
  within?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
}
