import type { ElectronApplication, Locator, Page } from 'playwright-core';
import type { CommandId } from '../../shared/commands.ts';
import { until } from './until.ts';

/** The note in a window, to write in or to read. */
export function paperOf(page: Page): Locator {
  return page.getByRole('main').getByLabel(/^Note /);
}

/** Puts the caret at the end of the first block that holds these words. */
export async function clickAtEnd(page: Page, words: string): Promise<void> {
  await paperOf(page).getByText(words).first().click();
  await page.keyboard.press('End');
}

/** What the foot of the window says of how the words here and in the file stand. */
export async function untilSaveWords(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('contentinfo').getByRole('status').filter({ hasText: words }).waitFor();
}

/** A message above the note, by its title. */
export function barOf(page: Page, title: string): Locator {
  return page.locator('[data-part="messages"] section').filter({ hasText: title });
}

/** A message that goes by itself. */
export function toastOf(page: Page, words: string | RegExp): Locator {
  return page.getByRole('region', { name: 'Messages' }).locator('.toast').filter({ hasText: words });
}

/** The titles of all windows. */
export function titlesOf(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
}

/** Waits until the windows have these titles, in any order. */
export async function untilTitles(app: ElectronApplication, expected: readonly string[]): Promise<void> {
  const wanted = expected.toSorted().join(' | ');
  let last = '';
  await until(async () => {
    last = (await titlesOf(app)).toSorted().join(' | ');
    return last === wanted && app.windows().length === expected.length;
  }, `The titles ${wanted}`).catch((error: Error) => {
    throw new Error(`${error.message}; they are ${last}`);
  });
}

/** Chooses an item of the native menu, as a person does with the pointer. */
export async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item?.enabled) throw new Error(`the menu has no item “${wanted}”, or it is disabled`);
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    item.click({}, window, window?.webContents);
  }, id);
}

/** Which items of the native menu can be chosen now. */
export function enabledInMenu(app: ElectronApplication): Promise<Readonly<Record<string, boolean>>> {
  return app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null): Electron.MenuItem[] =>
      menu?.items.flatMap((item) => [item, ...all(item.submenu ?? null)]) ?? [];
    const own = all(Menu.getApplicationMenu()).filter(({ id }) => Boolean(id));
    return Object.fromEntries(own.map(({ id, enabled }) => [id, enabled]));
  });
}

/** Which of some items of the native menu can be chosen now. */
export async function enabledNow(
  app: ElectronApplication,
  ids: readonly CommandId[],
): Promise<Readonly<Record<string, boolean>>> {
  const enabled = await enabledInMenu(app);
  return Object.fromEntries(ids.map((id) => [id, enabled[id] ?? false]));
}

/** Presses the keys that close a window. It may be gone before they are let go. */
export async function pressToClose(page: Page): Promise<void> {
  await page.keyboard.press('Control+w').catch((error: Error) => {
    if (!page.isClosed()) throw error;
  });
}

/** Does something that opens a window, and gives its page once it shows something. */
export async function newWindow(app: ElectronApplication, doing: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), doing()]);
  await page.getByRole('main').first().waitFor();
  return page;
}
