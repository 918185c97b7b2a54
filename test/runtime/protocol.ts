import { guard, notInStandIn } from './guard.ts';
import { isCustom, registerScheme, schemeHandler, setSchemeHandler } from './scheme.ts';

type Surface = Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>;

let isReady = false;

/** From now on schemes can be handled and no more be registered. */
export function protocolReady(): void {
  isReady = true;
}

const surface: Surface = {
  registerSchemesAsPrivileged(schemes) {
    if (isReady) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) {
        throw notInStandIn(`a scheme that is not standard and secure (${scheme}:)`);
      }
      registerScheme(scheme, privileges.supportFetchAPI === true);
    }
  },
  handle(scheme, handler) {
    if (!isReady) throw new Error('protocol can only be used after app is ready');
    if (!isCustom(`${scheme}:`))
      throw notInStandIn(`protocol.handle('${scheme}') without registerSchemesAsPrivileged`);
    if (schemeHandler(`${scheme}:`)) throw new Error(`Failed to register protocol: ${scheme}`);
    setSchemeHandler(scheme, handler);
  },
  unhandle(scheme) {
    if (!schemeHandler(`${scheme}:`)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    setSchemeHandler(scheme, null);
  },
  isProtocolHandled: (scheme) => schemeHandler(`${scheme}:`) !== null,
};

export const protocol = guard('protocol', surface);
