import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { ariaOf, type Chord } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import { classes } from './classes.ts';
import { FieldLabel } from './field-label.tsx';
import { FieldNote, isInvalid, type FieldNoteProps } from './field-note.tsx';
import field from './field.module.css';
import css from './radio-group.module.css';

interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** A sentence under the label. */
  readonly text?: ReactNode;
  readonly isDisabled?: boolean;
}

interface Props<V extends string> extends FieldNoteProps {
  readonly label: string;
  readonly name: string;
  /** Empty as long as nothing is chosen: nothing is ever chosen beforehand where the law wants a choice. */
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly onBlur?: () => void;
  readonly options: readonly Option<V>[];
  /** `chips` and `row` stand beside each other, for short words; `list` below each other, with sentences. */
  readonly look?: 'chips' | 'row' | 'list';
  readonly isDisabled?: boolean;
  /** Where the label is on the screen already. */
  readonly isLabelHidden?: boolean;
  /** Without the reserved line under it. */
  readonly isBare?: boolean;
  /** Marked, where the words about it stand elsewhere. */
  readonly isInvalid?: boolean;
  /** The key that leads here. */
  readonly chord?: Chord | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string>({
  label,
  name,
  value,
  onChange,
  onBlur,
  options,
  look = 'list',
  isDisabled = false,
  isLabelHidden = false,
  isBare = false,
  isInvalid: isMarked = false,
  chord,
  ...note
}: Props<V>) {
  const press = usePress();
  return (
    <AriaRadioGroup
      className={classes(field.field, css.group)}
      name={name}
      value={value === '' ? null : value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
      {...(onBlur ? { onBlur } : {})}
      orientation={look === 'list' ? 'vertical' : 'horizontal'}
      isInvalid={isMarked || isInvalid(note)}
      validationBehavior="aria"
      isDisabled={isDisabled}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      // The library lets no other attribute through.
      {...(chord ? { render: (props) => <div {...props} aria-keyshortcuts={ariaOf(press(chord))} /> } : {})}
    >
      {!isLabelHidden && (
        <FieldLabel chord={chord}>
          <Label className={classes(field.label)}>{label}</Label>
        </FieldLabel>
      )}
      <div className={classes(css[look], look !== 'chips' && css.marked)}>
        {options.map((option) => (
          <RadioField
            key={option.value}
            value={option.value}
            className=""
            isDisabled={option.isDisabled ?? false}
          >
            <RadioButton className={classes(css.option)}>
              {look !== 'chips' && <span className={css.mark} aria-hidden="true" />}
              <span className={css.words}>
                <span className={css.label}>{option.label}</span>
                {option.text !== undefined && <span className={css.text}>{option.text}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
        {isLabelHidden && <FieldLabel chord={chord} />}
      </div>
      {!isBare && <FieldNote {...note} />}
    </AriaRadioGroup>
  );
}
