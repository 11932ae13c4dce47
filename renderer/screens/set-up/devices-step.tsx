import { Devices } from '../../editors/devices.tsx';
import { useText } from '../../text/use-text.ts';
import css from './step.module.css';

/** What is at this till is tried before the first customer comes; nothing of it is needed to go on. */
export function DevicesStep() {
  const { say } = useText();
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.devices-text')}</p>
      <Devices at="set-up" mayMeasure />
    </div>
  );
}
