import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { forgetAll, receive } from '../../../renderer/bridge/pictures.ts';
import { ActionBar } from '../../../renderer/parts/action-bar.tsx';
import { Button } from '../../../renderer/parts/button.tsx';
import { Checkbox } from '../../../renderer/parts/checkbox.tsx';
import { DefinitionList } from '../../../renderer/parts/definition-list.tsx';
import { Empty } from '../../../renderer/parts/empty.tsx';
import { FailureNote } from '../../../renderer/parts/failure-note.tsx';
import { MoneyField } from '../../../renderer/parts/money-field.tsx';
import { Note } from '../../../renderer/parts/note.tsx';
import { Panel } from '../../../renderer/parts/panel.tsx';
import { PinField } from '../../../renderer/parts/pin-field.tsx';
import { QrCode } from '../../../renderer/parts/qr-code.tsx';
import { RadioGroup } from '../../../renderer/parts/radio-group.tsx';
import { Ring } from '../../../renderer/parts/ring.tsx';
import { SelectField } from '../../../renderer/parts/select-field.tsx';
import { StatusWord } from '../../../renderer/parts/status-word.tsx';
import { Strip } from '../../../renderer/parts/strip.tsx';
import { TextArea } from '../../../renderer/parts/text-area.tsx';
import { TextField } from '../../../renderer/parts/text-field.tsx';
import { useActions } from '../../../renderer/keys/use-actions.ts';
import { createI18n } from '../../../renderer/text/i18n.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { aTill } from '../pictures.ts';
import css from './parts-page.module.css';

/** Every part in its states, side by side. */
export function PartsPage({ language }: { readonly language: Language }) {
  const [i18n] = useState(() => {
    forgetAll();
    receive('till', aTill({ language }));
    return createI18n(language);
  });
  return (
    <I18nextProvider i18n={i18n}>
      <Parts />
    </I18nextProvider>
  );
}

const nothing = (): void => undefined;

function Parts() {
  const [text, setText] = useState('37605030299');
  const [period, setPeriod] = useState<'3' | '6' | '12'>('12');
  const [product, setProduct] = useState<'a' | 'b' | ''>('a');
  const [isTicked, setTicked] = useState(true);
  const [agrees, setAgrees] = useState<'yes' | 'no' | ''>('');
  useActions('screen', [
    { id: 'back', keys: ['Escape'], label: 'Back', run: nothing },
    { id: 'park', keys: ['Ctrl+S'], label: 'Park', run: nothing },
    { id: 'show', keys: ['F4'], label: 'Show to customer', run: nothing },
    { id: 'send', keys: ['Ctrl+Enter'], label: 'Send to bank', run: nothing, isMain: true },
  ]);
  return (
    <div className={css.page}>
      <main className={css.columns}>
        <h1>Parts</h1>
        <section className={css.column}>
          <div className={css.row}>
            <Button look="main" chord="Ctrl+Enter" onPress={nothing}>
              Send to bank
            </Button>
            <Button onPress={nothing} icon="refresh" chord="F5">
              Plain
            </Button>
            <Button look="danger" onPress={nothing} icon="trash">
              Discard
            </Button>
            <Button look="quiet" onPress={nothing}>
              Quiet
            </Button>
            <Button onPress={nothing} isDisabled>
              Disabled
            </Button>
            <Button look="main" onPress={nothing} isBusy>
              Busy
            </Button>
          </div>
          <TextField
            label="Personal code"
            name="a"
            value={text}
            onChange={setText}
            width="code"
            hint="born 03.05.1976 · male · 50"
          />
          <TextField
            label="Personal code"
            name="b"
            value="3760503029"
            onChange={nothing}
            width="code"
            issues={[{ level: 'block', code: 'identity-code.length', facts: { n: 10 } }]}
          />
          <TextField
            label="Personal code"
            name="c"
            value="38808050001"
            onChange={nothing}
            width="code"
            issues={[{ level: 'confirm', code: 'identity-code.check-digit' }]}
          />
          <div className={css.row}>
            <MoneyField
              label="Amount"
              name="d"
              value="1 001,00"
              onChange={nothing}
              issues={[{ level: 'hint', code: 'amount.ambiguous' }]}
            />
            <TextField label="Read only" name="e" value="EE" onChange={nothing} width="short" isReadOnly />
            <TextField label="Disabled" name="f" value="EE" onChange={nothing} width="short" isDisabled />
          </div>
          <SelectField
            label="Product"
            name="g"
            value={product}
            onChange={setProduct}
            width="medium"
            choices={[
              { value: 'a', label: 'Järelmaks' },
              { value: 'b', label: 'Osamakse 3 kuud' },
            ]}
          />
          <RadioGroup
            label="Period"
            name="h"
            look="chips"
            value={period}
            onChange={setPeriod}
            options={[
              { value: '3', label: '3' },
              { value: '6', label: '6' },
              { value: '12', label: '12' },
            ]}
          />
          <TextArea label="Consent" name="i" value="Annan nõusoleku." onChange={nothing} />
        </section>
        <section className={css.column}>
          <RadioGroup
            label="Consent"
            name="j"
            value={agrees}
            onChange={setAgrees}
            options={[
              { value: 'yes', label: 'agrees' },
              { value: 'no', label: 'does not agree', text: 'Recorded as an answer' },
            ]}
            issues={[{ level: 'block', code: 'consent.unanswered' }]}
          />
          <Checkbox name="k" isSelected={isTicked} onChange={setTicked}>
            Customer has received the standard information sheet (SECCI)
          </Checkbox>
          <Checkbox name="l" isSelected={false} onChange={nothing}>
            Not ticked
          </Checkbox>
          <PinField
            label="PIN"
            name="m"
            value="123456"
            onChange={nothing}
            size="large"
            hint="6 to 8 digits, then Enter"
          />
          <Note title="A title">And a sentence.</Note>
          <Note kind="attention">The bank does not answer. Nothing is lost.</Note>
          <FailureNote failure={{ code: 'storage.full' }} />
          <DefinitionList
            items={[
              { term: 'Annual percentage rate', value: '30,1%', isNumber: true },
              { term: 'Total to pay', value: '1158,84 €', isNumber: true, isStrong: true },
            ]}
          />
        </section>
        <section className={css.column}>
          <Strip kind="plain" icon="lock">
            Do not hand over the goods yet
          </Strip>
          <Strip kind="go" icon="goods">
            You may hand over the goods
          </Strip>
          <div className={css.row}>
            <Ring elapsedMs={12_000} ofMs={30_000} label="Asking the bank — 12 s" />
            <QrCode text="https://demo-sign.inbank.ee/abcdefghij/0123456789" label="Code" />
          </div>
          <StatusWord icon="attention" needsPerson time="20 s">
            Needs you
          </StatusWord>
          <StatusWord icon="bank" time="3 min">
            Waiting for the bank
          </StatusWord>
          <Empty
            icon="today"
            action={
              <Button onPress={nothing} chord="F2">
                New application
              </Button>
            }
          >
            Nothing yet today.
          </Empty>
          <Panel isLoading>
            <p />
          </Panel>
        </section>
      </main>
      <footer>
        <ActionBar />
      </footer>
    </div>
  );
}
