import { useEffect, useRef, useState } from 'react';
import type { Market } from '../../../shared/domain/market.ts';
import type { PackProblem } from '../../../shared/domain/settings-pack.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { usePress } from '../../keys/key-map.ts';
import { useActions } from '../../keys/use-actions.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Icon } from '../../parts/icon.tsx';
import { HelpKey } from '../../shell/help/help-key.tsx';
import { StaffLanguage } from '../staff-language.tsx';
import { useText } from '../../text/use-text.ts';
import { PackProblemNote } from '../../editors/pack-problem-note.tsx';
import type { ChosenPack } from '../../editors/pack-rows.ts';
import { MarketChoice } from './market-choice.tsx';
import { PackDialog } from './pack-dialog.tsx';
import css from './welcome.module.css';

interface Props {
  readonly onConnect: () => void;
  readonly onPack: (chosen: ChosenPack) => void;
}

/** Language, then Training with one key, or a real shop. */
export function Welcome({ onConnect, onPack }: Props) {
  const { say } = useText();
  const press = usePress();
  const { language, profiles } = useTill();
  const [chosen, setChosen] = useState<Market | null>(null);
  const market = chosen ?? (language === 'lv' ? 'LV' : 'EE');
  const training = useCall('setup.training');
  const leave = useCall('setup.leave');
  const pack = useCall('setup.pack');
  const [problem, setProblem] = useState<PackProblem | null>(null);
  const [found, setFound] = useState<ChosenPack | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const canLeave = profiles.length > 0;
  const start = (): void => void training.run({ market });
  const choose = async (): Promise<void> => {
    setProblem(null);
    const answer = await pack.run({});
    if (!answer.ok) return;
    setProblem(answer.value.problem);
    setFound(answer.value.chosen);
  };

  useEffect(() => heading.current?.focus(), []);
  useActions('screen', [
    { id: 'training', keys: ['T', 'Enter'], label: say('setup.training-start'), run: start, isMain: true },
    { id: 'pack', keys: ['P'], label: say('pack.set-up'), run: () => void choose() },
    ...(canLeave
      ? [{ id: 'leave', keys: ['Escape'] as const, label: say('setup.leave'), run: () => void leave.run({}) }]
      : []),
  ]);

  return (
    <main className={css.page}>
      <header className={css.head}>
        <StaffLanguage />
        <span className={css.keys}>
          <HelpKey />
          {canLeave && (
            <Button look="quiet" chord="Escape" onPress={() => void leave.run({})}>
              {say('setup.leave')}
            </Button>
          )}
        </span>
      </header>
      <div className={css.middle}>
        <h1 className={css.title} ref={heading} tabIndex={-1}>
          {say('setup.welcome')}
        </h1>
        <p className={css.text}>{say('setup.welcome-text')}</p>
        <FailureNote failure={training.failure ?? leave.failure ?? pack.failure} />
        <PackProblemNote title={say('pack.not-taken')} problem={problem} />
        <div className={css.ways}>
          <section className={classes(css.way, css.first)} aria-labelledby="way-training">
            <Icon name="practice" size={20} />
            <h2 id="way-training">{say('setup.training-title')}</h2>
            <p>{say('setup.training-text')}</p>
            <MarketChoice label={say('setup.training-market')} value={market} onChange={setChosen} />
            <Button look="main" size="large" chord="T" onPress={start} isBusy={training.busy}>
              {say('setup.training-start')}
            </Button>
            <p className={css.key}>
              {say('setup.training-key', {
                keys: [press('T'), 'Enter'].filter((key) => key !== null).join(' / '),
              })}
            </p>
          </section>
          <section className={css.way} aria-labelledby="way-connect">
            <Icon name="shop" size={20} />
            <h2 id="way-connect">{say('setup.connect-title')}</h2>
            <p>{say('setup.connect-text')}</p>
            <span className={css.push} />
            <ActionButton id="shop-connect" size="large" onPress={onConnect}>
              {say('setup.connect-start')}
            </ActionButton>
            <p>{say('pack.set-up-text')}</p>
            <Button chord="P" onPress={() => void choose()} isBusy={pack.busy}>
              {say('pack.set-up')}
            </Button>
          </section>
        </div>
      </div>
      {found && <PackDialog chosen={found} onTake={() => onPack(found)} onBack={() => setFound(null)} />}
    </main>
  );
}
