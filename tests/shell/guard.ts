import { EventEmitter } from 'node:events';
import { NotInStandIn } from './not-in-stand-in.ts';

/** Names that the language, Node, Playwright and test printers look up on any object; they mean "not there", not a use of the API. */
const lookedUpOnAnything = new Set([
  'then',
  'toJSON',
  'inspect',
  'default',
  '__esModule',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
  'domain',
  '@@__IMMUTABLE_ITERABLE__@@',
  '@@__IMMUTABLE_RECORD__@@',
]);

const handlerFor = (api: string): ProxyHandler<object> => ({
  get(target, key, receiver): unknown {
    if (typeof key === 'symbol' || key in target || lookedUpOnAnything.has(key)) {
      return Reflect.get(target, key, receiver);
    }
    throw new NotInStandIn(`${api}.${key}`);
  },
});

/** The object, except that reading a member it does not have throws `NotInStandIn` with the API's name. */
export function guarded<T extends object>(api: string, members: T): T {
  return new Proxy(members, handlerFor(api)) as T;
}

type PlainClass = new () => object;

function guardClass<C extends PlainClass>(api: string, named: C, base: PlainClass): C {
  // The guard sits at the end of the prototype chain, so that instances stay ordinary objects with private fields.
  Object.setPrototypeOf(named.prototype as object, guarded(api, base.prototype as object));
  Object.setPrototypeOf(named, guarded(api, base));
  return named;
}

/** A base class whose descendants throw on every member, static or not, that they do not define. */
export function guardedClass(api: string): PlainClass {
  return guardClass(api, class extends Object {}, Object);
}

/**
 * As `guardedClass`, for an emitter. `events` are the ones that are emitted here or cannot happen here (no certificate errors
 * without TLS); listening for any other throws, because the listener would wait for ever.
 */
export function guardedEmitter(api: string, events: readonly string[] | 'any'): typeof EventEmitter {
  class Named extends EventEmitter {}
  const known = events === 'any' ? undefined : new Set(['error', 'newListener', 'removeListener', ...events]);
  for (const method of ['on', 'addListener', 'prependListener'] as const) {
    const original: unknown = Reflect.get(EventEmitter.prototype, method);
    if (typeof original !== 'function') throw new TypeError(`EventEmitter has no ${method}`);
    const checked = function (this: EventEmitter, event: string | symbol, listener: unknown): unknown {
      if (known && typeof event === 'string' && !known.has(event)) {
        throw new NotInStandIn(`${api}.on('${event}')`, 'it is never emitted here');
      }
      return Reflect.apply(original, this, [event, listener]);
    };
    Object.defineProperty(Named.prototype, method, { value: checked, writable: true, configurable: true });
  }
  return guardClass(api, Named, EventEmitter) as unknown as typeof EventEmitter;
}
