import { useState } from 'react';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import { checkAmount } from '../../../shared/domain/money.ts';
import type { Preset } from '../../../shared/domain/preset.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { MoneyField } from '../../parts/money-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { UnsavedWord } from '../unsaved-word.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

interface Props {
  readonly settings: SettingsView;
  /** In the list of presets; behind the last one is a new one. */
  readonly place: number;
  readonly onChanged: (settings: SettingsView) => void;
  readonly onClose: () => void;
}

const asChoice = (n: number) => ({ value: String(n), label: String(n) });
/** No day of a month. */
const anyDay = '0';

/** One preset, new or changed. Only what the bank offers now can be chosen. */
export function PresetDialog({ settings, place, onChanged, onClose }: Props) {
  const { say } = useText();
  const format = useFormat();
  const before = settings.presets[place] ?? null;
  const products = settings.products.flatMap(({ terms }) => (terms ? [terms] : []));
  const group = `products/${before ? `${place} ${before.name}` : 'new'}`;
  const [name, setName] = useUnsaved(group, 'name', before?.name ?? '');
  const [code, setCode] = useUnsaved(group, 'code', before?.productCode ?? products[0]?.code ?? '');
  const [typedPeriod, setPeriod] = useUnsaved(group, 'period', before ? String(before.period) : '');
  const [typedDay, setDay] = useUnsaved(group, 'day', String(before?.paymentDay ?? anyDay));
  const [amount, setAmount] = useUnsaved(group, 'amount', before?.amount ? format.amount(before.amount) : '');
  const [isTried, setIsTried] = useState(false);
  const saving = useSaving('settings.presets', group, onChanged);

  const product = products.find((each) => each.code === code) ?? null;
  const { periods = [], paymentDays: days = [] } = product ?? {};
  const isOffered = (typed: string, offered: readonly number[]): boolean =>
    offered.length === 0 ? /^[1-9]\d{0,2}$/u.test(typed) : offered.includes(Number(typed));
  const period = isOffered(typedPeriod, periods) ? typedPeriod : '';
  const day = days.includes(Number(typedDay)) ? typedDay : anyDay;
  const money = checkAmount(amount);
  const isAmountRight = amount.trim() === '' || (money.value?.cents ?? 0) > 0;
  const missing = (value: string): string | undefined =>
    isTried && value.trim() === '' ? say('issues.required') : undefined;

  const saveAll = async (presets: readonly Preset[]): Promise<void> => {
    if (!saving.busy && (await saving.save({ presets: [...presets] }))) onClose();
  };
  const submit = (): void => {
    setIsTried(true);
    if (name.trim() === '' || !product || period === '' || !isAmountRight) return;
    const preset: Preset = {
      name: name.trim(),
      productCode: code,
      period: Number(period),
      paymentDay: day === anyDay ? null : Number(day),
      amount: amount.trim() === '' ? null : money.value,
    };
    void saveAll(settings.presets.toSpliced(place, 1, preset));
  };
  return (
    <Dialog
      title={before ? say('presets.change', { name: before.name }) : say('presets.new')}
      back={say('common.cancel')}
      onBack={onClose}
      focus="field"
      isBusy={saving.busy}
      actions={[
        ...(before
          ? [
              {
                id: 'remove',
                keys: ['Ctrl+B'] as const,
                label: say('presets.remove'),
                run: () => void saveAll(settings.presets.toSpliced(place, 1)),
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
        problem={missing(name)}
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
      <FailureNote failure={saving.failure} />
    </Dialog>
  );
}
