import { isBlankPage } from './chromium.ts';
import { type Emitter, preventable } from './emitter.ts';
import { type LoadError, loadError } from './load-error.ts';
import { nextLoad } from './next-load.ts';
import type { PageTold } from './page-events.ts';
import type { PageTarget } from './page-target.ts';
import { toWebUrl } from './scheme.ts';

/** A frame that would go elsewhere. */
export interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  /** Whether a server has sent it there, rather than the page itself. */
  readonly isRedirect: boolean;
}

/** What the page of some contents loads and where it goes. The contents emit what Electron's do. */
export interface PageLoading {
  load(url: string): Promise<void>;
  reload(ignoreCache: boolean): void;
  url(): string;
  isLoading(): boolean;
  isNavigating(): boolean;
  /** The page stays where it is after all. */
  stayed(): void;
  /** The app's say. */
  mayNavigate(navigation: Navigation): boolean;
  /** Settles when nothing is being loaded. */
  whenLoaded(): Promise<void>;
  readonly told: Pick<
    PageTold,
    'leaving' | 'arrived' | 'movedWithin' | 'loading' | 'parsed' | 'loaded' | 'requested'
  >;
}

/** What loading needs of the contents. */
export interface LoadingPage extends Emitter {
  whenOpen(): Promise<PageTarget>;
  use(act: (page: PageTarget) => Promise<unknown>): void;
  /** The app has sent the page there: what its requests will wait for can begin. */
  onItsWay(url: string): void;
  readonly mainFrame: Electron.WebFrameMain;
}

export function createPageLoading(contents: LoadingPage): PageLoading {
  let url = '';
  /** What the app itself has asked for. */
  let expected: string | null = null;
  let isLoading = false;
  let isNavigating = false;
  /** Whether the page itself has asked for where it goes. */
  let isOfPage = false;
  const isOwn = () => url !== '';

  function failed(error: LoadError): void {
    isNavigating = false;
    expected = null;
    contents.emit('did-fail-load', {}, error.errno, error.code, error.url, true, 1, 1);
  }

  async function load(wanted: string): Promise<void> {
    const page = await contents.whenOpen();
    expected = wanted;
    isNavigating = true;
    const finished = nextLoad(contents, wanted);
    finished.catch(() => {});
    const sent = page.send('Page.navigate', { url: toWebUrl(wanted) });
    contents.onItsWay(wanted);
    const { errorText, loaderId } = await sent;
    if (errorText !== undefined) failed(loadError(errorText, wanted));
    else if (loaderId === undefined) return;
    await finished;
  }

  function isAllowed(name: string, { url: to, isMainFrame }: Navigation): boolean {
    const frame = isMainFrame ? contents.mainFrame : null;
    const event = preventable({ url: to, isMainFrame, isSameDocument: false, frame, initiator: frame });
    if (name === 'will-frame-navigate') contents.emit(name, event);
    else contents.emit(name, event, to, false, isMainFrame, 1, 1);
    return !event.defaultPrevented;
  }

  function mayNavigate(navigation: Navigation): boolean {
    const { isMainFrame, isRedirect } = navigation;
    if (isRedirect) return isAllowed('will-redirect', navigation);
    const isOfApp = isMainFrame && (navigation.url === expected || (navigation.url === url && !isOfPage));
    if (isOfApp) return true;
    const may =
      isAllowed('will-frame-navigate', navigation) &&
      (!isMainFrame || isAllowed('will-navigate', navigation));
    if (!may && isMainFrame) isNavigating = false;
    return may;
  }

  return {
    load,
    reload(ignoreCache) {
      isNavigating = true;
      contents.use((page) => page.send('Page.reload', { ignoreCache }));
    },
    url: () => url,
    isLoading: () => isLoading,
    isNavigating: () => isNavigating,
    stayed() {
      isNavigating = false;
    },
    mayNavigate,
    async whenLoaded() {
      if (isOwn() && !isLoading) return;
      await new Promise<void>((resolve) => contents.once('did-stop-loading', () => resolve()));
    },
    told: {
      requested() {
        isOfPage = true;
      },
      leaving() {
        isNavigating = true;
      },
      arrived(to) {
        isNavigating = false;
        isOfPage = false;
        if (!isOwn() && isBlankPage(to)) return; // its events may come late, after the app's first navigation
        url = to;
        contents.emit('did-navigate', {}, to, 200, 'OK');
      },
      movedWithin(to) {
        isNavigating = false;
        isOfPage = false;
        url = to;
        contents.emit('did-navigate-in-page', {}, to, true, 1, 1);
      },
      loading(isNow) {
        if (isLoading === isNow || (!isOwn() && expected === null)) return;
        isLoading = isNow;
        if (!isNow) isNavigating = false;
        contents.emit(isNow ? 'did-start-loading' : 'did-stop-loading');
      },
      parsed: () => isOwn() && contents.emit('dom-ready', {}),
      loaded() {
        if (!isOwn()) return;
        expected = null;
        isNavigating = false;
        contents.use((page) => page.send('Page.resetNavigationHistory'));
        contents.emit('did-finish-load', {});
      },
    },
  };
}
