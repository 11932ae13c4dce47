import { Icon } from '../../../parts/icon.tsx';
import { useText } from '../../../text/use-text.ts';
import type { Preview } from './preview.ts';
import type { StatementView } from './statement-list.tsx';
import css from './statement-sight.module.css';

interface Props {
  /** The chosen one. */
  readonly statement: StatementView;
  readonly preview: Preview | null | undefined;
}

/** The chosen file, large enough to see whether it can be read. */
export function StatementSight({ statement, preview }: Props) {
  const { say } = useText();
  const isPicture = statement.type !== 'application/pdf';
  const instead = isPicture
    ? preview === null
      ? 'statements.not-drawn'
      : 'common.loading'
    : 'statements.pdf';
  return (
    <div className={css.sight} aria-busy={isPicture && preview === undefined}>
      {preview ? (
        <img src={preview.url} alt={statement.name} className={css.picture} />
      ) : (
        <p className={css.instead}>
          <Icon name="document" size={20} />
          {say(instead)}
        </p>
      )}
    </div>
  );
}
