import type Electron from 'electron';
import { mainIpc, type IpcMainStandIn } from '../api/ipc-main.ts';
import type { Conversation } from '../chromium/pipe.ts';
import { cloner } from '../page/node-cloner.ts';
import type { FromPage, ToPage } from '../page/isolated-world.ts';
import { delivery } from '../page/source.ts';
import { eventWith } from '../shell-event.ts';
import type { FrameTree, Sender } from './frames.ts';

type Call = Extract<FromPage, { kind: 'invoke' | 'send' }>;

/** Brings a page's calls to `ipcMain`, with the frame they came from, and the answers back to the document that asked. */
export class Messages {
  readonly #conversation: Conversation;
  readonly #contents: Electron.WebContents;
  readonly #own: IpcMainStandIn;

  constructor(
    conversation: Conversation,
    toMain: string,
    frames: FrameTree,
    contents: Electron.WebContents,
    own: IpcMainStandIn,
    other: (message: Exclude<FromPage, Call>, sender: Sender, answer: (message: ToPage) => void) => void,
  ) {
    this.#conversation = conversation;
    this.#contents = contents;
    this.#own = own;
    conversation.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const sender = name === toMain ? frames.sender(executionContextId) : undefined;
      if (!sender) return;
      const message = JSON.parse(payload) as FromPage;
      const answer = (reply: ToPage): void => this.#deliver(executionContextId, reply);
      if (message.kind === 'invoke') void this.#invoke(message, sender, answer);
      else if (message.kind === 'send') this.#send(message, sender, answer);
      else other(message, sender, answer);
    });
  }

  async #invoke(
    { channel, args, id }: Extract<Call, { kind: 'invoke' }>,
    sender: Sender,
    answer: (message: ToPage) => void,
  ): Promise<void> {
    try {
      const handler = this.#desks(sender)
        .map((desk) => desk.handlerOf(channel))
        .find((found) => found);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const event = this.#event(sender) as unknown as Electron.IpcMainInvokeEvent;
      const result = await handler(event, ...(cloner.decode(args) as unknown[]));
      answer({ kind: 'result', id, result: cloner.encode(result) });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      answer({ kind: 'refused', id, error: String(error) });
    }
  }

  #send({ channel, args }: Call, sender: Sender, answer: (message: ToPage) => void): void {
    const reply = (to: string, ...more: unknown[]): void =>
      answer({ kind: 'event', channel: to, args: cloner.encode(more) });
    const event = Object.assign(this.#event(sender), { reply, ports: [] });
    const given = cloner.decode(args) as unknown[];
    this.#contents.emit('ipc-message', event, channel, ...given);
    for (const desk of this.#desks(sender)) desk.emit(channel, event, ...given);
  }

  #desks({ frame }: Sender): readonly IpcMainStandIn[] {
    return [frame.api.ownIpc, this.#own, mainIpc];
  }

  #event({ frame, document }: Sender): object {
    const contents = this.#contents;
    return eventWith({
      type: 'frame',
      sender: contents,
      processId: frame.api.processId,
      frameId: frame.api.routingId,
      frameTreeNodeId: frame.api.frameTreeNodeId,
      /** Null once the frame is gone or shows another document, as in Electron. */
      get senderFrame(): Electron.WebFrameMain | null {
        const still = !frame.gone && frame.document === document && !contents.isDestroyed();
        return still ? frame.api.asElectron() : null;
      },
    });
  }

  #deliver(contextId: number, message: ToPage): void {
    const expression = delivery(JSON.stringify(message));
    this.#conversation.tell('Runtime.evaluate', { expression, contextId, silent: true });
  }
}
