import { useEffect, useState } from 'react';
import { isChangeable, pressFor, withKey, type KeyChange } from '../../../shared/domain/key-change.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { capOf, type Chord } from '../../keys/chord.ts';
import { takeNextKey, takeNoKey } from '../../keys/key-map.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { HiddenText } from '../../parts/hidden-text.tsx';
import { KeyCap } from '../../parts/key-cap.tsx';
import { useText } from '../../text/use-text.ts';
import { keyedPresets } from '../../text/preset-words.ts';
import { fieldKeys } from '../new-application/field-keys.ts';
import { labelOf } from '../new-application/field-labels.ts';
import { namedKeys } from './named-keys.ts';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

/** Which keys do what on this till, and other ones for them. */
export function KeysSection({ isManager }: Pick<SectionProps, 'isManager'>) {
  const text = useText();
  const { say } = text;
  const { keys, form } = useTill();
  const named = [
    ...namedKeys.map(({ chord, label }) => ({ chord, label: say(label) })),
    ...keyedPresets(form?.presets ?? [], text),
    ...fieldKeys.map(({ name, chord }) => ({
      chord,
      label: say('form.to-field', { field: labelOf(name, say) }),
    })),
  ];
  const { run, failure } = useCall('keys.set');
  const [chosen, setChosen] = useState<Chord | null>(null);
  const [unfit, setUnfit] = useState<string | null>(null);
  const save = (changes: readonly KeyChange[]): void => void run({ changes: [...changes] });

  const stop = (): void => {
    takeNoKey();
    setChosen(null);
  };
  const begin = (chord: Chord): void => {
    setChosen(chord);
    setUnfit(null);
    takeNextKey((pressed) => {
      if (pressed === 'Escape') return stop();
      if (!isChangeable(pressed)) return setUnfit(pressed);
      stop();
      setUnfit(null);
      save(withKey(keys, chord, pressed));
    });
  };
  useEffect(() => takeNoKey, []);

  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('keys.text')}</p>
      <table className={css.table} aria-label={say('keys.list')}>
        <thead>
          <tr>
            <th scope="col">{say('keys.does')}</th>
            <th scope="col">{say('keys.key')}</th>
            {isManager && (
              <th scope="col">
                <HiddenText>{say('keys.change')}</HiddenText>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {named.map(({ chord, label }) => (
            <tr key={chord}>
              <td>{label}</td>
              <td>
                <KeyCap chord={chord} isHeard />
                {pressFor(keys, chord) !== chord && (
                  <span className={css.aside}>{say('keys.changed', { key: capOf(chord) })}</span>
                )}
              </td>
              {isManager && (
                <td>
                  <Button
                    onPress={() => (chosen === chord ? stop() : begin(chord))}
                    label={`${say(chosen === chord ? 'keys.press' : 'keys.change')}: ${label}`}
                  >
                    {chosen === chord ? say('keys.press') : say('keys.change')}
                  </Button>
                  <span role="status" className={css.aside}>
                    {chosen === chord && unfit !== null && say('keys.cannot', { key: capOf(unfit) })}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <FailureNote failure={failure} />
      {isManager && (
        <Button onPress={() => save([])} isDisabled={keys.length === 0}>
          {say('keys.usual')}
        </Button>
      )}
    </div>
  );
}
