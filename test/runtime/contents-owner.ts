/** What the window around the page has to know. */
export interface ContentsOwner {
  /** The person wants to close the window. */
  closeAsked(): void;
  /** The page has kept the window open. */
  closeRefused(): void;
  gone(): void;
  focused(): void;
  connected(): void;
  painted(): void;
  /** The page has another size, and so may the window. */
  resized(): void;
  shortcut(command: number): void;
  openWindow(url: string, options: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow;
  crashed(details: Electron.RenderProcessGoneDetails): void;
}
