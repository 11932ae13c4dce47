import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { FailureNote } from './failure-note.tsx';
import { HiddenText } from './hidden-text.tsx';
import { Note } from './note.tsx';
import css from './panel.module.css';

interface Props {
  /** Nothing has come yet: a grey sketch for a moment. */
  readonly isLoading: boolean;
  readonly failure?: Failure | null;
  readonly onAgain?: () => void;
  /** The line is down: from when what is shown is, as a sentence. */
  readonly asOf?: string | null;
  /** Instead of the content where there is none. */
  readonly empty?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen with its states: loading, error, stale, empty, filled. */
export function Panel({ isLoading, failure = null, onAgain, asOf = null, empty, children }: Props) {
  const text = useText();
  return (
    <div className={css.panel} aria-busy={isLoading}>
      <FailureNote
        failure={failure}
        actions={
          onAgain && (
            <Button onPress={onAgain} icon="refresh" chord="F5">
              {text.say('common.try-again')}
            </Button>
          )
        }
      />
      {asOf !== null && <Note>{asOf}</Note>}
      {isLoading && !failure ? <Sketch label={text.say('common.loading')} /> : (empty ?? children)}
    </div>
  );
}

function Sketch({ label }: { readonly label: string }) {
  return (
    <div className={css.sketch}>
      <HiddenText>{label}</HiddenText>
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
