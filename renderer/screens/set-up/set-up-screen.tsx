import { useState } from 'react';
import { useTill } from '../../bridge/use-till.ts';
import { HelpKey } from '../../shell/help/help-key.tsx';
import { draftOfPack, emptyDraft, type SetUpDraft, type StepName } from './draft.ts';
import { RecoveryPage } from './recovery-page.tsx';
import { Welcome } from './welcome.tsx';
import { Wizard } from './wizard.tsx';

/** First start, and connecting a shop. What was typed survives going back, to the first page too. */
export function SetUpScreen() {
  const { language } = useTill();
  const [startAt, setStartAt] = useState<StepName | null>(null);
  const [draft, setDraft] = useState<SetUpDraft>({ ...emptyDraft, market: language === 'lv' ? 'LV' : 'EE' });
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const change = (part: Partial<SetUpDraft>): void => setDraft((before) => ({ ...before, ...part }));
  if (recoveryCode === null && startAt === null)
    return (
      <Welcome
        onConnect={() => setStartAt('bank')}
        onPack={(chosen) => {
          change(draftOfPack(chosen));
          // What it does not say stands there: the till and the key.
          setStartAt('shop');
        }}
      />
    );
  return (
    <>
      {recoveryCode === null ? (
        <Wizard
          draft={draft}
          change={change}
          onLeave={() => setStartAt(null)}
          onMade={setRecoveryCode}
          startAt={startAt ?? 'bank'}
        />
      ) : (
        <RecoveryPage code={recoveryCode} market={draft.market} />
      )}
      <HelpKey isInBar />
    </>
  );
}
