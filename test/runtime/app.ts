import path from 'node:path';
import { createPaths } from './app-paths.ts';
import { watchDownloads } from './download.ts';
import { Emitter } from './emitter.ts';
import { guard } from './guard.ts';
import { protocolReady } from './protocol.ts';
import { browserGone, exit, isEnding, quit } from './quit.ts';
import { chromium, report, switches } from './runtime.ts';
import { createSingleInstance } from './single-instance.ts';
import { focusedWindow } from './windows.ts';

const EVENTS = [
  ...['will-finish-launching', 'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit'],
  ...['open-file', 'open-url', 'activate', 'second-instance'],
  ...['browser-window-created', 'browser-window-focus', 'browser-window-blur', 'web-contents-created'],
  ...['render-process-gone', 'child-process-gone'],
];

let readyNow = () => {};

class App extends Emitter {
  name = 'Electron';
  readonly isPackaged = false;
  readonly commandLine = guard('app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name.toLowerCase(), value),
    appendArgument: () => {},
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
  });
  readonly quit = quit;
  readonly exit = exit;
  #version = '';
  #appPath = process.cwd();
  #isReady = false;
  readonly #whenReady = new Promise<void>((resolve) => {
    readyNow = resolve;
  });
  readonly #paths = createPaths(() => this.name, switches.get('user-data-dir'));
  readonly #instance = createSingleInstance(
    () => this.getPath('userData'),
    ({ argv, workingDirectory, additionalData }) => {
      this.emit('second-instance', {}, argv, workingDirectory, additionalData);
    },
  );

  constructor() {
    super('app', EVENTS);
    process.once('exit', () => this.#instance.release());
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  setVersion(version: string): void {
    this.#version = version;
  }

  getAppPath(): string {
    return this.#appPath;
  }

  setAppPath(folder: string): void {
    this.#appPath = folder;
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return this.#paths.get(name);
  }

  setPath(name: Parameters<Electron.App['getPath']>[0], folder: string): void {
    this.#paths.set(name, folder);
  }

  setAppLogsPath(folder = path.join(this.getPath('userData'), 'logs')): void {
    this.setPath('logs', folder);
  }

  getLocale(): string {
    return switches.get('lang') || 'en-GB';
  }

  getSystemLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getSystemLocale()];
  }

  requestSingleInstanceLock(additionalData: unknown = null): boolean {
    return this.#instance.request({
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData,
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.isHeld();
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  focus(): void {
    focusedWindow()?.focus();
  }

  // The page is sandboxed in any case, and there is no desktop for these to tell.
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  setDesktopName(): void {}
  setAboutPanelOptions(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}

  /** Stand-in: starts the browser while the app is being loaded. */
  startBrowserAhead(): void {
    chromium.startAhead(this.#profile(), switches);
  }

  #profile(): string {
    return path.join(this.getPath('sessionData'), 'Chromium');
  }

  /** Stand-in: starts the browser and tells the app that it is ready, unless it has ended already. */
  async launch(): Promise<void> {
    if (isEnding()) return;
    this.emit('will-finish-launching');
    await chromium.start(this.#profile(), switches);
    if (isEnding()) return;
    void chromium.cdp.closed.then(browserGone);
    chromium.cdp.listen(null, ({ method, params }) => {
      // A page never opens windows of its own here; one that slips through is closed.
      if (method !== 'Target.targetCreated' || params.targetInfo.openerId === undefined) return;
      report(`a window that the page opened itself was closed: ${params.targetInfo.url}`);
      chromium.cdp.send('Target.closeTarget', { targetId: params.targetInfo.targetId }).catch(() => {});
    });
    await watchDownloads();
    protocolReady();
    this.#isReady = true;
    this.emit('ready', {}, {});
    readyNow();
  }
}

export const app = new App();
export type { App };
