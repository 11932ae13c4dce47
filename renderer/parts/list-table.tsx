import { useRef, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { ariaOf, chordOf } from '../keys/chord.ts';
import { classes } from './classes.ts';
import css from './list-table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, under each other. */
  readonly align?: 'start' | 'end';
  /** Takes what width is left; the others are as wide as their content. */
  readonly isWide?: boolean;
  /** Left out where the window is narrow. */
  readonly isExtra?: boolean;
  /** Left out only where there is hardly any room, as at 200 %. */
  readonly isLesser?: boolean;
}

interface RowGroup<Row> {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly Row[];
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly groups: readonly RowGroup<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  /** The row whose detail stands beside the list. */
  readonly openKey?: string | null;
  /** The focus has come to a row. */
  readonly onPass?: (row: Row) => void;
  /** A character typed on a row: it belongs into the filter. */
  readonly onType?: (character: string) => void;
}

/**
 * A list with groups. One row has the focus: arrows, Page, Home and End move it, Enter opens, the key of a button
 * in the row presses it, letters go to the filter.
 */
export function ListTable<Row>({
  label,
  columns,
  groups,
  keyOf,
  onOpen,
  openKey = null,
  onPass,
  onType,
}: Props<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const first = filled[0]?.rows[0];
  const startKey = openKey ?? (first ? keyOf(first) : null);

  const onKeyDown = (event: KeyboardEvent, row: Row): void => {
    if (!isRowItself(event)) return;
    const button = buttonFor(event);
    if (button) button.click();
    else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else if (event.key === 'Enter') onOpen(row);
    else if (isCharacter(event.key) && event.key !== '?' && onType) onType(event.key);
    else if (!moveFocus(event, table.current)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <table className={css.table} role="grid" aria-label={label} ref={table}>
      <thead>
        <tr>
          {columns.map(({ id, heading, align, isWide, isExtra, isLesser }) => (
            <th
              key={id}
              scope="col"
              className={classes(
                align === 'end' && css.end,
                isWide && css.wide,
                isExtra && css.extra,
                isLesser && css.lesser,
              )}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {filled.map((group) => (
        <tbody key={group.id}>
          <tr className={css.group}>
            <th scope="rowgroup" colSpan={columns.length}>
              {group.heading} <span className={css.count}>{group.rows.length}</span>
            </th>
          </tr>
          {group.rows.map((row) => {
            const key = keyOf(row);
            return (
              <tr
                key={key}
                className={css.row}
                data-row={key}
                data-open={key === openKey || undefined}
                aria-selected={openKey === null ? undefined : key === openKey}
                tabIndex={key === startKey ? 0 : -1}
                onKeyDown={(event) => onKeyDown(event, row)}
                onFocus={(event) => {
                  if (!isRowItself(event)) return;
                  takeTabStop(table.current, event.currentTarget);
                  onPass?.(row);
                }}
                onClick={(event) => isOnRow(event) && onOpen(row)}
              >
                {columns.map(({ id, cell, align, isWide, isExtra, isLesser }) => (
                  <td
                    key={id}
                    className={classes(
                      align === 'end' && css.end,
                      isWide && css.wide,
                      isExtra && css.extra,
                      isLesser && css.lesser,
                    )}
                  >
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** Buttons in a row, and windows that they open, have their own keys. */
const isRowItself = ({ target, currentTarget }: SyntheticEvent): boolean => target === currentTarget;
const isOnRow = ({ target, currentTarget }: SyntheticEvent): boolean =>
  target instanceof Element &&
  currentTarget.contains(target) &&
  target.closest('button, a, input, select') === null;

/** The button of the row that shows what was pressed. */
const buttonFor = ({ currentTarget, nativeEvent }: KeyboardEvent): HTMLElement | undefined =>
  Array.from(currentTarget.querySelectorAll<HTMLElement>('button[aria-keyshortcuts]')).find(
    (button) => button.getAttribute('aria-keyshortcuts') === ariaOf(chordOf(nativeEvent)),
  );

const isCharacter = (key: string): boolean => Array.from(key).length === 1 && key !== ' ';

/** Rows that Page Up and Page Down pass over. */
const page = 10;

function moveFocus(event: KeyboardEvent, table: HTMLTableElement | null): boolean {
  const rows = rowsOf(table);
  const here = rows.findIndex((row) => row === event.currentTarget);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    PageDown: here + page,
    PageUp: here - page,
    Home: 0,
    End: rows.length - 1,
  };
  const place = places[event.key];
  if (place === undefined) return false;
  rows[Math.min(Math.max(place, 0), rows.length - 1)]?.focus();
  return true;
}

/** Tab comes back to the row that was left. */
function takeTabStop(table: HTMLTableElement | null, row: HTMLElement): void {
  for (const each of rowsOf(table)) each.tabIndex = each === row ? 0 : -1;
}

const rowsOf = (table: HTMLTableElement | null): readonly HTMLElement[] =>
  Array.from(table?.querySelectorAll<HTMLElement>('[data-row]') ?? []);

/** Puts the focus on the row with this key, where it is listed. */
export function focusRow(within: HTMLElement | null, key: string): void {
  const rows = Array.from(within?.querySelectorAll<HTMLElement>('[data-row]') ?? []);
  rows.find(({ dataset }) => dataset.row === key)?.focus();
}

/** Puts the focus on the first row, e.g. from the filter above it. */
export function focusFirstRow(within: ParentNode | null): void {
  within?.querySelector<HTMLElement>('[data-row]')?.focus();
}
