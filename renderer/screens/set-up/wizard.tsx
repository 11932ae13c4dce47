import { useEffect, useRef, useState } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { useActions } from '../../keys/use-actions.ts';
import { ActionBar } from '../../parts/action-bar.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useFoundFocus } from '../../shell/use-found-focus.ts';
import { useText } from '../../text/use-text.ts';
import { BankStep } from './bank-step.tsx';
import { ConsentsStep } from './consents-step.tsx';
import {
  codesOf,
  connectionOf,
  finishOf,
  isTestEnough,
  nameOfConnection,
  nameOfProducts,
  problemsOf,
  productsOf,
  stepAfter,
  steps,
  testOf,
  withTyped,
  type SetUpDraft,
  type StepName,
} from './draft.ts';
import { DevicesStep } from './devices-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { ProductsStep } from './products-step.tsx';
import { ReturnStep } from './return-step.tsx';
import { ShopStep } from './shop-step.tsx';
import { StepList } from './step-list.tsx';
import css from './wizard.module.css';

export interface StepProps {
  readonly draft: SetUpDraft;
  readonly change: (part: Partial<SetUpDraft>) => void;
  /** What is wrong with a field, in words, once somebody tried to go on. */
  readonly problem: (field: string) => string | undefined;
}

interface Props {
  readonly draft: SetUpDraft;
  readonly change: (part: Partial<SetUpDraft>) => void;
  readonly onLeave: () => void;
  /** The shop is made; its code for paper is shown before it opens. */
  readonly onMade: (recoveryCode: string) => void;
  readonly startAt?: StepName;
}

/** Connecting a shop, step by step. Going back loses nothing. */
export function Wizard({ draft, change, onLeave, onMade, startAt = 'bank' }: Props) {
  const { say } = useText();
  const [step, setStep] = useState<StepName>(startAt);
  const [isTried, setIsTried] = useState(false);
  const test = useCall('setup.test');
  const products = useCall('setup.products');
  const finish = useCall('setup.finish');
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const index = steps.indexOf(step);
  const problems = problemsOf(step, draft);
  const needsProducts = step === 'products' && productsOf(draft) === null;
  const needsTest = step === 'shop' && !isTestEnough(testOf(draft));

  const hasPack = draft.pack !== null;
  useEffect(() => {
    // What a settings pack leaves open is typed at once.
    const open =
      hasPack && step === 'shop' ? form.current?.querySelector<HTMLElement>('[name=tillName]') : null;
    (open ?? heading.current)?.focus();
  }, [step, hasPack]);
  useFoundFocus(form);

  const goTo = (to: StepName): void => {
    setIsTried(false);
    setStep(to);
  };
  const back = (): void => {
    const before = steps[index - 1];
    if (before) goTo(before);
    else onLeave();
  };
  const runTest = async (): Promise<void> => {
    const of = nameOfConnection(draft);
    const answer = await test.run({ ...connectionOf(draft), apiKey: draft.apiKey });
    // The key has done its part on this side, however the test ended; main holds it for this set-up.
    if (answer.ok) change({ apiKey: '', test: { of, result: answer.value } });
  };
  const runProducts = async (): Promise<void> => {
    const of = nameOfProducts(draft);
    const answer = await products.run({ codes: codesOf(draft) });
    // Asked is enough to go on, whatever came of it.
    change({ products: { of, told: answer.ok ? answer.value : [] } });
  };
  const runFinish = async (): Promise<void> => {
    const answer = await finish.run(finishOf(draft));
    if (answer.ok) onMade(answer.value.recoveryCode);
    else if (answer.failure.code === 'vault.none' && !draft.passphrase) {
      change({ passphrase: { first: '', again: '' } });
    }
  };
  const forward = (): void => {
    setIsTried(true);
    if (Object.keys(problems).length > 0) return;
    if (needsTest) void runTest();
    else if (needsProducts) void runProducts();
    else if (step === 'finish') void runFinish();
    else {
      // Whoever was typed and not yet added is not forgotten.
      if (step === 'people') change(withTyped(draft));
      goTo(stepAfter(step, draft));
    }
  };

  const busy = test.busy || products.busy || finish.busy;
  const label = needsTest
    ? say(testOf(draft) ? 'setup.test-again' : 'setup.test')
    : needsProducts
      ? say('setup.products-read')
      : say(step === 'finish' ? 'setup.finish' : 'common.next');
  useActions('screen', [
    { id: 'back', keys: ['Escape'], label: say('common.back'), run: back },
    { id: 'forward', keys: ['Ctrl+Enter'], label, run: forward, isMain: true, isDisabled: busy },
  ]);

  const shown = isTried ? problems : {};
  const props: StepProps = {
    draft,
    change,
    problem(field) {
      const key = shown[field];
      return key === undefined ? undefined : say(key);
    },
  };
  return (
    <div className={css.page}>
      <StepList step={step} onStep={goTo} />
      <main className={css.content}>
        <form
          ref={form}
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) forward();
          }}
        >
          <header>
            <p className={css.count}>{say('setup.step-of', { n: index + 1, all: steps.length })}</p>
            <h1 ref={heading} tabIndex={-1}>
              {say(`setup.step-${step}`)}
            </h1>
          </header>
          {step === 'bank' && <BankStep {...props} />}
          {step === 'shop' && <ShopStep {...props} busy={test.busy} failure={test.failure} />}
          {step === 'products' && <ProductsStep {...props} busy={products.busy} failure={products.failure} />}
          {step === 'consents' && <ConsentsStep {...props} />}
          {step === 'return' && <ReturnStep {...props} />}
          {step === 'people' && <PeopleStep {...props} />}
          {step === 'devices' && <DevicesStep />}
          {step === 'finish' && <FinishStep {...props} />}
          {step === 'finish' && <FailureNote failure={finish.failure} />}
          {/* Enter in a field goes on, as Ctrl+Enter does. */}
          <button type="submit" hidden disabled={step === 'people'} />
        </form>
      </main>
      <footer className={css.actions}>
        <ActionBar />
      </footer>
    </div>
  );
}
