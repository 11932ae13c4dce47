import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '../chromium/browser.ts';
import type { Conversation } from '../chromium/pipe.ts';
import { machine } from '../machine.ts';
import { isolatedWorldSource, mainWorldSource, preloadSource } from '../page/source.ts';

export interface Opening {
  readonly preload: string | undefined;
  readonly subframes: boolean;
  readonly additionalArguments: readonly string[];
}

/** The names by which the worlds of one page find each other; none can be guessed. */
export interface PageNames {
  readonly secret: string;
  readonly toMain: string;
  readonly world: string;
}

export const pageNames = (): PageNames => ({
  secret: randomUUID(),
  toMain: `toMain${randomUUID().replaceAll('-', '')}`,
  world: `Electron Isolated Context ${randomUUID()}`,
});

/** What `process` is for a preload. */
const processOfPreload = (args: readonly string[]): Record<string, unknown> => ({
  platform: process.platform,
  arch: process.arch,
  argv: [process.execPath, ...args],
  versions: { ...process.versions },
  env: {},
});

/** The preload of a page as Chromium has it; read again for each load, because a development build replaces the file. */
export class Preload {
  readonly #conversation: Conversation;
  readonly #path: string | undefined;
  readonly #world: string;
  #code: string | undefined;
  #identifier: string | undefined;

  constructor(conversation: Conversation, path: string | undefined, world: string) {
    this.#conversation = conversation;
    this.#path = path;
    this.#world = world;
  }

  /** Rejects with the file system's error when there is no such file. */
  async refresh(): Promise<void> {
    if (this.#path === undefined) return;
    const code = readFileSync(this.#path, 'utf8');
    if (code === this.#code) return;
    this.#code = code;
    if (this.#identifier !== undefined) {
      await this.#conversation.send('Page.removeScriptToEvaluateOnNewDocument', {
        identifier: this.#identifier,
      });
    }
    const { identifier } = await this.#conversation.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadSource(code, this.#path),
      worldName: this.#world,
    });
    this.#identifier = identifier;
  }
}

/** Prepares a stopped page: its worlds, its requests and its news, all before its first document. */
export async function prepare({ conversation }: Page, opening: Opening, names: PageNames): Promise<void> {
  const { secret, toMain, world } = names;
  const { subframes, additionalArguments } = opening;
  const isolated = isolatedWorldSource({
    secret,
    toMain,
    subframes,
    process: processOfPreload(additionalArguments),
  });
  await Promise.all([
    conversation.send('Page.enable'),
    conversation.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    conversation.send('Runtime.enable'),
    conversation.send('Log.enable'),
    conversation.send('Runtime.addBinding', { name: toMain, executionContextName: world }),
    conversation.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) }),
    conversation.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: world }),
    conversation.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ...(machine.show ? [] : [conversation.send('Emulation.setFocusEmulationEnabled', { enabled: true })]),
    conversation.send('Runtime.runIfWaitingForDebugger'),
  ]);
}
