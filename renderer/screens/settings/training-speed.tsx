import { useTill } from '../../bridge/use-till.ts';
import { useCall } from '../../bridge/use-call.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { useText } from '../../text/use-text.ts';
import css from './settings-screen.module.css';

/** How long the training bank takes to answer. There is nothing where there is no training bank. */
export function TrainingSpeed() {
  const { say } = useText();
  const { training } = useTill();
  const { failure, run } = useCall('training.speed');
  if (!training) return null;
  return (
    <div className={css.part}>
      <RadioGroup
        label={say('settings.training-speed')}
        name="trainingSpeed"
        look="chips"
        value={training.isFast ? 'fast' : 'usual'}
        onChange={(speed) => void run({ isFast: speed === 'fast' })}
        options={[
          { value: 'usual', label: say('settings.training-usual') },
          { value: 'fast', label: say('settings.training-fast') },
        ]}
        isBare
      />
      <p className={css.soft}>{say('settings.training-speed-text')}</p>
      <FailureNote failure={failure} />
    </div>
  );
}
