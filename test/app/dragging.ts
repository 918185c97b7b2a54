/// <reference lib="dom" />
import type { CDPSession, Page } from 'playwright-core';
import { type Leaf, textsIn } from './blocks-in-page.ts';

/** A place in the window, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a letter of a block's words begins on the screen; behind the last one for as many as there are. */
export async function spotBefore(page: Page, { index }: Pick<Leaf, 'index'>, offset: number): Promise<Spot> {
  const text = textsIn(page).nth(index);
  await text.scrollIntoViewIfNeeded();
  return text.evaluate((element, at) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = at;
    let node = walker.nextNode();
    for (
      let next = node;
      next !== null && left > (node?.textContent?.length ?? 0);
      next = walker.nextNode()
    ) {
      left -= node?.textContent?.length ?? 0;
      node = next;
    }
    const range = document.createRange();
    range.setStart(node ?? element, Math.min(left, node?.textContent?.length ?? 0));
    const box = range.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: box.left, y: (box.top + box.bottom) / 2 };
  }, offset);
}

/** Drags what is selected from one place to another with the mouse, in small steps as a hand does. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 4, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** What another program drags over the window. */
export interface Dragged {
  readonly text?: string;
  readonly html?: string;
  readonly files?: readonly string[];
}

const COPY = 1;

/** Drops what comes from another program, as the system hands it to the window. */
export async function dropFromElsewhere(
  page: Page,
  { text, html, files = [] }: Dragged,
  at: Spot,
): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const items = [
    ...(text === undefined ? [] : [{ mimeType: 'text/plain', data: text }]),
    ...(html === undefined ? [] : [{ mimeType: 'text/html', data: html }]),
  ];
  const data = { items, files: [...files], dragOperationsMask: COPY };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
