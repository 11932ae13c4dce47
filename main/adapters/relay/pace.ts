/** Lets so many through in any stretch of time of this length. */
export function createPace(most: number, perMs: number, steady: () => number): () => boolean {
  const passed: number[] = [];
  return () => {
    const now = steady();
    while (passed[0] !== undefined && now - passed[0] >= perMs) passed.shift();
    if (passed.length >= most) return false;
    passed.push(now);
    return true;
  };
}
