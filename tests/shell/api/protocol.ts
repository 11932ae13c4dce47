import type Electron from 'electron';
import { registerSchemes } from '../addresses.ts';
import { guardedClass } from '../guard.ts';
import { machine } from '../machine.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { standsFor } from '../typings.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** The protocol handlers of one session. Its pages' requests are answered by them; see contents/requests.ts. */
export class ProtocolStandIn extends guardedClass('protocol') {
  readonly #handlers = new Map<string, ProtocolHandler>();

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (machine.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges = {} } of schemes) {
      const { standard, secure, bypassCSP, allowServiceWorkers } = privileges;
      if (!standard || !secure || bypassCSP || allowServiceWorkers) {
        throw new NotInStandIn(
          `protocol.registerSchemesAsPrivileged('${scheme}')`,
          'a scheme has to be standard and secure, without bypassCSP and allowServiceWorkers',
        );
      }
    }
    registerSchemes(schemes);
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.#handlers.has(scheme))
      throw new Error(`Failed to register protocol: ${scheme} is already handled`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme))
      throw new Error(`Failed to unhandle protocol: ${scheme} is not handled`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  handlerOf(scheme: string): ProtocolHandler | undefined {
    return this.#handlers.get(scheme);
  }

  asElectron(): Electron.Protocol {
    return standsFor<Electron.Protocol>()<ProtocolStandIn>(this);
  }
}
