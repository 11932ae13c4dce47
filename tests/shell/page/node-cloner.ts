import { makeCloner } from './cloner.ts';

/** The cloner on main's side. */
export const cloner = makeCloner({
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  toBytes: (text) => Buffer.from(text, 'base64'),
});
