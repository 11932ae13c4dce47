import { useCallback, useEffect, useState } from 'react';
import type { SettingsView } from '../../shared/bridge/views.ts';
import type { Failure } from '../../shared/result.ts';
import { call } from './counter.ts';

export interface SettingsSeen {
  readonly settings: SettingsView | null;
  readonly failure: Failure | null;
  /** Settings come with the answer to whatever changed them. */
  readonly replace: (settings: SettingsView) => void;
  readonly again: () => void;
}

/** The shop's settings. There is no news of them: whoever changes them gets them back. */
export function useSettings(): SettingsSeen {
  const [settings, setSettings] = useState<SettingsView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isShown = true;
    void call('settings.get', {}).then((answer) => {
      if (!isShown) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setSettings(answer.value);
    });
    return () => {
      isShown = false;
    };
  }, [turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { settings, failure, replace: setSettings, again };
}
