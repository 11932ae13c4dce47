import { useState } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { ConnectionNote } from '../../editors/connection-note.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { AuthorityPart } from './authority-part.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { PackPart } from './pack-part.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

export function ShopSection(props: SectionProps) {
  const { settings, isManager } = props;
  const { say } = useText();
  const format = useFormat();
  const test = useCall('settings.test');
  const [result, setResult] = useState<Parameters<typeof ConnectionNote>[0]['test'] | null>(null);
  const [isReplacing, setIsReplacing] = useState(false);
  const [isRenewing, setIsRenewing] = useState(false);
  const { profile, address, shopUuid, key, keptBy, recoverySince, folder } = settings;
  const isTraining = profile.mode === 'training';
  const runTest = async (): Promise<void> => {
    setResult(null);
    const answer = await test.run({});
    if (answer.ok) setResult(answer.value);
  };
  const keyWords = isTraining
    ? say('settings.key-training')
    : key
      ? say('settings.key-last4', { last4: key.last4, date: format.date(format.dayOf(key.setAt)) })
      : say('settings.key-none');
  return (
    <div className={css.stack}>
      <div className={css.facts}>
        <DefinitionList
          items={[
            { term: say('settings.country'), value: say(`common.country-${profile.market}`) },
            { term: say('settings.environment'), value: say(`common.mode-${profile.mode}`) },
            { term: say('settings.address'), value: address },
            { term: say('settings.shop-uuid'), value: <span className={css.path}>{shopUuid}</span> },
            { term: say('settings.key'), value: keyWords },
            { term: say('settings.kept-by'), value: say(`settings.kept-${keptBy}`) },
            ...(recoverySince === null
              ? []
              : [
                  {
                    term: say('recovery.code'),
                    value: say('recovery.since', { date: format.date(format.dayOf(recoverySince)) }),
                  },
                ]),
            { term: say('settings.folder'), value: <span className={css.path}>{folder}</span> },
          ]}
        />
      </div>
      <FailureNote failure={test.failure} />
      {result && <ConnectionNote test={result} />}
      <div className={css.fields}>
        <ActionButton id="shop-test" icon="line-up" onPress={() => void runTest()} isBusy={test.busy}>
          {say('settings.test')}
        </ActionButton>
        {isManager && !isTraining && (
          <ActionButton id="shop-key" icon="key" onPress={() => setIsReplacing(true)}>
            {say('settings.key-replace')}
          </ActionButton>
        )}
        {isManager && !isTraining && (
          <ActionButton id="recovery-renew" icon="document" onPress={() => setIsRenewing(true)}>
            {say('recovery.renew')}
          </ActionButton>
        )}
      </div>
      {!isTraining && <AuthorityPart {...props} />}
      {!isTraining && isManager && <PackPart settings={settings} onChanged={props.onChanged} />}
      {isRenewing && <RecoveryDialog onClose={() => setIsRenewing(false)} />}
      {isReplacing && <KeyDialog onClose={() => setIsReplacing(false)} onTested={setResult} />}
    </div>
  );
}
