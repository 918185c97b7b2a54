import type { Protocol } from './cdp.ts';
import type { Navigation } from './page-loading.ts';
import type { PageTarget } from './page-target.ts';
import { settlePermissions } from './permissions.ts';
import {
  fromWebUrl,
  isCustom,
  maySchemeBeFetched,
  originOf,
  schemeHandler,
  toWebPolicy,
  toWebUrl,
} from './scheme.ts';
import type { WebContents } from './web-contents.ts';
import { beforeRequest } from './web-request.ts';

type Paused = Protocol.Fetch.requestPausedPayload;
type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType'];

/** The window's say in a request: false stops a navigation that the app does not want. */
export interface RequestOwner {
  readonly contents: WebContents;
  mayNavigate(navigation: Navigation): boolean;
}

/** Answers a request of the page: the app's say first, then its schemes, else the browser itself. */
export async function answerRequest(page: PageTarget, owner: RequestOwner, paused: Paused): Promise<void> {
  const { requestId, request, resourceType, frameId, redirectedRequestId } = paused;
  const url = fromWebUrl(request.url);
  const isMainDocument = resourceType === 'Document' && frameId === page.mainFrame;
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    page.send('Fetch.failRequest', { requestId, errorReason }).then(() => {});

  if (resourceType === 'Document') {
    const navigation = { url, isMainFrame: isMainDocument, isRedirect: redirectedRequestId !== undefined };
    if (!owner.mayNavigate(navigation)) return fail('Aborted');
  }
  // As in Electron: a scheme that was not registered for it cannot be fetched by script.
  const isOfScript = resourceType === 'XHR' || resourceType === 'Fetch';
  if (isOfScript && isCustom(url) && !maySchemeBeFetched(url)) return fail('Failed');
  // The browser asks for an icon of its own accord; Electron does not.
  if (isCustom(url) && resourceType === 'Other' && new URL(url).pathname === '/favicon.ico')
    return fail('Aborted');

  const said = await beforeRequest({
    id: Number.parseInt(requestId.replace(/\D/g, ''), 10),
    url,
    method: request.method,
    webContentsId: owner.contents.id,
    webContents: owner.contents as unknown as Electron.WebContents,
    frame: null,
    resourceType: electronType(resourceType, isMainDocument),
    referrer: request.headers['Referer'] ?? '',
    timestamp: Date.now(),
    uploadData: [],
  });
  if (said.cancel) return fail('BlockedByClient');
  if (said.redirectURL !== undefined) {
    const responseHeaders = [{ name: 'location', value: toWebUrl(said.redirectURL) }];
    await page.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
    return;
  }
  const settled = isMainDocument ? settlePermissions(owner.contents, originOf(url)) : null;

  if (!isCustom(url)) {
    await settled;
    await page.send('Fetch.continueRequest', { requestId });
    return;
  }
  const handler = schemeHandler(url);
  if (!handler) return fail('Failed');
  let response: Response;
  let body: Uint8Array;
  try {
    response = await handler(requestOf(url, request));
    body = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    process.stderr.write(`electron stand-in: the handler of ${url} failed: ${String(error)}\n`);
    return fail('Failed');
  }
  await settled;
  await page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: webHeader(name, value) })),
    body,
  });
}

function requestOf(url: string, request: Protocol.Network.Request): Request {
  const chunks = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && chunks.length > 0;
  return new Request(url, {
    method: request.method,
    headers: request.headers,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
}

function webHeader(name: string, value: string): string {
  if (/^content-security-policy(-report-only)?$/i.test(name)) return toWebPolicy(value);
  return /^(location|access-control-allow-origin)$/i.test(name) ? toWebUrl(value) : value;
}

function electronType(type: Protocol.Network.ResourceType, isMainDocument: boolean): ResourceType {
  switch (type) {
    case 'Document':
      return isMainDocument ? 'mainFrame' : 'subFrame';
    case 'Stylesheet':
      return 'stylesheet';
    case 'Script':
      return 'script';
    case 'Image':
      return 'image';
    case 'Font':
      return 'font';
    case 'XHR':
    case 'Fetch':
      return 'xhr';
    case 'Ping':
      return 'ping';
    case 'CSPViolationReport':
      return 'cspReport';
    case 'Media':
      return 'media';
    case 'WebSocket':
      return 'webSocket';
    default:
      return 'other';
  }
}
