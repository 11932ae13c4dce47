import type { ShopProduct } from '../../shared/bridge/views.ts';
import { mostPresets, presetProblem, type Preset } from '../../shared/domain/preset.ts';
import { termsOf } from '../../shared/domain/product.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { ChangeButton } from '../parts/change-button.tsx';
import { HiddenText } from '../parts/hidden-text.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { StatusWord } from '../parts/status-word.tsx';
import { keyedPresets, whyUnfit } from '../text/preset-words.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import css from './presets-editor.module.css';

interface Props {
  readonly presets: readonly Preset[];
  readonly products: readonly ShopProduct[];
  /** Codes that the bank could not be asked about: whether a preset of one fits is not known. */
  readonly unasked?: readonly string[];
  /** Opens the one at this place, behind the last one a new one. Not for who only looks. */
  readonly onOpen?: (place: number) => void;
}

/** The presets of a shop in the order of their keys; one at a time is changed, in a `PresetDialog`. */
export function PresetsEditor({ presets, products, unasked = [], onOpen }: Props) {
  const text = useText();
  const { say } = text;
  const format = useFormat();
  const offered = termsOf(products);
  const productOf = ({ productCode }: Preset): string =>
    offered.find(({ code }) => code === productCode)?.name ?? productCode;
  const problemOf = (preset: Preset) =>
    unasked.includes(preset.productCode) ? null : presetProblem(preset, offered);
  return (
    <>
      <p className={css.soft}>{say('presets.text')}</p>
      {presets.length === 0 ? (
        <p>{say('presets.none')}</p>
      ) : (
        <PlainTable>
          <thead>
            <tr>
              <th scope="col">{say('keys.key')}</th>
              <th scope="col">{say('presets.name')}</th>
              <th scope="col">{say('form.period')}</th>
              <th scope="col">{say('form.payment-day')}</th>
              <th scope="col">{say('form.amount')}</th>
              {onOpen && (
                <th scope="col">
                  <HiddenText>{say('common.change')}</HiddenText>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {keyedPresets(presets, text).map(({ preset, chord }, place) => {
              const problem = problemOf(preset);
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
                  {onOpen && (
                    <td>
                      <ChangeButton
                        label={say('presets.change', { name: preset.name })}
                        onPress={() => onOpen(place)}
                      />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
      {onOpen &&
        (presets.length < mostPresets ? (
          <ActionButton id="preset-add" icon="plus" onPress={() => onOpen(presets.length)}>
            {say('presets.add')}
          </ActionButton>
        ) : (
          <p className={css.soft}>{say('presets.full')}</p>
        ))}
    </>
  );
}
