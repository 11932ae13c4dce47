import type { Ref } from 'react';
import { SearchField } from 'react-aria-components/SearchField';
import { Input } from 'react-aria-components/Input';
import { classes } from './classes.ts';
import css from './filter-field.module.css';
import { Icon } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import type { Chord } from '../keys/chord.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Down leads from the filter into the list. */
  readonly onDown: () => void;
  /** Enter does, too, where it does nothing else. */
  readonly onEnter?: () => void;
  /** What may be typed, where the label does not say it. */
  readonly placeholder?: string;
  /** Most characters. */
  readonly longest?: number;
  readonly chord?: Chord;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Words that a list is narrowed by. Esc empties it first, and only then leads back. */
export function FilterField({
  label,
  value,
  onChange,
  onDown,
  onEnter = onDown,
  placeholder = label,
  longest,
  chord,
  inputRef,
}: Props) {
  return (
    <SearchField
      className={classes(css.filter)}
      aria-label={label}
      name="filter"
      value={value}
      onChange={onChange}
      {...(longest === undefined ? {} : { maxLength: longest })}
      onSubmit={onEnter}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          onDown();
        } else event.continuePropagation();
      }}
    >
      <Icon name="search" className={css.icon} />
      <Input
        className={classes(css.input)}
        placeholder={placeholder}
        {...(inputRef ? { ref: inputRef } : {})}
      />
      {chord && <KeyCap chord={chord} />}
    </SearchField>
  );
}
