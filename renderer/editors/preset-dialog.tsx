import { useState } from 'react';
import type { ShopProduct } from '../../shared/bridge/views.ts';
import { checkAmount } from '../../shared/domain/money.ts';
import type { Preset } from '../../shared/domain/preset.ts';
import { termsOf } from '../../shared/domain/product.ts';
import { cleanText } from '../../shared/domain/text.ts';
import type { Failure } from '../../shared/result.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useUnsaved } from '../shell/unsaved.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import css from './presets-editor.module.css';
import { UnsavedWord } from './unsaved-word.tsx';

interface Props {
  readonly presets: readonly Preset[];
  readonly products: readonly ShopProduct[];
  /** In the list of presets; behind the last one is a new one. */
  readonly place: number;
  /** Where what is typed stands until it is saved: `groupOfPreset`. */
  readonly group: string;
  readonly isBusy?: boolean;
  readonly failure?: Failure | null;
  /** All of them, as they shall be. */
  readonly onSave: (presets: readonly Preset[]) => void;
  readonly onClose: () => void;
}

/** What is typed for the preset at this place, new behind the last one (`shell/unsaved.ts`). */
export const groupOfPreset = (within: string, presets: readonly Preset[], place: number): string =>
  `${within}/${presets[place] ? `${place} ${presets[place].name}` : 'new'}`;

const asChoice = (n: number) => ({ value: String(n), label: String(n) });
/** No day of a month. */
const anyDay = '0';

/** One preset, new or changed. Only what the bank offers now can be chosen. */
export function PresetDialog({
  presets,
  products: told,
  place,
  group,
  isBusy = false,
  failure = null,
  onSave,
  onClose,
}: Props) {
  const { say } = useText();
  const format = useFormat();
  const before = presets[place] ?? null;
  const products = termsOf(told);
  const [name, setName] = useUnsaved(group, 'name', before?.name ?? '');
  const [code, setCode] = useUnsaved(group, 'code', before?.productCode ?? products[0]?.code ?? '');
  const [typedPeriod, setPeriod] = useUnsaved(group, 'period', before ? String(before.period) : '');
  const [typedDay, setDay] = useUnsaved(group, 'day', String(before?.paymentDay ?? anyDay));
  const [amount, setAmount] = useUnsaved(group, 'amount', before?.amount ? format.amount(before.amount) : '');
  const [isTried, setIsTried] = useState(false);

  const product = products.find((each) => each.code === code) ?? null;
  const { periods = [], paymentDays: days = [] } = product ?? {};
  const isOffered = (typed: string, offered: readonly number[]): boolean =>
    offered.length === 0 ? /^[1-9]\d{0,2}$/u.test(typed) : offered.includes(Number(typed));
  const period = isOffered(typedPeriod, periods) ? typedPeriod : '';
  const day = days.includes(Number(typedDay)) ? typedDay : anyDay;
  const money = checkAmount(amount);
  const isAmountRight = amount.trim() === '' || (money.value?.cents ?? 0) > 0;
  const kept = cleanText(name).text;
  const missing = (value: string): string | undefined =>
    isTried && value === '' ? say('issues.required') : undefined;

  const submit = (): void => {
    setIsTried(true);
    if (kept === '' || !product || period === '' || !isAmountRight) return;
    const preset: Preset = {
      name: kept,
      productCode: code,
      period: Number(period),
      paymentDay: day === anyDay ? null : Number(day),
      amount: amount.trim() === '' ? null : money.value,
    };
    onSave(presets.toSpliced(place, 1, preset));
  };
  return (
    <Dialog
      title={before ? say('presets.change', { name: before.name }) : say('presets.new')}
      back={say('common.cancel')}
      onBack={onClose}
      focus="field"
      isBusy={isBusy}
      actions={[
        ...(before
          ? [
              {
                id: 'remove',
                keys: ['Ctrl+B'] as const,
                label: say('presets.remove'),
                run: () => onSave(presets.toSpliced(place, 1)),
                isDanger: true,
              },
            ]
          : []),
        { id: 'save', keys: ['Ctrl+Enter'], label: say('common.save'), run: submit, isMain: true },
      ]}
    >
      <TextField
        label={say('presets.name')}
        name="name"
        value={name}
        onChange={setName}
        width="medium"
        maxLength={30}
        problem={missing(kept)}
        autoFocus
      />
      <SelectField
        label={say('form.product')}
        name="productCode"
        value={product ? code : ''}
        onChange={setCode}
        choices={products.map((each) => ({ value: each.code, label: each.name }))}
        problem={missing(product ? code : '')}
      />
      <div className={css.fields}>
        {periods.length > 0 ? (
          <SelectField
            label={say('form.period')}
            name="period"
            value={period}
            onChange={setPeriod}
            choices={periods.map(asChoice)}
            width="short"
            problem={missing(period)}
          />
        ) : (
          <TextField
            label={say('form.period')}
            name="period"
            value={typedPeriod}
            onChange={setPeriod}
            kind="digits"
            width="short"
            maxLength={3}
            problem={missing(period)}
          />
        )}
        {days.length > 0 && (
          <SelectField
            label={say('form.payment-day')}
            name="paymentDay"
            value={day}
            onChange={setDay}
            choices={[{ value: anyDay, label: say('form.payment-day-any') }, ...days.map(asChoice)]}
            width="medium"
          />
        )}
      </div>
      <MoneyField
        label={`${say('presets.usual-amount')} (${say('form.optional')})`}
        name="amount"
        value={amount}
        onChange={setAmount}
        maxLength={40}
        problem={isTried && !isAmountRight ? say('issues.amount.shape') : undefined}
      />
      <UnsavedWord group={group} />
      <FailureNote failure={failure} />
    </Dialog>
  );
}
