import { makeBridgeEnd } from './bridge.ts';
import { makeCloner } from './cloner.ts';
import { isolatedWorld, type IsolatedWorldOptions } from './isolated-world.ts';
import { mainWorld } from './main-world.ts';

/** Where the isolated world keeps its `IsolatedWorld`; the page's own world cannot see it. */
const place = 'standIn';

/** For the page's own world, before its first script. */
export const mainWorldSource = (secret: string): string =>
  `(${String(mainWorld)})(${JSON.stringify(secret)}, ${String(makeBridgeEnd)});`;

/** For the isolated world, before the preload. */
export const isolatedWorldSource = (options: IsolatedWorldOptions): string =>
  `globalThis.${place} = (${String(isolatedWorld)})(` +
  `${JSON.stringify(options)}, ${String(makeBridgeEnd)}, ${String(makeCloner)});`;

/** The preload, a script of its own so that its faults stay its own. */
export const preloadSource = (code: string, path: string): string =>
  `${place}.runPreload((exports, require, module, __filename, __dirname, process, global) => {${code}\n}, ` +
  `${JSON.stringify(path)});\n//# sourceURL=${path}`;

/** An expression that hands a message to the isolated world. */
export const delivery = (json: string): string => `${place}.deliver(${json})`;
