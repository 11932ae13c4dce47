import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { statementLimits } from '../../../../shared/domain/account-statement.ts';
import type { IncomeProofView } from '../../../../shared/bridge/views.ts';
import { Icon } from '../../../parts/icon.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import type { Preview } from './preview.ts';
import css from './statement-list.module.css';
import type { Previews } from './use-previews.ts';

export type StatementView = IncomeProofView['statements'][number];

interface Props {
  readonly statements: readonly StatementView[];
  readonly previews: Previews;
  /** The chosen one. */
  readonly place: number;
  readonly onChoose: (place: number) => void;
}

/** The files in the order in which they are sent. The list has the focus; one of it is chosen and acted on. */
export function StatementList({ statements, previews, place, onChoose }: Props) {
  const { say } = useText();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const chosenId = statements[place]?.id;
  useEffect(() => {
    if (list.current) keepInSight(list.current);
  }, [chosenId, place]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: statements.length - 1,
    };
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };
  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <div
      className={css.list}
      role="listbox"
      aria-label={say('statements.list')}
      aria-activedescendant={optionId(place)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      ref={list}
    >
      {statements.map((statement, index) => (
        <div
          key={statement.id}
          id={optionId(index)}
          role="option"
          aria-selected={index === place}
          className={css.row}
          onClick={() => onChoose(index)}
        >
          <Thumbnail statement={statement} preview={previews.get(statement.id)} />
          <span className={css.words}>
            <span className={css.name}>{statement.name}</span>
            <Facts statement={statement} preview={previews.get(statement.id)} />
          </span>
        </div>
      ))}
    </div>
  );
}

interface OfStatement {
  readonly statement: StatementView;
  /** Undefined as long as it is not there; null where it cannot be drawn. */
  readonly preview: Preview | null | undefined;
}

/** A box of one size, whatever is in it, so that nothing moves when the picture comes. */
function Thumbnail({ preview }: OfStatement) {
  return (
    <span className={css.thumbnail} aria-hidden="true">
      {preview ? (
        <img src={preview.url} alt="" className={css.picture} />
      ) : (
        <Icon name="document" size={20} />
      )}
    </span>
  );
}

/** Size, pages or pixels, and what somebody should look at before it is sent. */
function Facts({ statement, preview }: OfStatement) {
  const { say } = useText();
  const format = useFormat();
  const { size, pages, pixels, isTwin } = statement;
  const facts = [
    format.bytes(size),
    pages !== null && say('statements.pages', { count: pages }),
    pixels !== null &&
      say('statements.pixels', { width: format.count(pixels.width), height: format.count(pixels.height) }),
  ].filter((fact) => fact !== false);
  const hints = [
    isTwin && say('statements.twin'),
    isSmall(statement) && say('statements.small'),
    preview?.isBlurred === true && say('statements.blurred'),
    preview === null && say('statements.not-drawn'),
  ].filter((hint) => hint !== false);
  return (
    <span className={css.facts}>
      <span>{facts.join(' · ')}</span>
      {hints.map((hint) => (
        <span key={hint} className={css.hint}>
          <Icon name="attention" /> {hint}
        </span>
      ))}
    </span>
  );
}

const isSmall = ({ pixels }: StatementView): boolean =>
  pixels !== null && Math.min(pixels.width, pixels.height) < statementLimits.readableSide;

/** Scrolls the list alone, and the screen only under somebody who walks through the list. */
function keepInSight(list: HTMLElement): void {
  const option = list.querySelector<HTMLElement>('[aria-selected=true]');
  if (!option) return;
  const [top, bottom] = [option.offsetTop, option.offsetTop + option.offsetHeight];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  if (document.activeElement === list) option.scrollIntoView({ block: 'nearest' });
}
