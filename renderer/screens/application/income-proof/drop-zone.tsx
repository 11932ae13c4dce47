import type { Ref } from 'react';
import { statementLimits } from '../../../../shared/domain/account-statement.ts';
import { Button } from '../../../parts/button.tsx';
import { classes } from '../../../parts/classes.ts';
import { Icon } from '../../../parts/icon.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import css from './drop-zone.module.css';
import type { Adding } from './use-adding.ts';

interface Props {
  readonly adding: Adding;
  readonly isOver: boolean;
  /** Nothing is there yet: then it is the main thing to look at. */
  readonly isFirst: boolean;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

/** Where files come in: a button for the system's dialog; dropping and pasting work anywhere in the window. */
export function DropZone({ adding, isOver, isFirst, buttonRef }: Props) {
  const { say } = useText();
  const format = useFormat();
  return (
    <div className={classes(css.zone, isFirst && css.first, isOver && css.over)}>
      <Button
        onPress={adding.choose}
        icon="plus"
        chord="Ctrl+O"
        isBusy={adding.isChoosing}
        size={isFirst ? 'large' : 'usual'}
        ref={buttonRef}
      >
        {say('statements.add')}
      </Button>
      <div className={css.words}>
        <p className={css.what}>
          {isOver && <Icon name="arrow-down" />} {say(isOver ? 'statements.let-go' : 'statements.drop')}
        </p>
        <p className={css.kinds}>
          {say('statements.kinds', { size: format.bytes(statementLimits.fileBytes) })}
        </p>
      </div>
      <p role="status" className={css.left}>
        {adding.left > 0 && say('statements.taking-in', { count: adding.left })}
      </p>
    </div>
  );
}
