import { useRef } from 'react';
import { useActions } from '../../../keys/use-actions.ts';
import type { Chord } from '../../../keys/chord.ts';
import { classes } from '../../../parts/classes.ts';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { KeyCap } from '../../../parts/key-cap.tsx';
import { RadioGroup } from '../../../parts/radio-group.tsx';
import { useText } from '../../../text/use-text.ts';
import css from './ticks.module.css';
import type { GivenBy, TickName, TicksState } from './use-ticks.ts';

interface Props {
  readonly ticks: TicksState;
  readonly isDisabled: boolean;
  /** The bank's answer has no yearly rate: it is seen elsewhere. */
  readonly isAprElsewhere: boolean;
  /** The payments are shown one by one. */
  readonly hasSchedule: boolean;
  /** Why accepting is not possible now, already in words. */
  readonly obstacle: string | undefined;
}

const wordsFor = ({ isAprElsewhere, hasSchedule }: Pick<Props, 'isAprElsewhere' | 'hasSchedule'>) =>
  ({
    standardInformation: 'offer.secci',
    totalAndApr: isAprElsewhere ? 'offer.seen-total-elsewhere' : 'offer.seen-total',
    changes: 'offer.seen-changes',
    figuresLookedAt: hasSchedule ? 'offer.seen-costs' : 'offer.seen-figures',
    wantsToContinue: 'offer.continues',
  }) as const satisfies Record<TickName, string>;
const ways: readonly GivenBy[] = ['paper', 'email', 'screen'];
const chords = ['1', '2', '3', '4', '5'] as const satisfies readonly Chord[];

/** The confirmations before accepting; each has a digit, so that hands stay on the keyboard. */
export function Ticks({ ticks, isDisabled, obstacle, ...shown }: Props) {
  const { say } = useText();
  const words = wordsFor(shown);
  const wordsOf = (name: TickName): string => say(words[name]);
  const element = useRef<HTMLFieldSetElement>(null);
  const missing = ticks.missing.map((each) => say(`offer.missing-${each}`)).join(', ');
  useActions(
    'part',
    ticks.needed.flatMap((name, index) => {
      const chord = chords[index];
      if (!chord) return [];
      return {
        id: name,
        keys: [chord],
        label: wordsOf(name),
        isQuiet: true,
        isDisabled,
        run: () => {
          ticks.tick(name, !ticks.isTicked(name));
          // The way is asked next; both together are one confirmation.
          const isWayNext = name === 'standardInformation' && ticks.givenBy === '';
          const target = isWayNext ? 'givenBy' : name;
          element.current?.querySelector<HTMLElement>(`[name="${target}"]`)?.focus();
        },
      };
    }),
  );
  return (
    <fieldset className={css.ticks} ref={element} disabled={isDisabled}>
      <legend className={css.legend}>{say('offer.confirm')}</legend>
      {obstacle !== undefined && (
        <p className={css.obstacle}>
          <Icon name="line-down" /> {obstacle}
        </p>
      )}
      {missing !== '' && (
        <p className={classes(css.obstacle, css.missing)} role="alert">
          <Icon name="error" /> {say('offer.missing', { what: missing })}
        </p>
      )}
      {ticks.needed.map((name, index) => (
        <div key={name} className={css.tick}>
          <Checkbox
            name={name}
            isSelected={ticks.isTicked(name)}
            onChange={(isOn) => ticks.tick(name, isOn)}
            isDisabled={isDisabled}
            isInvalid={ticks.missing.includes(name)}
          >
            {chords[index] && <KeyCap chord={chords[index]} />} {wordsOf(name)}
          </Checkbox>
          {name === 'standardInformation' && (
            <RadioGroup
              label={say('offer.given-by')}
              isLabelHidden
              name="givenBy"
              look="row"
              value={ticks.givenBy}
              onChange={ticks.chooseGivenBy}
              options={ways.map((way) => ({ value: way, label: say(`offer.given-${way}`) }))}
              isDisabled={isDisabled}
              isInvalid={ticks.missing.includes('way')}
              isBare
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
