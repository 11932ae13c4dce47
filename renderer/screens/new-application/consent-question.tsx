import { useState } from 'react';
import type { ConsentDefinition } from '../../../shared/domain/consent.ts';
import { LiveMessage } from '../../parts/live-message.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { useText } from '../../text/use-text.ts';
import { useCustomerWindow } from '../use-customer-window.ts';
import { chordFor } from './field-keys.ts';
import { useFormTools } from './form-tools.ts';
import { useFormField } from './use-form-field.ts';
import css from './consent-question.module.css';

interface Props {
  readonly consent: ConsentDefinition;
  /** Its place in the form, from 1. */
  readonly n: number;
}

/** The full wording in the customer's language, and the customer's own answer. Nothing is chosen beforehand. */
export function ConsentQuestion({ consent, n }: Props) {
  const { say } = useText();
  const { rules } = useFormTools();
  const field = useFormField(`consents.${consent.type}`);
  const language = rules.customerLanguage;
  const [isAsked, setIsAsked] = useState(false);
  // A refusal goes out like any other answer; it is only said what it may mean.
  const refusal = consent.isRequired && field.value === 'no' ? say('form.consent-needed') : undefined;
  useCustomerWindow(isAsked ? { kind: 'consent', type: consent.type, language } : null);
  return (
    <div
      className={css.consent}
      onFocus={() => setIsAsked(true)}
      onBlur={({ currentTarget, relatedTarget }) => setIsAsked(currentTarget.contains(relatedTarget))}
    >
      <div
        className={css.text}
        lang={language}
        role="region"
        aria-label={say('form.consent-text', { n })}
        tabIndex={0}
      >
        {consent.texts[language]}
      </div>
      <RadioGroup
        name={field.name}
        chord={chordFor(field.name)}
        label={say('form.consent-q', { n })}
        isLabelHidden
        look="row"
        value={field.value === 'yes' || field.value === 'no' ? field.value : ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        issues={field.issues}
        hint={refusal}
        options={[
          { value: 'yes', label: say('form.agrees') },
          { value: 'no', label: say('form.agrees-not') },
        ]}
      />
      <LiveMessage>{refusal ?? ''}</LiveMessage>
    </div>
  );
}
