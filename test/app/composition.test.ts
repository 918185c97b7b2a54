import { beforeEach, describe, expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, decision, header, list, listItem, newNote, paragraph } from '../../shared/note/build.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { caretBehind, caretInto, type Leaf, leavesOf, wordsOf } from './blocks-in-page.ts';
import { type Composing, composingIn } from './composing.ts';
import { sharedApp } from './launch.ts';
import { paperOf } from './note-page.ts';
import { until } from './until.ts';
import { differences, noteOf } from './walk/agreement.ts';

/*
 * Words that are not typed letter by letter: composed by an input method, with dead keys and with AltGr, in each kind of
 * block and in the fields. Each test has an entry of its own in one window.
 */

/** Where words are composed: the kinds of blocks of an entry. */
const PLACES = ['Title', 'Paragraph', 'Decision', 'Item'] as const;

/** At least as many as there are tests. */
const ENTRIES = 24;

const NOTE: Note = newNote(
  header('Ferries Board', [
    { label: 'Date', value: '24 October 2019' },
    { label: 'Venue', value: 'Quay House' },
  ]),
  Array.from({ length: ENTRIES }, (_, at) =>
    agendaItem({ ai: at + 1, number: String(at + 1), title: `Title ${at + 1}` }, [
      paragraph(`Paragraph ${at + 1}`),
      paragraph(`Other ${at + 1}`),
      decision(`Decision ${at + 1}`),
      list([listItem('·', `Item ${at + 1}`)]),
    ]),
  ),
  [{ role: 'Chair', name: 'Ada Marlow', authority: 'Quay', group: 'present' }],
);

const app = sharedApp({ files: { 'note.minutes': writeNote(NOTE) }, open: ['note.minutes'] });

let entry = 0;
let ime: Composing;

beforeEach(async () => {
  entry += 1;
  if (entry === 1) await paperOf(app().page).waitFor();
  ime ??= await composingIn(app().page);
});

/** The block whose words begin with these, of the entry of this test. */
async function block(kind: string): Promise<Leaf> {
  const words = `${kind} ${entry}`;
  const leaf = leavesOf(await noteOf(app().page)).find((each) => wordsOf(each).startsWith(words));
  if (!leaf) throw new Error(`There is no “${words}”`);
  return leaf;
}

/** Waits until a block has these words, in the window and in the main process. */
async function untilWords(leaf: Leaf, words: string): Promise<void> {
  let last = '';
  await until(async () => {
    const now = leavesOf(await noteOf(app().page))[leaf.index];
    last = now ? wordsOf(now) : 'no words';
    return last === words && (await differences(app().page)).length === 0;
  }, `“${words}”`).catch((error: Error) => {
    throw new Error(`${error.message}; there is “${last}”`);
  });
}

describe.each(PLACES)('In the words of a %s', (kind) => {
  test('composed words, dead keys and signs of the third level land, in their order', async () => {
    const { page } = app();
    const leaf = await block(kind);
    const before = wordsOf(leaf);
    await caretBehind(page, leaf);
    await ime.compose('に', 'にほ', 'にほん');
    await ime.commit('日本');
    await page.keyboard.type('a');
    await ime.deadKey('é');
    await ime.shownDeadKey('¨', 'ü');
    await ime.shownDeadKey('~', 'ñ');
    await page.keyboard.type('b');
    await ime.altGr('ł', 'KeyL', 'no modifier');
    await ime.altGr('€', 'KeyE', 'Ctrl and Alt');
    await page.keyboard.type('.');
    await untilWords(leaf, `${before}日本aéüñbł€.`);
  });

  test('composed words that are given up leave nothing, and the next key lands', async () => {
    const { page } = app();
    const leaf = await block(kind);
    const before = wordsOf(leaf);
    await caretInto(page, leaf, 3);
    await ime.compose('に', 'にほ');
    await ime.cancel();
    await untilWords(leaf, before);
    await page.keyboard.type('x');
    await untilWords(leaf, `${before.slice(0, 3)}x${before.slice(3)}`);
  });
});

