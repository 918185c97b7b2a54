import { describe, expect, it } from 'vitest';
import type { Settings } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, attendanceTable, header, paragraph } from '../../shared/note/build.ts';
import { EMPTY_WORLD } from './fake-bridge.ts';
import { calls, caretAt, open, page, words } from './opened-page.ts';

const NOTE: Note = [
  header('Board'),
  agendaItem({ ai: 1, number: '1', title: 'Accomodation' }, [
    paragraph('Cllr Thornsby recieved it. The Board’s comittee met at Oakhanger Hall.'),
    paragraph('NHS and BBC2, see www.exmple.org or bo@exmple.org, item 3a.'),
    paragraph('All is well here.'),
  ]),
  attendanceTable([{ role: 'Chair', name: 'Cllr Ann Thornsby', authority: 'Oakhanger', group: 'present' }]),
];

/** In so many milliseconds what F7 asks for would have begun. */
const BEGINS = 300;

/** What is marked as misspelt, in the order of the page. */
async function marked(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('spelling') ?? [])] as Range[];
    return ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other)).map(String);
  });
}

/** Opens the note and waits until its words are checked. */
async function openChecked(caret = caretAt([1, 3, 0], 0)): Promise<void> {
  await open(NOTE, { selection: caret });
  await expect.poll(marked, { timeout: 15_000 }).toEqual(['Accomodation', 'recieved', 'comittee']);
}

const menu = () => page.getByRole('menu', { name: /^Spelling of / });
const item = (name: string) => menu().getByRole('menuitem', { name });

/** The caret in a word, by a click at it. */
async function clickAt(word: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get('spelling') ?? [])] as Range[];
    const { left, top, width, height } =
      ranges.find((range) => String(range) === wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, word);
  await page.mouse.click(x, y, { button });
}

describe('The spelling of a note', () => {
  it('marks misspelt words, and neither names of the attendance, acronyms, numbers nor addresses; and keeps up', async () => {
    await openChecked();
    // Not in a word while that is typed, but as soon as it is left.
    await page.keyboard.type('Definately');
    await page.waitForTimeout(800);
    expect(await marked()).not.toContain('Definately');
    await page.keyboard.type(' ');
    await expect.poll(marked).toContain('Definately');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText('recieved').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('The reason: ');
    await expect.poll(marked).toEqual(['Accomodation', 'recieved', 'comittee']);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('All is well. ');
    await expect.poll(marked).toEqual([]);
  });

  it('is not looked at until that is set, and leaves out words that the person has added', async () => {
    const settings: Settings = {
      ...EMPTY_WORLD.settings,
      spelling: false,
      ownWords: ['recieved', 'accomodation'],
    };
    await open(NOTE, { selection: caretAt([1, 3, 0], 0) }, { settings });
    const readers = () => page.workers().filter((worker) => worker.url().includes('spelling'));
    // Where it is looked at, the dictionary is asked for by F7 at once, and otherwise after a while.
    await page.keyboard.press('F7');
    await page.waitForTimeout(BEGINS);
    expect(readers()).toEqual([]);
    expect(await marked()).toEqual([]);
    await page.evaluate(() => window.fake.changeSettings({ spelling: true }));
    await page.keyboard.press('F7');
    await expect.poll(marked, { timeout: 15_000 }).toEqual(['comittee']);
    expect(readers()).toHaveLength(1);
  });
});

describe('A misspelt word', () => {
  it('is put right by a suggestion from a right click, as one step to undo, and by three keys', async () => {
    await openChecked();
    await clickAt('recieved', 'right');
    await item('received').click();
    await expect.poll(words).toContain('Thornsby received it.');
    await expect.poll(marked).toEqual(['Accomodation', 'comittee']);
    await page.keyboard.type('!');
    await expect.poll(words).toContain('Thornsby received! it.');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toContain('Thornsby recieved it.');
    for (const keys of ['Shift+F10', 'ContextMenu', 'Alt+Enter']) {
      // A word that the caret stands in after an edit is not looked at yet.
      await page.getByText('All is well here.').click();
      await expect.poll(marked).toEqual(['Accomodation', 'recieved', 'comittee']);
      await clickAt('comittee');
      await page.keyboard.press(keys);
      await item('committee').waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(words).toContain('The Board’s committee met');
      await page.keyboard.type(' then');
      await expect.poll(words).toContain('The Board’s committee then met');
      await page.keyboard.press('ControlOrMeta+Z');
      await page.keyboard.press('ControlOrMeta+Z');
    }
  });

  it('is gone to by F7, from one to the next and from the last to the first', async () => {
    await openChecked(caretAt([1, 3, 0], 5));
    for (const word of ['Accomodation', 'recieved', 'comittee', 'Accomodation']) {
      await page.keyboard.press('F7');
      await page.getByRole('menu', { name: `Spelling of ${word}` }).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => menu().count()).toBe(0);
      expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(word);
    }
  });

  it('is right from then on where it is added or left alone; where a word is right the menu is the system’s', async () => {
    await openChecked();
    await clickAt('comittee', 'right');
    await item('Ignore in this note').click();
    await expect.poll(marked).toEqual(['Accomodation', 'recieved']);
    expect(await calls('changeSettings')).toEqual([]);
    await clickAt('recieved', 'right');
    await item('Add to my dictionary').click();
    await expect.poll(marked).toEqual(['Accomodation']);
    expect(await calls('changeSettings')).toEqual([{ ownWords: ['recieved'] }]);
    const isPrevented = page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('contextmenu', (event) => resolve(event.defaultPrevented), { once: true });
        }),
    );
    await page.getByText('All is well here.').click({ button: 'right' });
    expect(await isPrevented).toBe(false);
    expect(await menu().count()).toBe(0);
  });
});
