import { useState, type RefObject } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Failure } from '../../../shared/result.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { goInstead } from '../../shell/routes.ts';
import { formValues, keyOf, type TypedValues } from './form-keys.ts';
import { errorOf, issuesFromMain, openFields } from './resolver.ts';
import { focusFirst } from './stops.ts';

/** A question that stands between pressing Send and sending. */
export type Question =
  | { readonly kind: 'later' }
  | { readonly kind: 'twin'; readonly twin: Failure; readonly until: Instant | null };

interface Deps {
  readonly draftId: string;
  readonly form: UseFormReturn<TypedValues, FormRules>;
  readonly rules: FormRules;
  readonly element: RefObject<HTMLElement | null>;
  /** The draft is an application now. */
  readonly onSent: () => void;
}

/** From pressing Send to the application's own screen, with the questions in between. */
export function useSending({ draftId, form, rules, element, onSent }: Deps) {
  const isDown = useTill(({ line }) => line.state === 'down');
  const { busy, failure, run, forget } = useCall('application.submit');
  const [question, setQuestion] = useState<Question | null>(null);

  const send = async (until: Instant | null, twinPin: string | null): Promise<void> => {
    const answer = await run({
      draftId,
      values: formValues(form.getValues()),
      customerLanguage: rules.customerLanguage,
      later: until === null ? null : { until },
      twinPin,
    });
    if (answer.ok) {
      onSent();
      goInstead({ screen: 'application', applicationId: answer.value.applicationId });
      return;
    }
    switch (answer.failure.code) {
      case 'line.down':
        setQuestion({ kind: 'later' });
        return;
      case 'application.twin':
        setQuestion({ kind: 'twin', twin: answer.failure, until });
        return;
      case 'application.invalid': {
        setQuestion(null);
        const found = issuesFromMain(answer.failure.facts);
        for (const [field, issue] of found) form.setError(keyOf(field), errorOf([issue]));
        focusFirst(
          element.current,
          found.map(([field]) => field),
        );
        return;
      }
      default:
      // The question stays open with the answer in it, e.g. a wrong PIN.
    }
  };

  /** Checks everything; where something is open, leads to the first of it. */
  const press = (): void => {
    if (busy || question) return;
    void form.handleSubmit(
      () => (isDown ? setQuestion({ kind: 'later' }) : send(null, null)),
      (errors) => focusFirst(element.current, openFields(errors)),
    )();
  };

  const close = (): void => {
    setQuestion(null);
    forget();
  };

  return { busy, failure, isDown, question, press, send, close };
}
