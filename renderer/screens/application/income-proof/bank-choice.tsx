import { useRef, useState } from 'react';
import type { ApplicationView, IncomeProofView } from '../../../../shared/bridge/views.ts';
import { languages, type Language } from '../../../../shared/domain/language.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { Button } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { FilterField } from '../../../parts/filter-field.tsx';
import { matches } from '../../../parts/matches.ts';
import { NoMatch } from '../../../parts/no-match.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { RadioGroup } from '../../../parts/radio-group.tsx';
import { languageNames } from '../../../text/language-names.ts';
import { useText } from '../../../text/use-text.ts';
import { isUnderWay } from '../entry-progress.tsx';
import css from './account-link.module.css';
import { BankGrid, focusBank } from './bank-grid.tsx';
import { useBanks } from './use-banks.ts';
import { useLogos } from './use-logos.ts';
import { useTypeAhead } from './use-type-ahead.ts';

interface Props {
  readonly application: ApplicationView;
  /** The link that there is already; a new one takes its place. */
  readonly retrieval: IncomeProofView['retrieval'];
  /** Back to that link; null where there is none. */
  readonly onBack: (() => void) | null;
  readonly onFiles: () => void;
}

/** Where the customer has an account, in which language their bank's page is, and then the link. */
export function BankChoice({ application, retrieval, onBack, onFiles }: Props) {
  const { say } = useText();
  const { line } = useTill();
  const { banks, failure, again } = useBanks(application.id);
  const logos = useLogos(application.id, banks);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(application.customerLanguage);
  const [filter, setFilter] = useState('');
  const start = useCall('income.start-link');
  const element = useRef<HTMLDivElement>(null);
  const filterInput = useRef<HTMLInputElement>(null);

  const isDown = line.state === 'down';
  const isBusy = start.busy || isUnderWay(application.entry) || !application.can.giveProof;
  const shown = (banks ?? []).filter(({ name }) => matches(filter, name));
  const wanted = chosenId ?? banks?.find(({ name }) => name === retrieval?.bankName)?.id ?? null;
  // What the filter hides is not chosen: nobody sees it.
  const chosen = shown.find(({ id }) => id === wanted) ?? null;
  const isReady = chosen !== null && !isBusy && !isDown;

  const clear = (): void => {
    setFilter('');
    filterInput.current?.focus();
  };
  const ask = async (): Promise<void> => {
    if (!chosen || !isReady) return;
    const answer = await start.run({ applicationId: application.id, bankId: chosen.id, language });
    if (!answer.ok && answer.failure.code === 'income.bank-gone') again();
  };
  useActions('part', [
    ...(filter === ''
      ? []
      : [{ id: 'clear', keys: ['Escape'] as const, label: say('common.clear'), run: clear }]),
    ...(onBack && filter === ''
      ? [{ id: 'stay', keys: ['Escape'] as const, label: say('common.back'), run: onBack }]
      : []),
    ...(failure && !isDown
      ? [
          {
            id: 'again',
            keys: ['F5'] as const,
            label: say('common.try-again'),
            run: again,
            isQuiet: true,
          },
        ]
      : []),
    {
      id: 'ask',
      keys: ['Ctrl+Enter'],
      label: say(retrieval ? 'income.ask-again' : 'income.ask'),
      run: () => void ask(),
      isMain: true,
      isDisabled: !isReady,
    },
  ]);
  useTypeAhead((letter) => {
    if (!banks || banks.length === 0) return;
    setFilter((before) => before + letter);
    filterInput.current?.focus();
  });
  const toBanks = (): void => {
    const [first] = shown;
    if (first && !chosen) setChosenId(first.id);
    // The filter may have moved the tab stop with the choice.
    setTimeout(() => focusBank(element.current));
  };

  // Where there is no list there is nothing to filter and no language to choose.
  const instead =
    banks === null ? (
      ''
    ) : banks.length === 0 ? (
      <Empty
        icon="bank"
        action={
          <Button onPress={onFiles} chord="Ctrl+T">
            {say('income.way-files')}
          </Button>
        }
      >
        {say('income.banks-none')}
      </Empty>
    ) : undefined;
  if (isDown && !banks) return <p>{say('income.banks-later')}</p>;
  return (
    <div className={css.choice} ref={element}>
      <h3 tabIndex={-1} data-focus-start="">
        {say('income.banks-q')}
      </h3>
      {retrieval && <p className={css.quiet}>{say('income.replaces')}</p>}
      <Panel isLoading={!banks} failure={failure} onAgain={again} empty={instead}>
        <div className={css.tools}>
          <FilterField
            label={say('income.filter')}
            value={filter}
            onChange={setFilter}
            onDown={toBanks}
            inputRef={filterInput}
          />
          <RadioGroup
            label={say('form.customer-language')}
            name="customerLanguage"
            look="chips"
            value={language}
            onChange={setLanguage}
            options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
            isBare
          />
        </div>
        {shown.length === 0 ? (
          <NoMatch words={filter} onClear={clear} />
        ) : (
          <BankGrid
            label={say('income.banks')}
            banks={shown}
            logos={logos}
            chosenId={chosen?.id ?? null}
            onChoose={({ id }) => setChosenId(id)}
          />
        )}
        <p className={css.quiet}>
          {say('income.on-phone')} {say('application.income-watch')}
        </p>
      </Panel>
      <FailureNote failure={start.failure} />
    </div>
  );
}
