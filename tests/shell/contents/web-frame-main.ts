import type Electron from 'electron';
import type { Conversation } from '../chromium/pipe.ts';
import { guardedEmitter } from '../guard.ts';
import { IpcMainStandIn } from '../api/ipc-main.ts';
import { delivery } from '../page/source.ts';
import { cloner } from '../page/node-cloner.ts';
import type { ToPage } from '../page/isolated-world.ts';
import { standsForClass } from '../typings.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frames.ts';

const known = new Map<number, WebFrameMainStandIn>();
let lastNumber = 0;

const asElectron = (frame: WebFrameMainStandIn): Electron.WebFrameMain =>
  frame as unknown as Electron.WebFrameMain;

/** A frame as main sees it. It stays the same object while the frame shows one document after another. */
export class WebFrameMainStandIn extends guardedEmitter('webFrameMain', ['dom-ready']) {
  readonly frameTreeNodeId = ++lastNumber;
  /** All frames of all pages count as one renderer process here. */
  readonly processId = 1;
  readonly ownIpc = new IpcMainStandIn();
  readonly #contents: Electron.WebContents;
  readonly #conversation: () => Conversation | undefined;
  readonly #frame: () => Frame;

  constructor(
    contents: Electron.WebContents,
    conversation: () => Conversation | undefined,
    frame: () => Frame,
  ) {
    super();
    this.#contents = contents;
    this.#conversation = conversation;
    this.#frame = frame;
    known.set(this.frameTreeNodeId, this);
  }

  static fromId(processId: number, routingId: number): Electron.WebFrameMain | undefined {
    const frame = known.get(routingId);
    return frame && processId === 1 && !frame.isDestroyed() ? asElectron(frame) : undefined;
  }

  static fromFrameToken(processId: number, frameToken: string): Electron.WebFrameMain | null {
    const found = [...known.values()].find((frame) => frame.frameToken === frameToken);
    return (found && WebFrameMainStandIn.fromId(processId, found.routingId)) ?? null;
  }

  get ipc(): Electron.IpcMain {
    return this.ownIpc.asElectron();
  }

  get routingId(): number {
    return this.frameTreeNodeId;
  }

  get frameToken(): string {
    return this.#frame().id;
  }

  get url(): string {
    return this.#frame().url;
  }

  get origin(): string {
    return this.#frame().origin;
  }

  get name(): string {
    return this.#frame().name;
  }

  get detached(): boolean {
    return this.#frame().gone;
  }

  get parent(): Electron.WebFrameMain | null {
    const { parent } = this.#frame();
    return parent ? asElectron(parent.api) : null;
  }

  get top(): Electron.WebFrameMain | null {
    let frame = this.#frame();
    while (frame.parent) frame = frame.parent;
    return asElectron(frame.api);
  }

  get frames(): Electron.WebFrameMain[] {
    return [...this.#frame().children].map((child) => asElectron(child.api));
  }

  get framesInSubtree(): Electron.WebFrameMain[] {
    const within = (frame: Frame): Frame[] => [frame, ...[...frame.children].flatMap(within)];
    return within(this.#frame()).map((frame) => asElectron(frame.api));
  }

  isDestroyed(): boolean {
    return this.#frame().gone || this.#contents.isDestroyed();
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    try {
      this.deliver({ kind: 'event', channel, args: cloner.encode(args) });
    } catch (error) {
      // Electron, too, only writes it down.
      console.error('Error sending from webFrameMain: ', error);
    }
  }

  executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const conversation = this.#conversation();
    if (!conversation) return Promise.reject(new Error('The frame has no document yet'));
    return evaluate(conversation, code, userGesture, this.#frame().pageContext);
  }

  reload(): boolean {
    if (this.parent) return false;
    this.#conversation()?.tell('Page.reload');
    return true;
  }

  /** Into the isolated world of the document shown now; nobody hears it where no preload runs, as in Electron. */
  deliver(message: ToPage): void {
    const { isolatedContext } = this.#frame();
    if (isolatedContext === undefined) return;
    const expression = delivery(JSON.stringify(message));
    this.#conversation()?.tell('Runtime.evaluate', { expression, contextId: isolatedContext, silent: true });
  }

  asElectron(): Electron.WebFrameMain {
    return asElectron(this);
  }
}

export const webFrameMain = standsForClass<typeof Electron.webFrameMain>()(WebFrameMainStandIn);
