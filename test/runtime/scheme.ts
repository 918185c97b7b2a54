/** Answers a request to a custom scheme; null while the scheme is registered but not yet handled. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, SchemeHandler | null>();
const fetchable = new Set<string>();

/**
 * Plain Chromium cannot serve a custom scheme, so `app://host/path` appears to the page as
 * `https://host.app.localhost/path`, and those requests never leave the machine. The main process sees `app://` only.
 */
const WEB_HOST = /^https:\/\/(?:([^/?#]*)\.)?([a-z0-9+-]+)\.localhost(?=[/?#]|$)/i;
const CUSTOM_HOST = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)/i;

/** `mayBeFetched` is whether a page may call `fetch` on it. */
export function registerScheme(scheme: string, mayBeFetched: boolean): void {
  if (schemes.size === 0) setImmediate(loadFetch);
  if (!schemes.has(scheme)) schemes.set(scheme, null);
  if (mayBeFetched) fetchable.add(scheme);
}

/**
 * Node loads what requests and answers are made of when the first of them is made. While the browser starts there is
 * time for it; a page would wait.
 */
function loadFetch(): void {
  void new Response(new Request('app://localhost').url).arrayBuffer();
}

export function setSchemeHandler(scheme: string, handler: SchemeHandler | null): void {
  schemes.set(scheme, handler);
}

/** The handler of the scheme of an address as the main process writes it. */
export function schemeHandler(url: string): SchemeHandler | null {
  return schemes.get(url.slice(0, url.indexOf(':'))) ?? null;
}

export function isCustom(url: string): boolean {
  return schemes.has(url.slice(0, url.indexOf(':')));
}

export function maySchemeBeFetched(url: string): boolean {
  return fetchable.has(url.slice(0, url.indexOf(':')));
}

export function toWebUrl(url: string): string {
  return url.replace(CUSTOM_HOST, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.localhost` : whole,
  );
}

export function fromWebUrl(url: string): string {
  return url.replace(WEB_HOST, (whole, host: string | undefined, scheme: string) =>
    schemes.has(scheme) ? `${scheme}://${host ?? ''}` : whole,
  );
}

/** A Content-Security-Policy whose custom schemes are put as the page knows them. */
export function toWebPolicy(policy: string): string {
  return policy.replace(
    /(^|[\s;,])([a-z][a-z0-9+-]*):(\/\/[^\s;,]*)?(?=$|[\s;,])/gi,
    (whole, before, scheme, host) => {
      if (!schemes.has(scheme)) return whole;
      return `${before}${host ? toWebUrl(`${scheme}:${host}`) : `https://*.${scheme}.localhost`}`;
    },
  );
}

/** The origin of an address as Electron writes it for a standard scheme. */
export function originOf(url: string): string {
  const custom = CUSTOM_HOST.exec(url);
  if (custom && isCustom(url)) return `${custom[1]}://${custom[2]}`;
  return URL.canParse(url) ? new URL(url).origin : 'null';
}
