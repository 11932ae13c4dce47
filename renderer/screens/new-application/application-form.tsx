import { useRef, useState } from 'react';
import { useTill } from '../../bridge/use-till.ts';
import type { Action } from '../../keys/action.ts';
import { useAltHeld } from '../../keys/use-alt-held.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { go, goInstead } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { stopCode } from '../../text/reason-code.ts';
import { useText } from '../../text/use-text.ts';
import css from './columns.module.css';
import { CustomerColumn } from './customer-column.tsx';
import { demoPerson, isFreeFor } from './demo-person.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { formValues } from './form-keys.ts';
import { FormHead } from './form-head.tsx';
import { FormToolsContext } from './form-tools.ts';
import { MeansColumn } from './means-column.tsx';
import { DemoRules, TrainingAmounts } from './practice-help.tsx';
import { PresetChips } from './preset-chips.tsx';
import { PurchaseColumn } from './purchase-column.tsx';
import { RefusedNote } from './refused-note.tsx';
import { SendQuestions } from './send-questions.tsx';
import { focusFirst } from './stops.ts';
import { UnsoldProducts } from './unsold-products.tsx';
import { useApplicationForm } from './use-application-form.ts';
import type { DraftHeld } from './use-draft.ts';
import { useFieldKeys } from './use-field-keys.ts';

interface Props {
  readonly draft: DraftHeld;
}

/** One page, three columns, in the order of the talk. Nothing typed is ever lost. */
export function ApplicationForm({ draft }: Props) {
  const { say, failure: inWords } = useText();
  const stopped = useTill(({ queue }) => queue.stopped);
  const mode = useTill(({ profile }) => profile?.mode ?? 'live');
  const element = useRef<HTMLFormElement>(null);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [isHelping, setIsHelping] = useState(false);
  const isAltHeld = useAltHeld();
  const {
    tools,
    named,
    order,
    handlers,
    autosave,
    sending,
    notice,
    cardReader,
    putIn,
    presets,
    setLanguage,
  } = useApplicationForm(draft, element);

  const toToday = (): void => go({ screen: 'today' });
  // What the disk does not take stays on the screen, with why.
  const park = async (): Promise<void> => {
    if (await autosave.flush()) toToday();
  };
  const actions: readonly Action[] = [
    { id: 'back', keys: ['Escape'], label: say('common.back'), run: () => void park() },
    { id: 'park', keys: ['Ctrl+S'], label: say('form.park'), run: () => void park() },
    { id: 'discard', keys: ['Ctrl+B'], label: say('form.discard'), run: () => setIsDiscarding(true) },
    ...(cardReader.isThere
      ? [
          {
            id: 'read-card',
            keys: ['Ctrl+R'] as const,
            label: say('form.read-card'),
            run: cardReader.read,
            isQuiet: true,
          },
        ]
      : []),
    ...(mode === 'live'
      ? []
      : [
          {
            id: 'help',
            keys: ['Ctrl+H'] as const,
            label: say(`practice.${mode}-open`),
            run: () => setIsHelping(true),
            isQuiet: true,
          },
        ]),
    ...presets.actions,
    {
      id: 'send',
      keys: ['Ctrl+Enter'],
      label: say(sending.isDown ? 'form.put-in-outbox' : 'form.send'),
      run: sending.press,
      isMain: true,
      isDisabled: sending.busy,
    },
    ...useFieldKeys(tools.rules, element),
  ];
  // What is wrong with fields stands at the fields; what belongs to a question stands in it.
  const failure =
    sending.question || sending.failure?.code === 'application.invalid' ? null : sending.failure;

  return (
    <FormToolsContext value={tools}>
      <Screen
        title={say('form.title')}
        beside={
          <FormHead
            begunBy={draft.by}
            savedAt={autosave.savedAt}
            saveFailure={autosave.failure}
            notice={notice}
          >
            <ErrorSummary order={order} onGo={(field) => focusFirst(element.current, [field])} />
            {cardReader.isThere && (
              <Button
                look="quiet"
                icon="scan"
                chord="Ctrl+R"
                isBusy={cardReader.isBusy}
                onPress={cardReader.read}
              >
                {say('form.read-card')}
              </Button>
            )}
            {mode !== 'live' && (
              <Button look="quiet" icon="practice" chord="Ctrl+H" onPress={() => setIsHelping(true)}>
                {say(`practice.${mode}-open`)}
              </Button>
            )}
          </FormHead>
        }
        actions={actions}
        focus="own"
        isPersonal
      >
        {stopped && <Note kind="attention">{inWords({ code: stopCode(stopped) })}</Note>}
        <FailureNote failure={failure} />
        <RefusedNote named={named} />
        <UnsoldProducts />
        <PresetChips {...presets} />
        <form
          ref={element}
          className={css.columns}
          aria-label={say('form.title')}
          aria-busy={sending.busy}
          tabIndex={-1}
          data-shows-keys={isAltHeld || undefined}
          data-focus-start=""
          noValidate
          onSubmit={(event) => event.preventDefault()}
          {...handlers}
        >
          <PurchaseColumn />
          <CustomerColumn />
          <MeansColumn onLanguage={setLanguage} />
        </form>
        <SendQuestions sending={sending} />
        {isHelping && mode === 'training' && <TrainingAmounts onClose={() => setIsHelping(false)} />}
        {isHelping && mode === 'demo' && (
          <DemoRules
            onFill={
              isFreeFor(formValues(tools.form.getValues()))
                ? () => {
                    setIsHelping(false);
                    putIn(demoPerson);
                  }
                : null
            }
            onClose={() => setIsHelping(false)}
          />
        )}
        {isDiscarding && (
          <DiscardDialog
            draftId={draft.draftId}
            onBack={() => setIsDiscarding(false)}
            onDiscarded={() => {
              autosave.stop();
              goInstead({ screen: 'today' });
            }}
          />
        )}
      </Screen>
    </FormToolsContext>
  );
}