/** Selects from a place in one block to one in the block after it, with keys. */
async function selectOver(from: Leaf, offset: number, into: number): Promise<void> {
  const { page } = app();
  await caretInto(page, from, offset);
  const steps = wordsOf(from).length - offset + 1 + into;
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Shift+ArrowRight');
}

test('Composed words take the place of what is selected over two blocks, and one undo brings that back', async () => {
  const { page } = app();
  const first = await block('Paragraph');
  const second = await block('Other');
  const [before, other] = [wordsOf(first), wordsOf(second)];
  await selectOver(first, 4, 2);
  await ime.compose('に', 'にほん');
  await ime.commit('日本');
  const joined = `${before.slice(0, 4)}日本${other.slice(2)}`;
  await untilWords(first, joined);
  await page.keyboard.type('!');
  await untilWords(first, joined.replace('本', '本!'));
  await page.keyboard.press('Control+z');
  await untilWords(first, before);
  await untilWords(second, other);
  await page.keyboard.press('Control+Shift+z');
  await untilWords(first, joined.replace('本', '本!'));
});

describe('A composition that is given up gives back what was selected,', () => {
  test('over two blocks, with what can be done again', async () => {
    const { page } = app();
    const first = await block('Paragraph');
    const second = await block('Other');
    const [before, other] = [wordsOf(first), wordsOf(second)];
    await caretBehind(page, second);
    await page.keyboard.type('x');
    await page.keyboard.press('Control+z');
    await untilWords(second, other);
    await selectOver(first, 4, 2);
    await ime.compose('に', 'にほん');
    await ime.cancel();
    await untilWords(first, before);
    await untilWords(second, other);
    await page.keyboard.press('Control+Shift+z');
    await untilWords(second, `${other}x`);
    await page.keyboard.press('Control+z');
    await selectOver(first, 4, 2);
    await ime.compose('に', 'にほん');
    await ime.cancel();
    await page.keyboard.type('-');
    await untilWords(first, `${before.slice(0, 4)}-${other.slice(2)}`);
  });

  test('over two entries', async () => {
    const { page } = app();
    const last = await block('Item');
    const { index } = last;
    const next = leavesOf(await noteOf(page))[index + 1];
    if (!next) throw new Error('There is no further entry');
    const before = leavesOf(await noteOf(page)).map(wordsOf);
    await selectOver(last, 2, 3);
    await ime.compose('に');
    await until(async () => leavesOf(await noteOf(page)).length < before.length, 'What was selected is gone');
    await ime.cancel();
    await untilWords(next, before[next.index] ?? '');
    expect(leavesOf(await noteOf(page)).map(wordsOf)).toEqual(before);
  });

  test('over all the words of a block, and no step stays', async () => {
    const { page } = app();
    const leaf = await block('Paragraph');
    const before = wordsOf(leaf);
    await caretBehind(page, leaf);
    await page.keyboard.type('y');
    await untilWords(leaf, `${before}y`);
    await page.keyboard.press('Shift+Home');
    await ime.compose('に', 'にほ');
    await ime.cancel();
    await untilWords(leaf, `${before}y`);
    await page.keyboard.press('Control+z');
    await untilWords(leaf, before);
  });
});

test('A dead key takes the place of what is selected', async () => {
  const { page } = app();
  const leaf = await block('Paragraph');
  await caretInto(page, leaf);
  await page.keyboard.press('Shift+End');
  await ime.shownDeadKey('´', 'é');
  await page.keyboard.type('t');
  await untilWords(leaf, 'ét');
});

test('What was composed is undone, and done again', async () => {
  const { page } = app();
  const leaf = await block('Decision');
  const before = wordsOf(leaf);
  await caretBehind(page, leaf);
  await ime.compose('に', 'にほ');
  await ime.commit('日本');
  await untilWords(leaf, `${before}日本`);
  await page.keyboard.press('Control+z');
  await untilWords(leaf, before);
  await page.keyboard.press('Control+Shift+z');
  await untilWords(leaf, `${before}日本`);
});

