import { useState } from 'react';

/** Whoever has a number keeps it, so that a key opens the same one as before; who comes gets the lowest free one. */
export function useSlots(ids: readonly string[], most: number): readonly (string | null)[] {
  const [slots, setSlots] = useState<readonly (string | null)[]>([]);
  const now = placed(slots, ids, most);
  if (now.join() !== slots.join()) setSlots(now);
  return now;
}

function placed(before: readonly (string | null)[], ids: readonly string[], most: number) {
  const coming = ids.filter((id) => !before.includes(id));
  return Array.from({ length: most }, (_, index) => {
    const kept = before[index] ?? null;
    return kept !== null && ids.includes(kept) ? kept : (coming.shift() ?? null);
  });
}
