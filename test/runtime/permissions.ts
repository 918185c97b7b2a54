import { chromium } from './runtime.ts';
import { toWebUrl } from './scheme.ts';
import type { WebContents } from './web-contents.ts';

type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type Permission = Parameters<RequestHandler>[1];

/** Electron's permissions and the browser's names for them. */
const PERMISSIONS: readonly (readonly [Permission, string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['persistent-storage', 'persistent-storage'],
  ['idle-detection', 'idle-detection'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
];

let check: CheckHandler | null = null;
let request: RequestHandler | null = null;
const settled = new Map<string, Promise<void>>();

export function setPermissionCheckHandler(handler: CheckHandler | null): void {
  check = handler;
  settled.clear();
}

export function setPermissionRequestHandler(handler: RequestHandler | null): void {
  request = handler;
  settled.clear();
}

/**
 * Settles what a page of this origin may do, before it is loaded: the browser does not tell when a page asks, so that
 * both handlers are asked beforehand, once for each permission and origin. As in Electron all is granted where there
 * is no handler.
 */
export function settlePermissions(contents: WebContents, origin: string): Promise<void> {
  const settling = settled.get(origin) ?? settle(contents, origin);
  settled.set(origin, settling);
  return settling;
}

async function settle(contents: WebContents, origin: string): Promise<void> {
  await Promise.all(
    PERMISSIONS.map(async ([permission, name]) => {
      const granted =
        isAllowed(contents, permission, origin) && (await isGranted(contents, permission, origin));
      await chromium.cdp
        .send('Browser.setPermission', {
          permission: { name },
          setting: granted ? 'granted' : 'denied',
          origin: toWebUrl(origin),
        })
        .catch(() => {}); // A permission that this browser does not know cannot be had either.
    }),
  );
}

function isAllowed(contents: WebContents, permission: Permission, origin: string): boolean {
  if (!check) return true;
  const details = { isMainFrame: true, requestingUrl: `${origin}/`, securityOrigin: origin };
  return check(contents as unknown as Electron.WebContents, permission, origin, details);
}

function isGranted(contents: WebContents, permission: Permission, origin: string): Promise<boolean> {
  const handler = request;
  if (!handler) return Promise.resolve(true);
  const details = { isMainFrame: true, requestingUrl: `${origin}/` };
  return new Promise((resolve) => {
    handler(contents as unknown as Electron.WebContents, permission, resolve, details);
  });
}
