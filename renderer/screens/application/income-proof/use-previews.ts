import { useEffect, useRef, useState } from 'react';
import type { IncomeProofView } from '../../../../shared/bridge/views.ts';
import { call } from '../../../bridge/counter.ts';
import { previewOf, type Preview } from './preview.ts';

/** By the id of the statement; null where the browser cannot draw it. Nothing yet where it is being read. */
export type Previews = ReadonlyMap<string, Preview | null>;

/** Small pictures of the scans, read one after the other; each is let go when its statement goes. */
export function usePreviews(statements: IncomeProofView['statements']): Previews {
  const [previews, setPreviews] = useState<Previews>(new Map());
  const held = useRef(new Map<string, Preview | null>());
  const wanted = statements.filter(({ type }) => type !== 'application/pdf').map(({ id }) => id);
  const key = wanted.join(' ');

  useEffect(() => {
    const ids = key === '' ? [] : key.split(' ');
    const changing = new AbortController();
    for (const [id, preview] of held.current) {
      if (ids.includes(id)) continue;
      held.current.delete(id);
      letGo(preview);
    }
    void (async () => {
      for (const id of ids) {
        if (held.current.has(id)) continue;
        const answer = await call('statement.read', { statementId: id });
        const preview = answer.ok ? await previewOf(answer.value.bytes, answer.value.type) : null;
        // The list has changed meanwhile: whoever reads now reads it again if it is still there.
        if (changing.signal.aborted) {
          letGo(preview);
          return;
        }
        held.current.set(id, preview);
        setPreviews(new Map(held.current));
      }
    })();
    return () => changing.abort();
  }, [key]);

  useEffect(() => {
    const all = held.current;
    return () => {
      for (const preview of all.values()) letGo(preview);
      all.clear();
    };
  }, []);
  return previews;
}

function letGo(preview: Preview | null): void {
  if (preview) URL.revokeObjectURL(preview.url);
}
