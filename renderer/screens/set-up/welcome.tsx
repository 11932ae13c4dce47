import { useEffect, useRef, useState } from 'react';
import type { Market } from '../../../shared/domain/market.ts';
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
import { MarketChoice } from './market-choice.tsx';
import css from './welcome.module.css';

/** Language, then Training with one key, or a real shop. */
export function Welcome({ onConnect }: { readonly onConnect: () => void }) {
  const { say } = useText();
  const press = usePress();
  const { language, profiles } = useTill();
  const [chosen, setChosen] = useState<Market | null>(null);
  const market = chosen ?? (language === 'lv' ? 'LV' : 'EE');
  const training = useCall('setup.training');
  const leave = useCall('setup.leave');
  const heading = useRef<HTMLHeadingElement>(null);
  const canLeave = profiles.length > 0;
  const start = (): void => void training.run({ market });

  useEffect(() => heading.current?.focus(), []);
  useActions('screen', [
    { id: 'training', keys: ['T', 'Enter'], label: say('setup.training-start'), run: start, isMain: true },
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
        <FailureNote failure={training.failure ?? leave.failure} />
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
          </section>
        </div>
      </div>
    </main>
  );
}
