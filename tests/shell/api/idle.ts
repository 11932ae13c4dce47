let lastInputAt = performance.now();

/** A person, or a test in their place, used the keyboard or the pointer in one of the pages. */
export function noteInput(): void {
  lastInputAt = performance.now();
}

/** Milliseconds since then; the pages are the only keyboard and pointer this machine has. */
export const idleMs = (): number => performance.now() - lastInputAt;
