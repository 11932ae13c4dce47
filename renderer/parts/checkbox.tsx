import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes.ts';
import css from './checkbox.module.css';
import { Icon } from './icon.tsx';

interface Props {
  readonly children: ReactNode;
  readonly name: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** What it brings, under it. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly autoFocus?: boolean;
}

/** One thing that a person confirms. Never ticked beforehand. */
export function Checkbox({
  children,
  name,
  isSelected,
  onChange,
  hint,
  isDisabled = false,
  isInvalid = false,
  autoFocus = false,
}: Props) {
  return (
    <CheckboxField
      className=""
      name={name}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={isInvalid}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <CheckboxButton className={classes(css.checkbox)}>
        <span className={css.mark} aria-hidden="true">
          {isSelected && <Icon name="check" />}
        </span>
        <span className={css.words}>{children}</span>
      </CheckboxButton>
      {hint !== undefined && (
        <Text slot="description" className={css.hint}>
          {hint}
        </Text>
      )}
    </CheckboxField>
  );
}
