import type Electron from 'electron';
import { guarded } from '../guard.ts';
import { standsFor } from '../typings.ts';
import { ProtocolStandIn, type ProtocolHandler } from './protocol.ts';
import { SessionStandIn } from './session.ts';

const ofDefault = (): ProtocolStandIn => SessionStandIn.ofPartition('').ownProtocol;

/** `protocol`: the default session's, of which registering schemes works before there is a session. */
export const protocol = standsFor<Electron.Protocol>()(
  guarded('protocol', {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]): void =>
      new ProtocolStandIn().registerSchemesAsPrivileged(schemes),
    handle: (scheme: string, handler: ProtocolHandler): void => ofDefault().handle(scheme, handler),
    unhandle: (scheme: string): void => ofDefault().unhandle(scheme),
    isProtocolHandled: (scheme: string): boolean => ofDefault().isProtocolHandled(scheme),
  }),
);
