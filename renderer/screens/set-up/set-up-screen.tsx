import { useState } from 'react';
import { useTill } from '../../bridge/use-till.ts';
import { HelpKey } from '../../shell/help/help-key.tsx';
import { emptyDraft, type SetUpDraft } from './draft.ts';
import { RecoveryPage } from './recovery-page.tsx';
import { Welcome } from './welcome.tsx';
import { Wizard } from './wizard.tsx';

/** First start, and connecting a shop. What was typed survives going back, to the first page too. */
export function SetUpScreen() {
  const { language } = useTill();
  const [isConnecting, setIsConnecting] = useState(false);
  const [draft, setDraft] = useState<SetUpDraft>({ ...emptyDraft, market: language === 'lv' ? 'LV' : 'EE' });
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const change = (part: Partial<SetUpDraft>): void => setDraft((before) => ({ ...before, ...part }));
  if (recoveryCode === null && !isConnecting) return <Welcome onConnect={() => setIsConnecting(true)} />;
  return (
    <>
      {recoveryCode === null ? (
        <Wizard
          draft={draft}
          change={change}
          onLeave={() => setIsConnecting(false)}
          onMade={setRecoveryCode}
        />
      ) : (
        <RecoveryPage code={recoveryCode} />
      )}
      <HelpKey isInBar />
    </>
  );
}
