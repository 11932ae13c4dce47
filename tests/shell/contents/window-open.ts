import type Electron from 'electron';
import { NotInStandIn } from '../not-in-stand-in.ts';

export type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

/** Where the app denies, nothing is left to do: no page is ever opened. Where it allows, this shell cannot follow, and says so. */
export function reportNewWindow(handler: OpenHandler | undefined, details: Electron.HandlerDetails): void {
  if (handler?.(details).action === 'deny') return;
  throw new NotInStandIn(
    handler
      ? `{ action: 'allow' } for ${details.url}`
      : `window.open without webContents.setWindowOpenHandler`,
    'a page cannot open windows',
  );
}
