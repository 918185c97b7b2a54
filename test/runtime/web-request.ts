import { guard } from './guard.ts';

type Details = Electron.OnBeforeRequestListenerDetails;
type Listener = (details: Details, callback: (response: Electron.CallbackResponse) => void) => void;

let listener: { readonly matches: (url: string) => boolean; readonly call: Listener } | null = null;

/** The answer of the app's onBeforeRequest listener; nothing where there is none or it does not want this address. */
export function beforeRequest(details: Details): Promise<Electron.CallbackResponse> {
  const { url } = details;
  if (!listener?.matches(url)) return Promise.resolve({});
  const { call } = listener;
  return new Promise((resolve) => call(details, (response) => resolve(response ?? {})));
}

function onBeforeRequest(first: Electron.WebRequestFilter | Listener | null, second?: Listener | null): void {
  const call = typeof first === 'function' ? first : second;
  const patterns = first !== null && typeof first === 'object' ? first.urls : ['<all_urls>'];
  const tests = patterns.map(patternTest);
  listener = call ? { call, matches: (url) => tests.some((test) => test(url)) } : null;
}

/** A match pattern (`scheme://host/path` with stars) as a test. */
function patternTest(pattern: string): (url: string) => boolean {
  if (pattern === '<all_urls>') return () => true;
  const match = /^(\*|[a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/i.exec(pattern);
  if (!match) throw new Error(`Invalid url pattern ${pattern}`);
  const [, scheme = '*', host = '', route = '/*'] = match;
  const quote = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const schemes = scheme === '*' ? '(?:https?|wss?)' : quote(scheme);
  const hosts = host === '*' ? '[^/]*' : quote(host).replace(/^\*\\\./, '(?:[^/]+\\.)?');
  const expression = new RegExp(`^${schemes}://${hosts}${quote(route).replaceAll('*', '.*')}$`, 'i');
  return (url) => expression.test(url);
}

export const webRequest = guard('webRequest', { onBeforeRequest });
