import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type RefObject,
} from 'react';
import { useForm } from 'react-hook-form';
import { consentField, type FormRules } from '../../../shared/domain/application-form.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { useScans } from '../../keys/use-scans.ts';
import { nameHere } from '../../shell/routes.ts';
import { fieldOrder } from './extra-parts.ts';
import { formValues, keyOf, typedValues, type TypedValues } from './form-keys.ts';
import type { FormTools } from './form-tools.ts';
import { resolve } from './resolver.ts';
import { focusFirst, focusStart } from './stops.ts';
import { useAutosave } from './use-autosave.ts';
import type { DraftHeld } from './use-draft.ts';
import { useEnterMoves } from './use-enter-moves.ts';
import { useFilling } from './use-filling.ts';
import { useIdCard } from './use-id-card.ts';
import { useKnownCustomer } from './use-known-customer.ts';
import { usePresets } from './use-presets.ts';
import { useRefused } from './use-refused.ts';
import { useRules } from './use-rules.ts';
import { useSending } from './use-sending.ts';

const product = 'credit_application.product_code';

/** The form's values and how they are checked, saved, filled from documents, and sent. */
export function useApplicationForm(draft: DraftHeld, element: RefObject<HTMLFormElement | null>) {
  const { draftId } = draft;
  const [language, showLanguage] = useState<Language>(draft.customerLanguage);
  const [productCode, setProductCode] = useState(draft.values[product] ?? '');
  const [defaultValues] = useState(() => typedValues(draft.values));
  const rules = useRules(productCode, language);
  const form = useForm<TypedValues, FormRules>({
    defaultValues,
    resolver: resolve,
    context: rules,
    mode: 'onBlur',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  });
  const autosave = useAutosave(
    () => ({ draftId, values: formValues(form.getValues()), customerLanguage: language }),
    () => nameHere({ screen: 'new', draftId }),
    draft.isUnwritten,
  );
  const { touch, flush, stop } = autosave;
  const { named, refused, changed } = useRefused(draft);
  const filling = useFilling(form, rules, element);
  const presets = usePresets(form, filling, element);
  const known = useKnownCustomer(draftId, form, rules);
  const { last, isReused, look } = known;
  const sending = useSending({ draftId, form, rules, element, onSent: stop });

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          touch();
          look();
          setProductCode(values[keyOf(product)] ?? '');
        },
      }),
    [form, touch, look],
  );
  const setLanguage = useCallback(
    (next: Language): void => {
      // An answer was given to other words.
      for (const { type } of rules.consents) {
        form.setValue(keyOf(consentField(type)), '');
        form.clearErrors(keyOf(consentField(type)));
      }
      showLanguage(next);
    },
    [form, rules],
  );
  const savedLanguage = useRef(language);
  useEffect(() => {
    if (savedLanguage.current === language) return;
    savedLanguage.current = language;
    touch();
  }, [language, touch]);
  const [refusedFirst] = useState(refused);
  useEffect(() => {
    focusFirst(element.current, [...refusedFirst]);
    if (!element.current?.contains(document.activeElement)) focusStart(element.current);
  }, [element, refusedFirst]);

  useScans(filling.takeScan);
  const cardReader = useIdCard((reading) => {
    // What is asked about now is what was typed until now.
    if (!sending.question && !sending.busy) filling.takeCard(reading);
  });
  const moveOn = useEnterMoves(element);
  const handlers = {
    onKeyDownCapture: moveOn,
    onPasteCapture: (event: ClipboardEvent): void => {
      if (filling.takePaste(event.clipboardData.getData('text'))) event.preventDefault();
    },
  };

  const { toCompare, compared } = filling;
  const takeOverNow = useRef(filling.takeOver);
  useEffect(() => {
    takeOverNow.current = filling.takeOver;
  });
  const takeOver = useCallback<FormTools['takeOver']>(
    (values, date) => takeOverNow.current(values, date),
    [],
  );
  const tools = useMemo<FormTools>(
    () => ({
      draftId,
      form,
      rules,
      toCompare,
      refused,
      last,
      isReused,
      takeOver,
      onChange: (field) => {
        compared(field);
        changed(field);
      },
      onLeave: () => void flush(),
    }),
    [draftId, form, rules, toCompare, refused, last, isReused, takeOver, compared, changed, flush],
  );
  const order = useMemo(() => fieldOrder(rules), [rules]);
  return {
    tools,
    named,
    order,
    handlers,
    autosave,
    sending,
    notice: filling.notice,
    cardReader,
    putIn: filling.put,
    presets,
    setLanguage,
  };
}
