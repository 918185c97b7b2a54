/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { readNote } from '../../shared/tagged/read.ts';
import { caretInto, leavesOf, untilDrawn, wordsOf } from './blocks-in-page.ts';
import { FARES, savesByHand } from './fares-note.ts';
import { pressKeysAtOnce } from './keys-at-once.ts';
import { sharedApp } from './launch.ts';
import { until } from './until.ts';
import { differences } from './walk/agreement.ts';

/*
 * Keys that come while the page is busy, as on a slow machine or from a program that types for a person: they wait, and
 * are then carried out one right after the other. Each must act where the one before left the caret.
 */

const NAME = 'fares.minutes';

const WORDS = 'Eve Lund presented the report.';

/** The page is busy for so long, in milliseconds: many times what it takes to send some keys. */
const BUSY = 400;

/** Slate looks at the caret at most once in a tenth of a second; the pause is longer, in milliseconds. */
const PAUSE = 120;

const TIMES = 8;

const app = sharedApp({ files: { [NAME]: FARES }, open: [NAME], prepare: savesByHand });

let page: Page;
let session: CDPSession;

beforeAll(async () => {
  page = app().page;
  session = await page.context().newCDPSession(page);
  await untilDrawn(page, leavesOf(readNote(FARES)));
});

afterEach(async () => {
  await until(async () => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    return (await readFile(app().at(NAME), 'utf8')) === FARES;
  }, 'The first bytes');
});

/** Presses keys while the page is busy. */
async function pressAtOnce(...keys: readonly string[]): Promise<void> {
  const busy = page.evaluate((time) => {
    for (const end = performance.now() + time; performance.now() < end; );
  }, BUSY);
  await Promise.all([busy, pressKeysAtOnce(session, keys)]);
}

async function saved(): Promise<string> {
  await page.keyboard.press('Control+s');
  const text = await until(async () => {
    const now = await readFile(app().at(NAME), 'utf8');
    return now === FARES ? null : now;
  }, 'Another file');
  expect(await differences(page)).toEqual([]);
  return text;
}

async function caretAt(offset: number): Promise<void> {
  const leaf = leavesOf(readNote(FARES)).find((each) => wordsOf(each) === WORDS);
  if (leaf) await caretInto(page, leaf, offset);
}

test.each<readonly [string, readonly string[], string]>([
  ['letters after End', ['End', 'q', 'x'], `${WORDS}qx`],
  ['letters after Home', ['Home', 'q', 'x'], `qx${WORDS}`],
  ['Backspace after End', ['End', 'Backspace', 'q'], `${WORDS.slice(0, -1)}q`],
  ['Delete after Home', ['Home', 'Delete', 'q'], `q${WORDS.slice(1)}`],
  ['an arrow after End', ['End', 'ArrowLeft', 'q', 'x'], `${WORDS.slice(0, -1)}qx.`],
  ['an arrow after Home', ['Home', 'ArrowRight', 'q', 'x'], `Eqx${WORDS.slice(1)}`],
  ['a letter in place of what is selected', ['Home', 'Shift+End', 'q', 'x'], 'qx'],
  ['Enter after End', ['End', 'Enter', 'q'], `${WORDS}\n\nq`],
])('%s that wait act where the caret is by then', async (_, keys, words) => {
  await caretAt(3);
  await pressAtOnce(...keys);
  expect(await saved()).toBe(FARES.replace(WORDS, words));
});

test('A command that waits acts on the block that the caret is in by then', async () => {
  await caretAt(3);
  await pressAtOnce('Home', 'ArrowDown', 'Control+d', 'q');
  expect(await saved()).toBe(FARES.replace('RESOLVED: That', 'qThat'));
});

test('A caret that moves on before Slate has drawn where it was is not put back', async () => {
  await caretAt(0);
  const ends = await page.evaluate(
    async ({ times, pause }) => {
      const selection = getSelection();
      const wait = (time = 0) => new Promise((resolve) => setTimeout(resolve, time));
      const moved: number[] = [];
      for (let time = 0; time < times; time += 1) {
        await wait(pause);
        // As an arrow key does; Slate takes it over when the next task begins, and draws in the one after.
        selection?.modify('extend', 'forward', 'character');
        document.dispatchEvent(new Event('selectionchange'));
        await wait();
        selection?.modify('extend', 'forward', 'character');
        await wait(pause);
        moved.push(selection?.focusOffset ?? 0);
      }
      return moved;
    },
    { times: TIMES, pause: PAUSE },
  );
  expect(ends).toEqual(Array.from({ length: TIMES }, (_, time) => 2 * (time + 1)));
  await page.keyboard.press('q');
  expect(await saved()).toBe(FARES.replace(WORDS, `q${WORDS.slice(2 * TIMES)}`));
});
