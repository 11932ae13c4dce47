import { useEffect, useRef, useState } from 'react';
import { call } from '../../../bridge/counter.ts';
import { blobOf } from './preview.ts';
import type { ListedBank } from './use-banks.ts';

/** Addresses of logos (`blob:`) by the id of the bank. A bank that is missing here has its name alone. */
export type Logos = ReadonlyMap<string, string>;

/** Reads the logos one after the other, in the order of the list, and lets them go with the screen. */
export function useLogos(applicationId: string, banks: readonly ListedBank[] | null): Logos {
  const [logos, setLogos] = useState<Logos>(new Map());
  const held = useRef(new Map<string, string>());

  useEffect(() => {
    const leaving = new AbortController();
    void (async () => {
      for (const { id, hasLogo } of banks ?? []) {
        if (!hasLogo || held.current.has(id)) continue;
        const answer = await call('income.logo', { applicationId, bankId: id });
        if (leaving.signal.aborted) return;
        if (!answer.ok) continue;
        held.current.set(id, URL.createObjectURL(blobOf(answer.value.bytes, answer.value.type)));
        setLogos(new Map(held.current));
      }
    })();
    return () => leaving.abort();
  }, [applicationId, banks]);

  useEffect(() => {
    const all = held.current;
    return () => {
      for (const url of all.values()) URL.revokeObjectURL(url);
      all.clear();
    };
  }, []);
  return logos;
}
