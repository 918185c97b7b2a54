import type { CdpEvent, Protocol } from './cdp.ts';
import { fromWebUrl } from './scheme.ts';

/** A line of the page's console, or an error that nothing caught. */
export interface ConsoleLine {
  readonly level: 'debug' | 'info' | 'warning' | 'error';
  readonly message: string;
  readonly lineNumber: number;
  readonly sourceId: string;
}

/** What happens to the main frame of a page, in the words of the main process. */
export interface PageTold {
  request(paused: Protocol.Fetch.requestPausedPayload): void;
  /** The page itself would go elsewhere. */
  requested(): void;
  /** A navigation has begun, by whoever. */
  leaving(): void;
  arrived(url: string): void;
  movedWithin(url: string): void;
  loading(isLoading: boolean): void;
  parsed(): unknown;
  loaded(): void;
  painted(): unknown;
  /** A handler of beforeunload would have the page stay. */
  unloadAsked(): void;
  /** The page asks the person something of its own: alert, confirm or prompt. */
  dialogAsked(kind: string): void;
  console(line: ConsoleLine): unknown;
}

const LEVELS: Readonly<Record<string, ConsoleLine['level']>> = {
  assert: 'error',
  debug: 'debug',
  error: 'error',
  warning: 'warning',
};

/** Reads the browser's events of one page. */
export function pageEvents(
  isMainFrame: (frame: string) => boolean,
  told: PageTold,
): (event: CdpEvent) => void {
  return ({ method, params }) => {
    switch (method) {
      case 'Fetch.requestPaused':
        told.request(params);
        break;
      case 'Page.frameRequestedNavigation':
      case 'Page.frameStartedNavigating':
        if (!isMainFrame(params.frameId)) break;
        if (method === 'Page.frameRequestedNavigation') told.requested();
        told.leaving();
        break;
      case 'Page.frameNavigated': {
        const { parentId, url, urlFragment = '' } = params.frame;
        if (parentId === undefined) told.arrived(fromWebUrl(url + urlFragment));
        break;
      }
      case 'Page.navigatedWithinDocument':
        if (isMainFrame(params.frameId)) told.movedWithin(fromWebUrl(params.url));
        break;
      case 'Page.frameStartedLoading':
      case 'Page.frameStoppedLoading':
        if (isMainFrame(params.frameId)) told.loading(method === 'Page.frameStartedLoading');
        break;
      case 'Page.domContentEventFired':
        told.parsed();
        break;
      case 'Page.loadEventFired':
        told.loaded();
        break;
      case 'Page.lifecycleEvent':
        if (params.name === 'firstPaint' && isMainFrame(params.frameId)) told.painted();
        break;
      case 'Page.javascriptDialogOpening':
        if (params.type === 'beforeunload') told.unloadAsked();
        else told.dialogAsked(params.type);
        break;
      case 'Runtime.consoleAPICalled': {
        const message = params.args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
        const at = params.stackTrace?.callFrames[0];
        const level = LEVELS[params.type] ?? 'info';
        told.console({
          level,
          message,
          lineNumber: at?.lineNumber ?? 0,
          sourceId: fromWebUrl(at?.url ?? ''),
        });
        break;
      }
      case 'Runtime.exceptionThrown': {
        const { exception, text, lineNumber, url = '' } = params.exceptionDetails;
        const message = `Uncaught ${exception?.description ?? text}`;
        told.console({ level: 'error', message, lineNumber, sourceId: fromWebUrl(url) });
        break;
      }
      default:
    }
  };
}
