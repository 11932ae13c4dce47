import type { RefObject } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import { toDecimalText } from '../../../shared/domain/money.ts';
import { presetProblem, valuesOfPreset, type Preset } from '../../../shared/domain/preset.ts';
import { useTill } from '../../bridge/use-till.ts';
import type { Action } from '../../keys/action.ts';
import { keyedPresets, whyUnfit } from '../../text/preset-words.ts';
import { useText } from '../../text/use-text.ts';
import { keyOf, type TypedValues } from './form-keys.ts';
import { focusFirst, focusStart } from './stops.ts';
import type { useFilling } from './use-filling.ts';

const amount = 'credit_application.amount';
const purchase = [
  'credit_application.product_code',
  amount,
  'credit_application.down_payment_amount',
  'credit_application.period',
  'credit_application.payment_day',
];

export interface Presets {
  readonly keyed: ReturnType<typeof keyedPresets>;
  readonly take: (preset: Preset) => void;
  /** Their keys; the buttons stand beside the product. */
  readonly actions: readonly Action[];
}

/** The shop's presets: what each puts into the form, and where the focus is then. */
export function usePresets(
  form: UseFormReturn<TypedValues, FormRules>,
  { put, tell }: Pick<ReturnType<typeof useFilling>, 'put' | 'tell'>,
  element: RefObject<HTMLElement | null>,
): Presets {
  const text = useText();
  const { say } = text;
  const shop = useTill((till) => till.form);
  const keyed = keyedPresets(shop?.presets ?? [], text);

  const take = (preset: Preset): void => {
    const { name } = preset;
    const problem = presetProblem(preset, shop?.products ?? []);
    if (problem) return tell(say('presets.not-taken', { name, why: whyUnfit(problem, text) }), [], true);
    const { [amount]: given, ...others } = valuesOfPreset(preset);
    const typed = (form.getValues(keyOf(amount)) ?? '').trim();
    // What another preset put there was not typed by anybody.
    const isOurs = keyed.some(({ preset: other }) => other.amount && toDecimalText(other.amount) === typed);
    const takesAmount = given !== undefined && (typed === '' || isOurs);
    put(takesAmount ? { ...others, [amount]: given } : others);
    // What stands there already has the limits of this product now, once its rules are in place.
    const filled = purchase.filter((field) => form.getValues(keyOf(field)));
    setTimeout(() => void form.trigger(filled.map(keyOf)));
    const isKept = given !== undefined && !takesAmount;
    tell(say(isKept ? 'presets.taken-amount-kept' : 'presets.taken', { name }), purchase);
    if (form.getValues(keyOf(amount))) focusStart(element.current);
    else focusFirst(element.current, [amount]);
  };

  const actions = keyed.map(({ preset, chord, label }): Action => ({
    id: `preset-${chord}`,
    keys: [chord],
    label,
    run: () => take(preset),
    isQuiet: true,
  }));
  return { keyed, take, actions };
}
