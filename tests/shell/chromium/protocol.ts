import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

/** Chromium's DevTools protocol, as Playwright types it. */
export type { Protocol };
export type Command = keyof Protocol.CommandParameters;
export type Parameters<C extends Command> = Protocol.CommandParameters[C];
export type Answer<C extends Command> = Protocol.CommandReturnValues[C];
export type News = keyof Protocol.EventMap;
export type Detail<N extends News> = Protocol.EventMap[N][0];
