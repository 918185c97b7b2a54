import type { CdpEvent } from './cdp.ts';
import type { ContentsOwner } from './contents-owner.ts';
import { markDestroyed } from './destroyed.ts';
import { preventable } from './emitter.ts';
import { mainFrame } from './frame.ts';
import { IpcMain } from './ipc-main.ts';
import { createPageClosing, type PageClosing } from './page-closing.ts';
import { PageContents } from './page-contents.ts';
import { type PageTold, pageEvents } from './page-events.ts';
import { createPageIpc } from './page-ipc.ts';
import { createPageLoading, type Navigation, type PageLoading } from './page-loading.ts';
import { type MessageTold, pageMessages } from './page-messages.ts';
import {
  createPageZoom,
  factorOf,
  levelOf,
  type PageZoom,
  setZoomLevelOf,
  zoomLevelOf,
} from './page-zoom.ts';
import { settlePermissions } from './permissions.ts';
import { answerRequest } from './requests.ts';
import { chromium, isForPerson, report } from './runtime.ts';
import { originOf } from './scheme.ts';
import { defaultSession, type Session } from './session.ts';
import { allContents } from './windows.ts';

const EVENTS = [
  ...['did-start-loading', 'did-stop-loading', 'did-finish-load', 'did-fail-load', 'dom-ready'],
  ...['did-navigate', 'did-navigate-in-page', 'will-navigate', 'will-frame-navigate', 'will-redirect'],
  ...['will-prevent-unload', 'page-title-updated', 'did-create-window', 'will-attach-webview'],
  ...['render-process-gone', 'destroyed', 'preload-error', 'console-message', 'ipc-message'],
];

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

let lastId = 0;

export class WebContents extends PageContents {
  readonly id: number;
  readonly session: Session = defaultSession;
  readonly ipc = new IpcMain('webContents.ipc');
  readonly #owner: ContentsOwner;
  readonly #stopListening: () => void;
  readonly #loading: PageLoading;
  readonly #closing: PageClosing;
  #zoom: PageZoom | null = null;
  #title = '';
  #isCrashed = false;
  #isDestroyed = false;
  #mayOpen: OpenHandler = () => ({ action: 'allow' });

