/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What programs put on a clipboard, by its kind. */
export type Clipboard = Readonly<Record<string, string>>;

/**
 * Puts data on the browser's own clipboard, byte for byte as another program does: the page is told to copy, and hands
 * over these instead of its words. (What a page writes itself is cleaned before.)
 */
export async function putOnClipboard(page: Page, data: Clipboard): Promise<void> {
  await page.evaluate((all) => {
    const copy = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const [type, words] of Object.entries(all)) event.clipboardData?.setData(type, words);
    };
    window.addEventListener('copy', copy, { capture: true, once: true });
  }, data);
  await page.keyboard.press('Control+c');
}

/** What is on the browser's own clipboard, as any other program gets it: pasted into a place of its own. */
export async function onClipboard(page: Page): Promise<Clipboard> {
  await page.evaluate(() => {
    const place = document.createElement('textarea');
    place.id = 'another-program';
    place.addEventListener('paste', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const { clipboardData } = event;
      const all = (clipboardData?.types ?? []).map((type) => [type, clipboardData?.getData(type) ?? '']);
      place.dataset['pasted'] = JSON.stringify(Object.fromEntries(all));
    });
    document.body.append(place);
    place.focus();
  });
  await page.keyboard.press('Control+v');
  const place = page.locator('#another-program[data-pasted]');
  await place.waitFor({ state: 'attached' });
  return place.evaluate((element: HTMLElement) => {
    element.remove();
    return JSON.parse(element.dataset['pasted'] ?? '{}') as Clipboard;
  });
}
