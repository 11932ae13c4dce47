import process from 'node:process';

const nobody = 65_534;

/** Permissions mean nothing to root, so a test about them runs as somebody else for a moment. */
export function asOrdinaryUser<T>(run: () => T): T {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(nobody);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}
