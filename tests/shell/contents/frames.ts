import type Electron from 'electron';
import type { Page } from '../chromium/browser.ts';
import type { Conversation } from '../chromium/pipe.ts';
import type { Detail, Protocol } from '../chromium/protocol.ts';
import { toApp } from '../addresses.ts';
import { WebFrameMainStandIn } from './web-frame-main.ts';

/** One frame of a page: it lives on while its documents come and go. */
export interface Frame {
  /** Chromium's name of it; empty until the page exists. */
  id: string;
  readonly parent: Frame | undefined;
  readonly children: Set<Frame>;
  /** Chromium's name of the document shown now. */
  document: string;
  url: string;
  origin: string;
  name: string;
  gone: boolean;
  /** Where the preload of this document runs; absent between documents. */
  isolatedContext: number | undefined;
  /** The page's own world of this document. */
  pageContext: number | undefined;
  readonly api: WebFrameMainStandIn;
}

/** Who sent a message: the frame, and the document it showed when it did. */
export interface Sender {
  readonly frame: Frame;
  readonly document: string;
}

/** The frames of a page, followed by what Chromium tells of them. */
export class FrameTree {
  readonly #frames = new Map<string, Frame>();
  readonly #contexts = new Map<number, { readonly sender: Sender; readonly isolated: boolean }>();
  readonly #world: string;
  readonly #contents: Electron.WebContents;
  readonly main: Frame;
  #conversation: Conversation | undefined;

  constructor(world: string, contents: Electron.WebContents) {
    this.#world = world;
    this.#contents = contents;
    this.main = this.#made('', undefined);
  }

  /** From now on follows the page; its main frame is known when this settles. */
  async follow({ targetId, conversation }: Page): Promise<void> {
    this.#conversation = conversation;
    // A page's main frame has the name of its target.
    this.main.id = targetId;
    this.#frames.set(targetId, this.main);
    conversation.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frame(frameId, this.#frames.get(parentFrameId));
    });
    conversation.on('Page.frameNavigated', ({ frame }) => this.#navigated(frame));
    conversation.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId);
      if (frame) frame.url = toApp(url);
    });
    conversation.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.#remove(frameId);
    });
    conversation.on('Runtime.executionContextCreated', ({ context }) => this.#born(context));
    conversation.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#contexts.delete(executionContextId);
    });
    conversation.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
    const { frameTree } = await conversation.send('Page.getFrameTree');
    this.#navigated(frameTree.frame);
  }

  byId(id: string): Frame | undefined {
    return this.#frames.get(id);
  }

  /** The sender behind an execution context, if it is the preload's own world and not the page's. */
  sender(context: number): Sender | undefined {
    const known = this.#contexts.get(context);
    return known?.isolated ? known.sender : undefined;
  }

  all(): Frame[] {
    return [...this.#frames.values()];
  }

  destroy(): void {
    for (const frame of [this.main, ...this.#frames.values()]) frame.gone = true;
  }

  #frame(id: string, parent: Frame | undefined): Frame {
    const known = this.#frames.get(id);
    if (known) return known;
    const frame = this.#made(id, parent);
    this.#frames.set(id, frame);
    parent?.children.add(frame);
    return frame;
  }

  #made(id: string, parent: Frame | undefined): Frame {
    const frame: Frame = {
      id,
      parent,
      children: new Set(),
      document: '',
      url: '',
      origin: 'null',
      name: '',
      gone: false,
      isolatedContext: undefined,
      pageContext: undefined,
      api: new WebFrameMainStandIn(
        this.#contents,
        () => this.#conversation,
        () => frame,
      ),
    };
    return frame;
  }

  #navigated(told: Protocol.Page.Frame): void {
    const frame = this.#frame(
      told.id,
      told.parentId === undefined ? undefined : this.#frames.get(told.parentId),
    );
    if (frame.document !== told.loaderId) frame.isolatedContext = undefined;
    frame.document = told.loaderId;
    frame.url = toApp(told.url + (told.urlFragment ?? ''));
    frame.name = told.name ?? '';
  }

  #born({ id, origin, name, auxData }: Detail<'Runtime.executionContextCreated'>['context']): void {
    const { frameId, isDefault } = (auxData ?? {}) as { frameId?: string; isDefault?: boolean };
    const frame = frameId === undefined ? undefined : this.#frames.get(frameId);
    if (!frame) return;
    const isolated = name === this.#world;
    this.#contexts.set(id, { sender: { frame, document: frame.document }, isolated });
    if (isolated) frame.isolatedContext = id;
    if (!isDefault) return;
    frame.pageContext = id;
    frame.origin = origin === '' || origin === '://' ? 'null' : toApp(origin);
  }

  #remove(id: string): void {
    const frame = this.#frames.get(id);
    if (!frame) return;
    for (const child of frame.children) this.#remove(child.id);
    frame.gone = true;
    frame.parent?.children.delete(frame);
    this.#frames.delete(id);
  }
}
