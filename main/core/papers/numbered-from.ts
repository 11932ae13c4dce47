/** The first paper of a kind has the application's number; one with other content has its own behind a stroke. */
export const numberedFrom =
  (localNumber: string) =>
  (version: number): string =>
    version === 1 ? localNumber : `${localNumber}/${version}`;
