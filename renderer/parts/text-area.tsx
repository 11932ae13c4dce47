import { Label } from 'react-aria-components/Label';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import { FieldNote, isInvalid, type FieldNoteProps } from './field-note.tsx';
import css from './field.module.css';

interface Props extends FieldNoteProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: string;
}

/** Several lines of text; the box grows with them up to a limit and then scrolls. */
export function TextArea({ label, name, value, onChange, onBlur, isReadOnly = false, lang, ...note }: Props) {
  return (
    <AriaTextField
      className={classes(css.field, css['w-full'])}
      name={name}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      isInvalid={isInvalid(note)}
      validationBehavior="aria"
      isReadOnly={isReadOnly}
      autoComplete="off"
    >
      <Label className={classes(css.label)}>{label}</Label>
      <span className={css.box}>
        <AriaTextArea className={classes(css.input, css.area)} lang={lang} rows={3} />
      </span>
      <FieldNote {...note} />
    </AriaTextField>
  );
}