  constructor(
    owner: ContentsOwner,
    size: { readonly width: number; readonly height: number },
    preload: string | undefined,
  ) {
    super('webContents', EVENTS);
    lastId += 1;
    this.id = lastId;
    this.#owner = owner;
    this.#loading = createPageLoading(this);
    this.#closing = createPageClosing({
      whenOpen: () => this.whenOpen(),
      isDestroyed: () => this.#isDestroyed,
      isCrashed: () => this.#isCrashed,
      isNavigating: () => this.#loading.isNavigating(),
      closeTarget: () => this.closeTarget(),
      closeAsked: () => owner.closeAsked(),
      closeRefused: () => owner.closeRefused(),
      mayGo: () => this.#mayGo(),
    });
    this.#stopListening = chromium.cdp.listen(null, (event) => this.#browserEvent(event));
    this.openPage(size, preload, {
      event: pageEvents((frame) => frame === this.target?.mainFrame, this.#pageTold()),
      message: pageMessages(this.#messageTold()),
      connected: () => {
        owner.connected();
        this.connected();
      },
    });
  }

  // Loading

  loadURL(url: string): Promise<void> {
    return this.#loading.load(url);
  }

  onItsWay(url: string): void {
    void settlePermissions(this, originOf(url));
  }

  reload(): void {
    this.#loading.reload(false);
  }

  reloadIgnoringCache(): void {
    this.#loading.reload(true);
  }

  getURL(): string {
    return this.#loading.url();
  }

  getTitle(): string {
    return this.#title;
  }

  isLoading(): boolean {
    return this.#loading.isLoading();
  }

  get mainFrame(): Electron.WebFrameMain {
    return mainFrame(this, this.getURL());
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#mayOpen = handler;
  }

  // The page

  /** As in Electron it waits for a page that is being loaded. */
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    await this.#loading.whenLoaded();
    return this.evaluate(code, userGesture);
  }

  send(channel: string, ...args: readonly unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.tell('message', channel, args);
  }

  getZoomLevel(): number {
    return zoomLevelOf(originOf(this.getURL()));
  }

  getZoomFactor(): number {
    return factorOf(this.getZoomLevel());
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new TypeError("'zoomFactor' must be a double greater than 0.0");
    this.setZoomLevel(levelOf(factor));
  }

  setZoomLevel(level: number): void {
    const origin = originOf(this.getURL());
    setZoomLevelOf(origin, level);
    for (const one of allContents()) if (originOf(one.getURL()) === origin) one.showZoom();
  }

  /** Stand-in: shows the page at its size, in the window as large as it is now. */
  showZoom(): void {
    const factor = this.getZoomFactor();
    if (factor === 1 && !this.#zoom) return;
    this.use((page) => {
      this.#zoom ??= createPageZoom(page, () => this.getBounds());
      return this.#zoom.show(factor);
    });
  }

  // The end

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  forcefullyCrashRenderer(): void {
    this.use((page) => page.send('Page.crash'));
  }

  /** As in Electron the window's `close` event has no part in this: it is the page that closes. */
  close(options?: Electron.CloseOpts): void {
    if (options?.waitForBeforeUnload) void this.closeAfterUnload();
    else this.use(() => this.closeTarget());
  }

  /** Stand-in: whether the page is on its way out. */
  get isClosing(): boolean {
    return this.#closing.isClosing();
  }

  /** Stand-in: closes the page if its own beforeunload handlers let it. */
  closeAfterUnload(): Promise<void> {
    return this.#closing.afterUnload();
  }

  /** Stand-in: closes the page whatever it says. */
  async closeTarget(): Promise<void> {
    const page = await this.whenOpen().catch(() => null);
    if (page) await chromium.cdp.send('Target.closeTarget', { targetId: page.target }).catch(() => {});
  }

  /** Stand-in: what is told when the page has gone, once. */
  endOfPage(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#stopListening();
    this.leavePage();
    markDestroyed(this);
    this.emit('destroyed');
  }

  // What the browser and the page tell

  #browserEvent({ method, params }: CdpEvent): void {
    if (method === 'Target.targetDestroyed') {
      if (params.targetId === this.target?.target) this.#owner.gone();
    } else if (method === 'Target.targetCrashed') {
      if (params.targetId !== this.target?.target) return;
      this.lost({ reason: params.status === 'oom' ? 'oom' : 'crashed', exitCode: params.errorCode });
    }
  }

  /** Stand-in: the page's process has gone. As in Electron the app is told before whoever listens to the page. */
  lost(details: Electron.RenderProcessGoneDetails): void {
    if (this.#isCrashed || this.#isDestroyed) return;
    this.#isCrashed = true;
    this.#owner.crashed(details);
    this.emit('render-process-gone', {}, details);
  }

  #pageTold(): PageTold {
    const { told } = this.#loading;
    return {
      ...told,
      request: (paused) => {
        const owner = { contents: this, mayNavigate: (to: Navigation) => this.#loading.mayNavigate(to) };
        this.use((page) => answerRequest(page, owner, paused));
      },
      loaded: () => {
        told.loaded();
        // A page that was never used is closed without a question; a person may do that, and the app is to be asked.
        if (isForPerson) this.use((page) => page.evaluate('0', true));
      },
      arrived: (url) => {
        this.#isCrashed = false;
        told.arrived(url);
        this.showZoom();
      },
      painted: () => this.getURL() !== '' && this.#owner.painted(),
      unloadAsked: () => this.#closing.asked(),
      dialogAsked: (kind) => {
        report(`${kind}() of the page is not in the stand-in, and nobody is there to answer it`);
        this.use((page) => page.send('Page.handleJavaScriptDialog', { accept: false }));
      },
      console: (line) => this.emit('console-message', { ...line, frame: this.mainFrame }),
    };
  }

  #mayGo(): boolean {
    const event = preventable();
    this.emit('will-prevent-unload', event);
    if (!event.defaultPrevented) this.#loading.stayed();
    return event.defaultPrevented;
  }

  #messageTold(): MessageTold {
    return {
      ...createPageIpc(this, this.ipc),
      unload: (wouldStay) => this.#closing.heard(wouldStay),
      open: (url) => this.#open(url),
      close: () => this.close(),
      focus: () => this.#owner.focused(),
      title: (title) => {
        this.#title = title;
        this.emit('page-title-updated', preventable(), title, true);
      },
      resize: () => this.#owner.resized(),
      shortcut: (command) => this.#owner.shortcut(command),
      promptAnswer: (call, answer) => this.answered(call, answer),
      preloadError: (file, error) => this.emit('preload-error', {}, file, error),
    };
  }

  #open(url: string): void {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' as const };
    const said = this.#mayOpen({
      ...details,
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    });
    if (said.action !== 'allow') return;
    const window = this.#owner.openWindow(url, said.overrideBrowserWindowOptions ?? {});
    this.emit('did-create-window', window, { ...details, options: said.overrideBrowserWindowOptions ?? {} });
  }
}
