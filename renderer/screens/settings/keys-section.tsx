import { useEffect, useState } from 'react';
import { chooseKey, isName, pressFor, withKey, type KeyChange } from '../../../shared/domain/key-change.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { capOf, type Chord } from '../../keys/chord.ts';
import { takeNextKey, takeNoKey } from '../../keys/key-map.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { HiddenText } from '../../parts/hidden-text.tsx';
import { KeyCap } from '../../parts/key-cap.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useText } from '../../text/use-text.ts';
import { isOfPreset, keyGroups } from './named-keys.ts';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

/** Which keys do what on this till, and other ones for them. */
export function KeysSection({ isManager }: Pick<SectionProps, 'isManager'>) {
  const text = useText();
  const { say } = text;
  const { keys, hasLetterKeys, form } = useTill();
  const groups = keyGroups(text, form?.presets);
  const isUsed = (key: string): boolean =>
    isOfPreset(key) || groups.some(({ rows }) => rows.some(({ chord }) => chord === key));
  const { run, failure } = useCall('keys.set');
  const [chosen, setChosen] = useState<Chord | null>(null);
  const [refused, setRefused] = useState<{ readonly why: 'unfit' | 'taken'; readonly key: string } | null>(
    null,
  );
  const save = (changes: readonly KeyChange[], letters = hasLetterKeys): void =>
    void run({ changes: [...changes], hasLetterKeys: letters });

  const stop = (): void => {
    takeNoKey();
    setChosen(null);
  };
  const begin = (chord: Chord): void => {
    setChosen(chord);
    setRefused(null);
    takeNextKey((pressed) => {
      if (pressed === 'Escape') return stop();
      const change =
        pressed === 'Backspace' ? withKey(keys, chord, chord) : chooseKey(keys, chord, pressed, isUsed);
      if (typeof change === 'string') return setRefused({ why: change, key: pressed });
      stop();
      setRefused(null);
      save(change);
    });
  };
  useEffect(() => takeNoKey, []);

  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('keys.text')}</p>
      <Checkbox
        name="hasLetterKeys"
        isSelected={hasLetterKeys}
        onChange={(chosenOn) => save(keys, chosenOn)}
        hint={say('keys.letters-text')}
        isDisabled={!isManager}
      >
        {say('keys.letters')}
      </Checkbox>
      <PlainTable label={say('keys.list')}>
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
        {groups.map(({ id, heading, rows }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {heading}
              </th>
            </tr>
            {rows.map(({ chord, label }) => (
              <tr key={chord}>
                <td>{label}</td>
                <td>
                  <KeyCap chord={chord} isHeard />
                  {isName(pressFor(keys, chord)) && <span className={css.soft}>{say('keys.none')}</span>}
                  {pressFor(keys, chord) !== chord && !isName(chord) && (
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
                      {chosen === chord && refused && say(`keys.${refused.why}`, { key: capOf(refused.key) })}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </PlainTable>
      <FailureNote failure={failure} />
      {isManager && (
        <ActionButton id="keys-usual" onPress={() => save([])} isDisabled={keys.length === 0}>
          {say('keys.usual')}
        </ActionButton>
      )}
    </div>
  );
}
