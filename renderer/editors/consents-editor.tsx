import { useRef } from 'react';
import { isSampleText, sampleVersion, type ConsentDefinition } from '../../shared/domain/consent.ts';
import { languages } from '../../shared/domain/language.ts';
import type { Market, Mode } from '../../shared/domain/market.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/checkbox.tsx';
import { Note } from '../parts/note.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { languageNames } from '../text/language-names.ts';
import { useText } from '../text/use-text.ts';
import css from './consents-editor.module.css';
import { emptyConsent, sampleConsent, untypedConsent } from './sample-consents.ts';

interface Props {
  readonly consents: readonly ConsentDefinition[];
  readonly onChange: (consents: readonly ConsentDefinition[]) => void;
  readonly market: Market;
  readonly mode: Mode;
  readonly problem?: string | undefined;
  readonly isReadOnly?: boolean;
}

/** As many as the bridge takes. */
const most = 10;

/** Consents with their wording in four languages. Samples are offered outside Live only. */
export function ConsentsEditor({ consents, onChange, market, mode, problem, isReadOnly = false }: Props) {
  const { say } = useText();
  const element = useRef<HTMLDivElement>(null);
  const replace = (index: number, next: ConsentDefinition): void =>
    onChange(consents.map((each, at) => (at === index ? next : each)));
  return (
    <div className={css.consents} ref={element}>
      {problem !== undefined && <Note kind="error">{problem}</Note>}
      {consents.length === 0 && problem === undefined && (
        <p className={css.none}>
          {say(mode === 'live' ? 'failures.setup.no-consent' : 'setup.consent-none')}
        </p>
      )}
      {consents.map((consent, index) => (
        <ConsentFields
          key={index}
          consent={consent}
          index={index}
          isReadOnly={isReadOnly}
          isLive={mode === 'live'}
          onChange={(next) => replace(index, next)}
          onRemove={() => onChange(consents.filter((_, at) => at !== index))}
        />
      ))}
      {!isReadOnly && (
        <div className={css.buttons}>
          {consents.length < most && (
            <ActionButton
              id="consent-add"
              icon="plus"
              onPress={() =>
                onChange([...consents, consents.length === 0 ? emptyConsent(market) : untypedConsent(market)])
              }
            >
              {say('setup.consent-add')}
            </ActionButton>
          )}
          {mode !== 'live' && consents.length === 0 && (
            <ActionButton
              id="consent-sample"
              icon="document"
              onPress={() => {
                onChange([sampleConsent(market)]);
                // The button goes: on with the texts that took its place.
                setTimeout(() => element.current?.querySelector<HTMLElement>('textarea')?.focus());
              }}
            >
              {say('setup.consent-sample')}
            </ActionButton>
          )}
        </div>
      )}
      {mode !== 'live' && consents.some(({ version }) => version === sampleVersion) && (
        <Note>{say('setup.consent-sample-note')}</Note>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly consent: ConsentDefinition;
  readonly index: number;
  readonly isReadOnly: boolean;
  readonly isLive: boolean;
  readonly onChange: (consent: ConsentDefinition) => void;
  readonly onRemove: () => void;
}

function ConsentFields({ consent, index, isReadOnly, isLive, onChange, onRemove }: FieldsProps) {
  const { say } = useText();
  const { type, version, isRequired, texts } = consent;
  const lackOf = (text: string): string | undefined => {
    if (!isLive) return undefined;
    if (text.trim() === '') return say('setup.consent-empty-live');
    return isSampleText(text) ? say('setup.consent-sample-live') : undefined;
  };
  return (
    <section className={css.consent} aria-label={type}>
      <div className={css.row}>
        <TextField
          label={say('setup.consent-type')}
          name={`consents.${index}.type`}
          value={type}
          onChange={(next) => onChange({ ...consent, type: next.toUpperCase().trim() })}
          width="medium"
          isReadOnly={isReadOnly}
        />
        <TextField
          label={say('setup.consent-version')}
          name={`consents.${index}.version`}
          value={version}
          onChange={(next) => onChange({ ...consent, version: next })}
          width="number"
          maxLength={40}
          isReadOnly={isReadOnly}
        />
        <div className={css.tick}>
          <Checkbox
            name={`consents.${index}.isRequired`}
            isSelected={isRequired}
            onChange={(next) => onChange({ ...consent, isRequired: next })}
            isDisabled={isReadOnly}
          >
            {say('setup.consent-required')}
          </Checkbox>
        </div>
        {!isReadOnly && (
          <div className={css.tick}>
            <Button look="quiet" icon="trash" onPress={onRemove}>
              {say('setup.consent-remove')}
            </Button>
          </div>
        )}
      </div>
      <div className={css.texts}>
        {languages.map((language) => (
          <TextArea
            key={language}
            label={say('setup.consent-text-in', { language: languageNames[language] })}
            name={`consents.${index}.texts.${language}`}
            value={texts[language]}
            onChange={(next) => onChange({ ...consent, texts: { ...texts, [language]: next } })}
            isReadOnly={isReadOnly}
            lang={language}
            hint={lackOf(texts[language])}
          />
        ))}
      </div>
    </section>
  );
}
