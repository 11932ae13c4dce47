import { useState } from 'react';
import { mostPresets, presetProblem, type Preset } from '../../../shared/domain/preset.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { HiddenText } from '../../parts/hidden-text.tsx';
import { KeyCap } from '../../parts/key-cap.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { keyedPresets, whyUnfit } from '../../text/preset-words.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { PresetDialog } from './preset-dialog.tsx';
import type { SectionProps } from './settings-screen.tsx';
import { ChangeButton } from './change-button.tsx';
import css from './settings-screen.module.css';

/** The presets of the shop in the order of their keys; one at a time is changed. */
export function PresetsPart({ settings, isManager, onChanged }: SectionProps) {
  const text = useText();
  const { say } = text;
  const { presets } = settings;
  const [open, setOpen] = useState<number | null>(null);
  return (
    <section className={css.part} aria-labelledby="part-presets">
      <h3 id="part-presets">{say('presets.title')}</h3>
      <p className={css.soft}>{say('presets.text')}</p>
      {presets.length === 0 ? (
        <p>{say('presets.none')}</p>
      ) : (
        <PresetTable settings={settings} {...(isManager ? { onChange: setOpen } : {})} />
      )}
      {isManager &&
        (presets.length < mostPresets ? (
          <ActionButton id="preset-add" icon="plus" onPress={() => setOpen(presets.length)}>
            {say('presets.add')}
          </ActionButton>
        ) : (
          <p className={css.soft}>{say('presets.full')}</p>
        ))}
      {open !== null && (
        <PresetDialog settings={settings} place={open} onChanged={onChanged} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

interface TableProps {
  readonly settings: SectionProps['settings'];
  readonly onChange?: (place: number) => void;
}

function PresetTable({ settings, onChange }: TableProps) {
  const text = useText();
  const { say } = text;
  const format = useFormat();
  const products = settings.products.flatMap(({ terms }) => (terms ? [terms] : []));
  const productOf = ({ productCode }: Preset): string =>
    products.find(({ code }) => code === productCode)?.name ?? productCode;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{say('keys.key')}</th>
          <th scope="col">{say('presets.name')}</th>
          <th scope="col">{say('form.period')}</th>
          <th scope="col">{say('form.payment-day')}</th>
          <th scope="col">{say('form.amount')}</th>
          {onChange && (
            <th scope="col">
              <HiddenText>{say('common.change')}</HiddenText>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {keyedPresets(settings.presets, text).map(({ preset, chord }, place) => {
          const problem = presetProblem(preset, products);
          return (
            <tr key={chord}>
              <td>
                <KeyCap chord={chord} isHeard />
              </td>
              <td>
                <strong>{preset.name}</strong>
                <div className={css.soft}>{productOf(preset)}</div>
                {problem && (
                  <StatusWord icon="attention" needsPerson>
                    {whyUnfit(problem, text)}
                  </StatusWord>
                )}
              </td>
              <td>{preset.period}</td>
              <td>{preset.paymentDay}</td>
              <td>{preset.amount && format.money(preset.amount)}</td>
              {onChange && (
                <td>
                  <ChangeButton
                    label={say('presets.change', { name: preset.name })}
                    onPress={() => onChange(place)}
                  />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
