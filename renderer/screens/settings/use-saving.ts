import { useState } from 'react';
import type { CallInput, CallName } from '../../../shared/bridge/contract.ts';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { forgetTyped, typedIn } from '../../shell/unsaved.ts';

type SavingCall = Extract<
  CallName,
  | 'settings.general'
  | 'settings.retention'
  | 'settings.relay'
  | 'settings.products'
  | 'settings.presets'
  | 'settings.documents'
  | 'settings.code-hyphen'
  | 'settings.consents'
  | 'people.add'
  | 'people.change'
>;

export interface Saving<C extends SavingCall> {
  /** What is saved in this one go (`shell/unsaved.ts`). */
  readonly group: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** When the last save came back, on the till's clock. */
  readonly savedAt: number | null;
  readonly save: (input: CallInput<C>) => Promise<boolean>;
}

/** A call that changes settings and answers with all of them. */
export function useSaving<C extends SavingCall>(
  name: C,
  group: string,
  onChanged: (settings: SettingsView) => void,
): Saving<C> {
  const { busy, failure, run } = useCall(name);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const now = useNow(10_000);
  const save = async (input: CallInput<C>): Promise<boolean> => {
    setSavedAt(null);
    const sent = typedIn(group);
    const answer = await run(input);
    if (!answer.ok) return false;
    onChanged(answer.value);
    forgetTyped(group, sent);
    setSavedAt(now);
    return true;
  };
  return { group, busy, failure, savedAt, save };
}
