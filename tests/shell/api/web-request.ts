import type Electron from 'electron';
import { guardedClass } from '../guard.ts';
import { standsFor } from '../typings.ts';

type Details = Electron.OnBeforeRequestListenerDetails;
type Listener = (details: Details, callback: (response: Electron.CallbackResponse) => void) => void;

/** A pattern such as `http://*.example.org/*`; `*` as scheme is any scheme. */
function matcher(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 'i');
}

/** Asks the app before a request of a page leaves; the other moments of a request are not here. */
export class WebRequestStandIn extends guardedClass('webRequest') {
  #listener: Listener | null = null;
  #matches: (details: Details) => boolean = () => true;

  onBeforeRequest(
    filter: Electron.WebRequestFilter | Listener | null,
    listener: Listener | null = null,
  ): void {
    if (filter === null || typeof filter === 'function') {
      this.#listener = filter;
      this.#matches = () => true;
      return;
    }
    const wanted = filter.urls.map(matcher);
    const unwanted = filter.excludeUrls?.map(matcher) ?? [];
    const types: readonly string[] | undefined = filter.types;
    this.#listener = listener;
    this.#matches = ({ url, resourceType }) =>
      wanted.some((one) => one.test(url)) &&
      !unwanted.some((one) => one.test(url)) &&
      (types?.includes(resourceType) ?? true);
  }

  /** What the app says about a request; nothing when it does not listen to such. */
  ask(details: Details): Promise<Electron.CallbackResponse> {
    const listener = this.#listener;
    if (!listener || !this.#matches(details)) return Promise.resolve({});
    return new Promise((done) => listener(details, done));
  }

  asElectron(): Electron.WebRequest {
    return standsFor<Electron.WebRequest>()<WebRequestStandIn>(this);
  }
}
