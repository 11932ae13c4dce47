import { Button } from '../../parts/button.tsx';
import { useText } from '../../text/use-text.ts';
import css from './preset-chips.module.css';
import type { Presets } from './use-presets.ts';

/** What the shop sells often, over the purchase; nothing where there is none. */
export function PresetChips({ keyed, take }: Pick<Presets, 'keyed' | 'take'>) {
  const { say } = useText();
  if (keyed.length === 0) return null;
  return (
    <div className={css.chips} role="group" aria-label={say('presets.title')}>
      {keyed.map(({ preset, chord }) => (
        <Button key={chord} chord={chord} onPress={() => take(preset)}>
          {preset.name}
        </Button>
      ))}
    </div>
  );
}
