/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import type { Block, Note } from '../../shared/note/blocks.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { paperOf } from './note-page.ts';
import { until } from './until.ts';

/** A block with words or data of its own, and where it stands among all of those of the note. */
export interface Leaf {
  readonly index: number;
  readonly block: Block;
  /** The kinds of the blocks around it, from the outermost. */
  readonly within: readonly Block['type'][];
}

/** The blocks of a note that hold no blocks, in its order: the page draws one text for each. */
export function leavesOf(note: Note): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const walk = (block: Block, within: readonly Block['type'][]): void => {
    const children = childBlocks(block);
    if (children.length === 0) leaves.push({ index: leaves.length, block, within });
    for (const child of children) walk(child, [...within, block.type]);
  };
  for (const block of note) walk(block, []);
  return leaves;
}

/** The words of a block that holds one text; none for a form. */
export function wordsOf({ block }: Leaf): string {
  const [child] = block.children;
  return child && 'text' in child ? child.text : '';
}

/** The texts of a note as they are drawn, in its order. */
export function textsIn(page: Page): Locator {
  return paperOf(page).locator('[data-slate-node="text"]');
}

/** Waits until all of a note is drawn: what is out of sight comes after the rest. */
export async function untilDrawn(page: Page, leaves: readonly Leaf[]): Promise<void> {
  await until(async () => (await textsIn(page).count()) === leaves.length, 'All of the note on the page');
}

/** Puts the caret into the words of a block with mouse and keys: before its first letter, or so many after it. */
export async function caretInto(page: Page, { index }: Pick<Leaf, 'index'>, offset = 0): Promise<void> {
  await textsIn(page)
    .nth(index)
    .click({ position: { x: 2, y: 6 } });
  await page.keyboard.press('Home');
  for (let step = 0; step < offset; step += 1) await page.keyboard.press('ArrowRight');
}

/** Puts the caret behind the last letter of a block. */
export async function caretBehind(page: Page, { index }: Pick<Leaf, 'index'>): Promise<void> {
  const text = textsIn(page).nth(index);
  await text.scrollIntoViewIfNeeded();
  const end = await text.evaluate(async (element) => {
    // What comes into sight is drawn with the next frame only, and may move what stands there.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const last = [...element.getClientRects()].at(-1) ?? new DOMRect();
    return { x: last.right - 1, y: (last.top + last.bottom) / 2 };
  });
  await page.mouse.click(end.x, end.y);
  await page.keyboard.press('End');
}
