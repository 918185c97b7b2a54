import { setTimeout as pause } from 'node:timers/promises';
import type { OpenEditor } from './editors.ts';
import type { KeySample } from './meter.ts';

/** A key comes so many milliseconds after the paint of the one before, as from a quick typist. */
const BETWEEN_KEYS = 40;
/** Besides, up to so many more: keys fall on every moment between two frames. */
const SPREAD = 17;
/** An editor that has not painted a key by then has lost it. */
const KEY_LIMIT = 60_000;
/** What an editor does when the keys pause is over by then. */
const SETTLING = 600;

/** Presses keys one after the other, each once the one before is painted, and answers what each took. */
export async function pressKeys(
  { page, cdp }: OpenEditor,
  keys: readonly string[],
): Promise<readonly KeySample[]> {
  await page.evaluate(() => void window.meter.takeKeys());
  for (const [at, key] of keys.entries()) {
    const painted = new Promise<true>((resolve) => {
      cdp.once('Runtime.bindingCalled', () => resolve(true));
    });
    await page.keyboard.press(key);
    const limit = new AbortController();
    const late = pause(KEY_LIMIT, false, { signal: limit.signal, ref: false }).catch(() => false);
    const isPainted = await Promise.race([painted, late]);
    limit.abort();
    if (!isPainted) throw new Error(`nothing was painted after the key ${key}`);
    await pause(BETWEEN_KEYS + ((at * 7) % SPREAD));
  }
  await pause(SETTLING);
  return page.evaluate(() => window.meter.takeKeys());
}

/** Brings the block that begins with some words into sight and puts the caret into it, with the mouse. */
export async function clickInto({ page }: OpenEditor, start: string): Promise<void> {
  // Twice: the height of what was never laid out is only guessed.
  for (let time = 0; time < 2; time++) {
    await page.evaluate(bringIntoSight, start);
    await pause(SETTLING);
  }
  const { x, y } = await page.evaluate(bringIntoSight, start);
  await page.mouse.click(x, y);
  await pause(SETTLING);
  const isThere = await page.evaluate(
    (words) =>
      getSelection()
        ?.anchorNode?.parentElement?.closest('p, [data-slate-node="element"]')
        ?.textContent?.includes(words),
    start,
  );
  if (!isThere) throw new Error(`the caret could not be put into “${start}”`);
}

/** The middle of the block, in pixels of the window. */
function bringIntoSight(start: string): { readonly x: number; readonly y: number } {
  const paper = document.querySelector('[contenteditable="true"]') ?? document.body;
  const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!parentElement || !textContent?.startsWith(start)) continue;
    parentElement.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = parentElement.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`“${start}” is not drawn`);
}
