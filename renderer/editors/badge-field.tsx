import { useEffect, useRef, useState } from 'react';
import { isBadge } from '../../shared/domain/badge.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { useScans } from '../keys/use-scans.ts';
import { Button } from '../parts/button.tsx';
import { StatusWord } from '../parts/status-word.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import css from './badge-field.module.css';

/** What becomes of a badge: it stays, there is none, or the one that was scanned. */
type BadgeChange = 'keep' | 'none' | (string & {});

interface Props {
  /** Since when there is one; null where there is none yet. */
  readonly since: Instant | null;
  readonly change: BadgeChange;
  readonly onChange: (change: BadgeChange) => void;
  /** Said under the empty field. */
  readonly hint?: string | undefined;
}

/** A scan is over by then: what is still in the field was typed or pasted. */
const restMs = 200;

/** Gives a badge or takes it away. What stands on one is never shown; a scan counts wherever the focus is. */
export function BadgeField({ since, change, onChange, hint }: Props) {
  const { say } = useText();
  const format = useFormat();
  const [problem, setProblem] = useState<'typed' | 'strange' | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  useScans(({ text, field, giveBack }) => {
    const scanned = text.trim();
    if (!isBadge(scanned) && field !== name) return false;
    clearTimeout(timer.current);
    giveBack();
    setProblem(isBadge(scanned) ? null : 'strange');
    if (isBadge(scanned)) onChange(scanned);
    return true;
  });

  if (isBadge(change)) {
    return (
      <div className={css.badge} role="status">
        <StatusWord icon="check">{say('badge.read')}</StatusWord>
        <Button look="quiet" icon="trash" onPress={() => onChange(since === null ? 'none' : 'keep')}>
          {say('badge.forget')}
        </Button>
      </div>
    );
  }
  if (since !== null && change === 'keep') {
    return (
      <div className={css.badge}>
        <StatusWord icon="scan">{say('badge.since', { date: format.date(format.dayOf(since)) })}</StatusWord>
        <Button look="quiet" icon="trash" onPress={() => onChange('none')}>
          {say('badge.take-away')}
        </Button>
      </div>
    );
  }
  return (
    <div>
      {since !== null && (
        <div className={css.badge} role="status">
          <StatusWord icon="attention">{say('badge.leaves')}</StatusWord>
          <Button look="quiet" icon="turn-left" onPress={() => onChange('keep')}>
            {say('badge.keep')}
          </Button>
        </div>
      )}
      <TextField
        label={say('badge.label')}
        name={name}
        value=""
        onChange={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => setProblem('typed'), restMs);
        }}
        kind="secret"
        width="medium"
        hint={hint}
        problem={problem === null ? undefined : say(`badge.${problem}`)}
      />
    </div>
  );
}

const name = 'badge';
