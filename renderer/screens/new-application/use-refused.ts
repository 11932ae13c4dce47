import { useCallback, useMemo, useState } from 'react';
import type { DraftView } from '../../../shared/bridge/views.ts';

/** What the bank named when it did not take the application; what is about a field goes once somebody changes it. */
export function useRefused(draft: DraftView) {
  const [named, setNamed] = useState(draft.refused);
  const refused = useMemo(
    () => new Set(named.flatMap(({ field }) => (field === null ? [] : [field]))),
    [named],
  );
  const changed = useCallback(
    (field: string) =>
      setNamed((before) =>
        before.some((each) => each.field === field) ? before.filter((each) => each.field !== field) : before,
      ),
    [],
  );
  return { named, refused, changed };
}
