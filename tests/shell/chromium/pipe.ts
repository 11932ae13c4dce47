import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Answer, Command, Detail, News, Parameters } from './protocol.ts';

interface Waiting {
  readonly command: string;
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** One conversation with Chromium: the browser itself, or one page. */
export class Conversation {
  readonly #pipe: DevtoolsPipe;
  readonly #news = new EventEmitter();
  readonly id: string | undefined;

  constructor(pipe: DevtoolsPipe, id?: string) {
    this.#pipe = pipe;
    this.id = id;
  }

  /** Rejects with Chromium's words when it refuses, and when the pipe has ended. */
  send<C extends Command>(command: C, parameters?: Parameters<C>): Promise<Answer<C>> {
    return this.#pipe.send(command, parameters, this.id) as Promise<Answer<C>>;
  }

  /** Sends where nobody needs the answer, and where a page that is gone meanwhile is no fault. */
  tell<C extends Command>(command: C, parameters?: Parameters<C>): void {
    this.send(command, parameters).catch(() => undefined);
  }

  on<N extends News>(news: N, listener: (detail: Detail<N>) => void): void {
    this.#news.on(news, listener);
  }

  deliver(news: string, detail: unknown): void {
    this.#news.emit(news, detail);
  }
}

/** Chromium's `--remote-debugging-pipe`: JSON messages, each ended by a zero byte. Chromium ends when the pipe does. */
export class DevtoolsPipe {
  readonly browser = new Conversation(this);
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #conversations = new Map<string, Conversation>();
  #last = 0;
  #ended = false;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    let pieces: string[] = [];
    from.setEncoding('utf8');
    from.on('data', (text: string) => {
      const parts = text.split('\0');
      for (const part of parts.slice(0, -1)) {
        const whole = pieces.length > 0 ? pieces.join('') + part : part;
        pieces = [];
        this.#take(JSON.parse(whole) as Message);
      }
      const rest = parts.at(-1);
      if (rest) pieces.push(rest);
    });
    const end = (): void => this.#end();
    for (const stream of [from, to]) stream.on('error', end).on('close', end);
  }

  send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    if (this.#ended) return Promise.reject(new Error(`${method}: Chromium has ended`));
    const id = ++this.#last;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { command: method, done, failed });
      this.#to.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    });
  }

  conversation(id: string): Conversation {
    const known = this.#conversations.get(id) ?? new Conversation(this, id);
    this.#conversations.set(id, known);
    return known;
  }

  forget(id: string): void {
    this.#conversations.delete(id);
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      const to = message.sessionId === undefined ? this.browser : this.#conversations.get(message.sessionId);
      to?.deliver(message.method ?? '', message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.failed(new Error(`${waiting.command}: ${message.error.message}`));
    else waiting?.done(message.result);
  }

  #end(): void {
    this.#ended = true;
    for (const { command, failed } of this.#waiting.values())
      failed(new Error(`${command}: Chromium has ended`));
    this.#waiting.clear();
  }
}
