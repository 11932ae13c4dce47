import { useActions } from '../../keys/use-actions.ts';
import { classes } from '../../parts/classes.ts';
import { Icon } from '../../parts/icon.tsx';
import { useText } from '../../text/use-text.ts';
import { steps, type StepName } from './draft.ts';
import css from './step-list.module.css';

interface Props {
  readonly step: StepName;
  readonly onStep: (step: StepName) => void;
}

/** Where one is. Steps that were passed can be gone back to; the ones ahead come by themselves. */
export function StepList({ step, onStep }: Props) {
  const { say } = useText();
  const here = steps.indexOf(step);
  useActions(
    'part',
    steps.slice(0, here).map((each) => ({
      id: `step-${each}`,
      keys: [],
      label: say(`setup.step-${each}`),
      run: () => onStep(each),
      isQuiet: true,
    })),
  );
  return (
    <nav className={css.nav} aria-label={say('setup.steps')}>
      <ol>
        {steps.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              className={classes(css.step, index < here && css.passed)}
              aria-current={each === step ? 'step' : undefined}
              disabled={index > here}
              onClick={() => onStep(each)}
            >
              <span className={css.number}>{index < here ? <Icon name="check" /> : index + 1}</span>
              {say(`setup.step-${each}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
