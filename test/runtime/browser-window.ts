import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import type { ContentsOwner } from './contents-owner.ts';
import { markDestroyed } from './destroyed.ts';
import { Emitter, preventable } from './emitter.ts';
import { runShortcut, shortcuts } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { closingRefused, windowGone } from './quit.ts';
import { WebContents } from './web-contents.ts';
import { createWindowBounds, type WindowBounds } from './window-bounds.ts';
import { checkWindowOptions } from './window-options.ts';

import { addWindow, allWindows, focusedWindow, focusWindow, removeWindow, windowOf } from './windows.ts';

const EVENTS = [
  ...['close', 'closed', 'ready-to-show', 'show', 'hide', 'focus', 'blur', 'page-title-updated'],
  ...['minimize', 'restore', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'],
  ...['resize', 'resized', 'move', 'moved'],
  // Of Windows alone, as in Electron:
  ...['query-session-end', 'session-end'],
];
const DEFAULT_SIZE = { width: 800, height: 600 };
/** A page that paints nothing is ready to be shown this long after it is loaded. */
const BLANK_PAGE_MS = 500;

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

let lastId = 0;

export class BrowserWindow extends Emitter {
  readonly id: number;
  readonly #contents: WebContents;
  readonly #bounds: WindowBounds;
  #state: State = 'normal';
  #title: string;
  #isVisible: boolean;
  #isDestroyed = false;
  #isEdited = false;
  #file = '';

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    super('BrowserWindow', EVENTS);
    lastId += 1;
    this.id = lastId;
    this.#title = options.title ?? app.name;
    this.#isVisible = options.show !== false;
    const { width = DEFAULT_SIZE.width, height = DEFAULT_SIZE.height, x = 0, y = 0 } = options;
    const bounds = { x, y, width, height };
    this.#contents = new WebContents(this.#owner(), bounds, options.webPreferences?.preload);
    if (options.webPreferences?.javascript === false) this.#contents.forbidScripts();
    addWindow(this, this.#contents);
    if (nativeTheme.themeSource !== 'system') this.#contents.showTheme(nativeTheme.themeSource);
    const isPlaced = options.x !== undefined && options.y !== undefined;
    this.#bounds = createWindowBounds(this.#contents, bounds, isPlaced, (event) => this.emit(event));
    this.#contents.on('page-title-updated', (event: Electron.Event, title: string) => {
      const own = preventable();
      this.emit('page-title-updated', own, title, true);
      if (own.defaultPrevented) event.preventDefault();
      else if (!this.#isDestroyed) this.#title = title;
    });
    this.#contents.once('did-finish-load', () => setTimeout(() => this.#painted(), BLANK_PAGE_MS).unref());
    this.on('focus', (event) => app.emit('browser-window-focus', event, this));
    this.on('blur', (event) => app.emit('browser-window-blur', event, this));
    app.emit('web-contents-created', {}, this.#contents);
    app.emit('browser-window-created', {}, this);
    if (this.#isVisible) setImmediate(() => focusWindow(this));
  }

  #owner(): ContentsOwner {
    return {
      closeAsked: () => this.#closeAsked(),
      closeRefused: closingRefused,
      gone: () => this.#gone(),
      focused: () => focusWindow(this),
      connected: () => this.#contents.tell('shortcuts', shortcuts()),
      painted: () => this.#painted(),
      resized: () => void this.#bounds.measure(),
      shortcut: (command) => runShortcut(command, this, this.#contents),
      openWindow: (url, options) => {
        const window = new BrowserWindow(options);
        window.loadURL(url).catch(() => {});
        return window as unknown as Electron.BrowserWindow;
      },
      crashed: (details) => app.emit('render-process-gone', {}, this.#contents, details),
    };
  }

  #wasReady = false;

  #painted(): void {
    if (this.#wasReady || this.#isDestroyed) return;
    this.#wasReady = true;
    this.emit('ready-to-show');
  }

  get webContents(): WebContents {
    return this.#contents;
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url);
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(path.resolve(app.getAppPath(), file)).href);
  }

  reload(): void {
    this.#contents.reload();
  }

  capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    return this.#contents.capturePage(rect);
  }

  // Closing

  close(): void {
    this.#closeAsked();
  }

  #closeAsked(): void {
    if (this.#isDestroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) closingRefused();
    else if (!this.#isDestroyed) void this.#contents.closeAfterUnload();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    void this.#contents.closeTarget();
    this.#gone();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  #gone(): void {
    if (!removeWindow(this)) return;
    this.#contents.endOfPage();
    this.#isDestroyed = true;
    markDestroyed(this);
    this.emit('closed');
    windowGone();
  }

  // Showing

  show(): void {
    this.#setVisible(true);
    this.focus();
  }

  showInactive(): void {
    this.#setVisible(true);
  }

  hide(): void {
    this.#setVisible(false);
  }

  #setVisible(isVisible: boolean): void {
    if (this.#isVisible === isVisible) return;
    this.#isVisible = isVisible;
    this.emit(isVisible ? 'show' : 'hide');
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  focus(): void {
    this.#contents.focus();
    focusWindow(this);
  }

  isFocused(): boolean {
    return focusedWindow() === this;
  }

  minimize(): void {
    this.#setState('minimized', 'minimize');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  maximize(): void {
    this.#setState('maximized', 'maximize');
  }

  unmaximize(): void {
    if (this.#state === 'maximized') this.#setState('normal', 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  restore(): void {
    if (this.#state !== 'normal') this.#setState('normal', 'restore');
  }

  setFullScreen(isFull: boolean): void {
    if (isFull !== this.isFullScreen()) {
      this.#setState(isFull ? 'fullscreen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen');
    }
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  #setState(state: State, event: string): void {
    this.#state = state;
    this.#bounds.setState(state);
    this.emit(event);
  }

  // Place and size

  getBounds(): Electron.Rectangle {
    return this.#bounds.now();
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds.set(bounds);
  }

  getSize(): number[] {
    const { width, height } = this.#bounds.now();
    return [width, height];
  }

  setSize(width: number, height: number): void {
    this.#bounds.set({ width, height });
  }

  // What the window says of its note

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setDocumentEdited(isEdited: boolean): void {
    this.#isEdited = isEdited;
  }

  isDocumentEdited(): boolean {
    return this.#isEdited;
  }

  setRepresentedFilename(file: string): void {
    this.#file = file;
  }

  getRepresentedFilename(): string {
    return this.#file;
  }

  // There is no bar of menus, no task bar and no icon for these to be seen in.
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  setIcon(): void {}
  setMinimumSize(): void {}
  setBackgroundColor(): void {}

  static getAllWindows(): BrowserWindow[] {
    return [...allWindows()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow();
  }

  static fromId(id: number): BrowserWindow | null {
    return allWindows().find((window) => window.id === id) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windowOf(contents);
  }
}
