import { randomUUID } from 'node:crypto';
import type { CdpEvent, CdpParams, Protocol } from './cdp.ts';
import { makeCodec } from './codec.ts';
import { evaluateInPage } from './evaluate-in-page.ts';
import { chromium } from './runtime.ts';
import { BINDING, PRELOAD_WORLD, RECEIVER } from './world-names.ts';
import { worldScripts } from './world-scripts.ts';

const { encode, decode } = makeCodec();

type Commands = Protocol.CommandParameters & Protocol.CommandReturnValues;

/** A message of the preload's world: its kind, where the page stood, and its values. */
export type PageMessage = readonly [kind: string, url: string, ...values: never[]];

export interface PageListener {
  event(event: CdpEvent): void;
  message(message: PageMessage): void;
  /** A document of the main frame has its preload world and can be told things. */
  connected(): void;
}

/** The page of a window: its debugging session and its wire to the preload's world. */
export interface PageTarget {
  readonly target: string;
  readonly mainFrame: string;
  /** The document that has the preload's world now, by that world; null where there is none. */
  readonly document: string | null;
  send<M extends keyof Commands & keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues>(
    method: M,
    params?: CdpParams<M>,
  ): Promise<Protocol.CommandReturnValues[M]>;
  /**
   * Tells the preload's world of the document that is there now; lost where there is none, as in Electron. Throws for
   * what cannot be cloned, and settles when the listeners there have run.
   */
  tell(kind: string, ...values: readonly unknown[]): Promise<void>;
  /** The value of an expression in the page's own world, or of the promise that it is; rejects with what it throws. */
  evaluate(expression: string, userGesture: boolean): Promise<unknown>;
  /** Hears no more of it. */
  release(): void;
}

/** Opens a window with this preload. Nothing of it is loaded yet. */
export async function openPage(
  size: { readonly width: number; readonly height: number },
  preload: string | undefined,
  listener: PageListener,
): Promise<PageTarget> {
  const { cdp } = chromium;
  const { target, session, mainFrame } = await chromium.openWindow(size.width, size.height);
  const scripts = worldScripts(preload, `electron-${randomUUID()}`);
  let context: string | null = null;

  const page: PageTarget = {
    target,
    mainFrame,
    get document() {
      return context;
    },
    send: (method, params) => cdp.send(method, params, session),
    tell(kind, ...values) {
      const text = encode([kind, ...values]);
      if (context === null) return Promise.resolve();
      const told = page.send('Runtime.callFunctionOn', {
        functionDeclaration: `(text) => ${RECEIVER}(text)`,
        uniqueContextId: context,
        arguments: [{ value: text }],
      });
      // Where the document has gone, its listeners have gone with it.
      return told.then(
        () => {},
        () => {},
      );
    },
    release: () => stopListening(),
    evaluate: (expression, userGesture) => evaluateInPage(page, expression, userGesture),
  };

  const stopListening = cdp.listen(session, (event) => {
    const { method, params } = event;
    if (method === 'Runtime.executionContextCreated') {
      const { name, auxData, uniqueId } = params.context;
      if (name === PRELOAD_WORLD && (auxData as { readonly frameId: string }).frameId === mainFrame) {
        context = uniqueId;
        listener.connected();
      }
    } else if (method === 'Runtime.executionContextDestroyed') {
      if (params.executionContextUniqueId === context) context = null;
    } else if (method === 'Runtime.bindingCalled') {
      if (params.name === BINDING) listener.message(decode(params.payload) as PageMessage);
    } else if (method === 'Debugger.paused') {
      answerPause(page, params.callFrames[0]).catch(() => {});
    } else listener.event(event);
  });

  await Promise.all([
    ...(scripts.asksForPaths ? [page.send('Debugger.enable')] : []),
    page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
    page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: PRELOAD_WORLD }),
  ]);
  return page;
}

/** The preload stops to learn the path of a file (webUtils.getPathForFile); any other stop is passed over. */
async function answerPause(page: PageTarget, frame: Protocol.Debugger.CallFrame | undefined): Promise<void> {
  try {
    if (frame?.functionName !== 'getPathForFile') return;
    const { callFrameId } = frame;
    const { result } = await page.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'file' });
    if (result.objectId === undefined) return;
    const { path } = await page.send('DOM.getFileInfo', { objectId: result.objectId });
    const expression = `asked.path = ${JSON.stringify(path)}`;
    await page.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
  } finally {
    await page.send('Debugger.resume');
  }
}
