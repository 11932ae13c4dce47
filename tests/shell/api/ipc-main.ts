import type Electron from 'electron';
import { guardedEmitter } from '../guard.ts';
import { standsFor } from '../typings.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** `ipcMain`, and the scoped ones of a page and of a frame. */
export class IpcMainStandIn extends guardedEmitter('ipcMain', 'any') {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') {
      throw new Error(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }

  asElectron(): Electron.IpcMain {
    return standsFor<Electron.IpcMain>()<IpcMainStandIn>(this);
  }
}

export const mainIpc = new IpcMainStandIn();
export const ipcMain = mainIpc.asElectron();
