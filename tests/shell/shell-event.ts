import type { EventEmitter } from 'node:events';

/** Electron's event object: `preventDefault()` says that what is announced must not happen. */
export class ShellEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** An event with the given fields on it. Getters among them stay getters. */
export function eventWith<T extends object>(fields: T): ShellEvent & T {
  return Object.defineProperties(new ShellEvent(), Object.getOwnPropertyDescriptors(fields)) as ShellEvent &
    T;
}

/** Emits with a preventable event first; true when a listener prevented it. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  fields: object = {},
  ...more: readonly unknown[]
): boolean {
  const event = eventWith(fields);
  emitter.emit(name, event, ...more);
  return event.defaultPrevented;
}
