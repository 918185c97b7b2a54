import { Emitter } from './emitter.ts';
import { imageOf } from './native-image.ts';
import type { Prompt, PromptAnswer } from './page/prompt-world.ts';
import { createPagePerson } from './page-person.ts';
import { openPage, type PageListener, type PageTarget } from './page-target.ts';
import { pdfOptions } from './pdf-options.ts';
import { chromium, report } from './runtime.ts';

/** The page of a window and what can be done to it; WebContents adds what it tells. */
export class PageContents extends Emitter {
  readonly #person = createPagePerson();
  #page: Promise<PageTarget> | null = null;
  #target: PageTarget | null = null;
  #isGone = false;

  /** Stand-in: opens the window. */
  openPage(
    size: { readonly width: number; readonly height: number },
    preload: string | undefined,
    listener: PageListener,
  ): void {
    // A window may be destroyed before it is there: nobody is told then of what comes of it.
    const unlessGone =
      <T>(hear: (value: T) => void) =>
      (value: T): void => {
        if (!this.#isGone) hear(value);
      };
    this.#page = openPage(size, preload, {
      event: unlessGone(listener.event),
      message: unlessGone(listener.message),
      connected: () => unlessGone(listener.connected)(undefined),
    });
    this.#page.then(
      (page) => {
        this.#target = page;
        if (this.#isGone) page.release();
      },
      (error: unknown) => {
        if (chromium.isRunning() && !this.#isGone) report(`a window did not open: ${String(error)}`);
      },
    );
  }

  /** Stand-in: the page once it is there; rejects where the window did not open. */
  whenOpen(): Promise<PageTarget> {
    return this.#page ?? Promise.reject(new Error('The window was not opened'));
  }

  /** Stand-in: the page, or null before it is there. */
  get target(): PageTarget | null {
    return this.#target;
  }

  /** Stand-in: nothing more is done to the page, and questions that are open in it are cancelled. */
  leavePage(): void {
    this.#isGone = true;
    this.#target?.release();
    this.#person.leave();
  }

  /** Stand-in: does something with the page once it is there; of a page that is no more there is nothing to tell. */
  use(act: (page: PageTarget) => Promise<unknown>): void {
    this.whenOpen()
      .then(act)
      .catch((error: unknown) => {
        const isLate =
          /Invalid InterceptionId|Session with given id|has gone|Not attached to an active page/.test(
            String(error),
          );
        if (chromium.isRunning() && !this.#isGone && !isLate) report(String(error));
      });
  }

  /** Stand-in: no script of a page runs here. */
  forbidScripts(): void {
    this.use((page) => page.send('Emulation.setScriptExecutionDisabled', { value: true }));
  }

  /** Stand-in: the value of an expression in the page, copied as structured clone does it. */
  async evaluate(code: string, userGesture: boolean): Promise<unknown> {
    return (await this.whenOpen()).evaluate(code, userGesture);
  }

  async insertText(text: string): Promise<void> {
    await (await this.whenOpen()).send('Input.insertText', { text });
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { data } = await (await this.whenOpen()).send('Page.printToPDF', pdfOptions(options));
    return Buffer.from(data, 'base64');
  }

  async capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    const clip = rect ? { clip: { ...rect, scale: 1 } } : {};
    const { data } = await (await this.whenOpen()).send('Page.captureScreenshot', { format: 'png', ...clip });
    return imageOf(Buffer.from(data, 'base64'));
  }

  readonly undo = () => this.#edit('undo');
  readonly redo = () => this.#edit('redo');
  readonly cut = () => this.#edit('cut');
  readonly copy = () => this.#edit('copy');
  readonly paste = () => this.#edit('paste');
  readonly pasteAndMatchStyle = () => this.#edit('pasteAndMatchStyle');
  readonly delete = () => this.#edit('delete');
  readonly selectAll = () => this.#edit('selectAll');

  #edit(command: string): void {
    this.use((page) => page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }));
  }

  focus(): void {
    this.use((page) => page.send('Page.bringToFront'));
  }

  // For the stand-in's other parts

  /** Stand-in: a message to the preload's world that is none of the app's. */
  tell(kind: string, ...values: readonly unknown[]): void {
    void this.#target?.tell(kind, ...values);
  }

  /** Stand-in: the colours that the page is told the desktop has. */
  showTheme(source: Electron.NativeTheme['themeSource']): void {
    const features = source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }];
    this.use((page) => page.send('Emulation.setEmulatedMedia', { features }));
  }

  async getBounds(): Promise<Electron.Rectangle> {
    const page = await this.whenOpen();
    const { bounds } = await page.send('Browser.getWindowForTarget', { targetId: page.target });
    const { left = 0, top = 0, width = 0, height = 0 } = bounds;
    return { x: left, y: top, width, height };
  }

  async setBounds(bounds: object): Promise<void> {
    const page = await this.whenOpen();
    const { windowId } = await page.send('Browser.getWindowForTarget', { targetId: page.target });
    await page.send('Browser.setWindowBounds', { windowId, bounds });
  }

  /** Stand-in: asks the person in the window, for want of a native dialog. */
  async askPerson(prompt: Prompt): Promise<PromptAnswer> {
    return this.#person.ask(await this.whenOpen(), prompt);
  }

  /** Stand-in: a document has come. */
  connected(): void {
    if (this.#target) this.#person.connected(this.#target);
  }

  answered(call: number, answer: PromptAnswer): void {
    this.#person.answered(call, answer);
  }
}
