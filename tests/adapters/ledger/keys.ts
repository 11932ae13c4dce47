/** Of ledgers made in tests, and of the one in tests/museum. */
export const dataKey = new Uint8Array(32).fill(7);