test('An empty block takes composed words', async () => {
  const { page } = app();
  await caretBehind(page, await block('Other'));
  await page.keyboard.press('Enter');
  const { index } = await block('Other');
  const empty = leavesOf(await noteOf(page))[index + 1];
  if (!empty) throw new Error('There is no further block');
  await ime.compose('に', 'にほ');
  await ime.cancel();
  await untilWords(empty, '');
  await ime.shownDeadKey('^', 'ê');
  await ime.compose('に', 'にほ');
  await ime.commit('日本');
  await page.keyboard.type('.');
  await untilWords(empty, 'ê日本.');
});

test('Keys that an input method takes begin no block, and Enter does again once it is through', async () => {
  const { page } = app();
  const leaf = await block('Other');
  const before = wordsOf(leaf);
  const { length } = leavesOf(await noteOf(page));
  await caretBehind(page, leaf);
  await ime.compose('に', 'にほん');
  await ime.keyOfMethod('Enter');
  await ime.commit('日本');
  await untilWords(leaf, `${before}日本`);
  expect(leavesOf(await noteOf(page))).toHaveLength(length);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Next');
  await untilWords({ ...leaf, index: leaf.index + 1 }, 'Next');
});

test('The slash menu is found by composed words, and Enter of an input method chooses nothing', async () => {
  const { page } = app();
  await caretBehind(page, await block('Other'));
  await page.keyboard.press('Enter');
  const { index } = await block('Other');
  const line = { ...(await block('Other')), index: index + 1 };
  await page.keyboard.type('/');
  const menu = page.getByRole('listbox', { name: 'What to put in here' });
  await menu.waitFor();
  await ime.compose('d', 'de', 'dec');
  await ime.keyOfMethod('Enter');
  expect(await menu.isVisible()).toBe(true);
  await ime.commit('dec');
  await untilWords(line, '/dec');
  await menu.getByRole('option', { name: /^Decision/ }).waitFor();
  await page.keyboard.press('Enter');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.type('So');
  await ime.shownDeadKey('´', 'é');
  await untilWords(line, 'Soé');
  expect(leavesOf(await noteOf(page))[line.index]?.within).toContain('decision');
});

describe('In a field', () => {
  test('at the top composed words and dead keys land, and Enter of an input method stays there', async () => {
    const { page } = app();
    const venue = page.getByRole('textbox', { name: 'Venue', exact: true });
    await venue.click();
    await page.keyboard.press('End');
    await ime.compose('に', 'にほ');
    await ime.keyOfMethod('Enter');
    await ime.commit('日本');
    await ime.deadKey('é');
    await ime.shownDeadKey('¨', 'ü');
    await ime.altGr('@', 'KeyQ', 'Ctrl and Alt');
    await page.keyboard.type('.');
    await until(async () => JSON.stringify(await noteOf(page)).includes('"Quay House日本éü@."'));
    expect(await venue.inputValue()).toBe('Quay House日本éü@.');
  });

  test('at the top a composition that is given up leaves nothing', async () => {
    const { page } = app();
    const title = page.getByRole('textbox', { name: 'Title of the note' });
    await title.click();
    await page.keyboard.press('End');
    await ime.compose('に', 'にほ');
    await ime.cancel();
    await page.keyboard.type('!');
    await until(async () => JSON.stringify(await noteOf(page)).includes('"Ferries Board!"'));
    expect(await title.inputValue()).toBe('Ferries Board!');
  });

  test('of the attendance a dead key begins to edit, and what it makes replaces the words', async () => {
    const { page } = app();
    await page.getByRole('gridcell', { name: 'Ada Marlow', exact: true }).click();
    await ime.deadKey('é');
    await page.keyboard.type('va');
    await page.keyboard.press('Enter');
    await until(async () => JSON.stringify(await noteOf(page)).includes('"éva"'));
  });

  test('of an action the owner is composed', async () => {
    const { page } = app();
    await caretBehind(page, await block('Other'));
    await page.keyboard.press('Control+Shift+a');
    await page.keyboard.type('Write');
    await page.keyboard.press('Tab');
    await page.locator('[data-control="owner"]:focus').waitFor();
    await ime.altGr('Ł', 'KeyL', 'no modifier');
    await ime.compose('o');
    await ime.commit('ó');
    await page.keyboard.type('dka');
    await until(async () => JSON.stringify(await noteOf(page)).includes('"owner":"Łódka"'));
  });
});
