import { languages, type Language } from '../../shared/domain/language.ts';
import { languageNames } from '../text/language-names.ts';
import { RadioGroup } from './radio-group.tsx';

interface Props {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
  readonly isLabelHidden?: boolean;
}

export function LanguageSwitch({ label, value, onChange, isLabelHidden = false }: Props) {
  return (
    <RadioGroup
      label={label}
      name="language"
      look="chips"
      value={value}
      onChange={onChange}
      options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      isLabelHidden={isLabelHidden}
      isBare
    />
  );
}
