import { describe, expect, it } from 'vitest';
import type { Edit, OpenNote } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, attendanceTable, header, list, listItem, paragraph } from '../../shared/note/build.ts';
import { openedNote } from './drive.ts';
import { calls, caretAt, NOTE, open, openWorld, page, roomAtEdges, typedIn, words } from './opened-page.ts';
import { HARBOUR, NEW_NOTE } from './sample-notes.ts';

/** About what a line of words is high. */
const LINE = 20;

describe('A note that opens', () => {
  it('takes a key at once, where the caret was', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
    await expect.poll(() => calls<Edit>('edit')).toHaveLength(1);
    const [edit] = await calls<Edit>('edit');
    expect(edit?.operations).toEqual([{ type: 'insert_text', path: [1, 1, 0], offset: 3, text: '!' }]);
    expect(edit?.selection).toEqual(caretAt([1, 1, 0], 4));
  });

  it('begins in the title of the first entry where it is new', async () => {
    await open(NEW_NOTE);
    await page.keyboard.type('Apologies');
    await page.keyboard.press('Enter');
    await page.keyboard.type('None.');
    await expect.poll(words).toMatch(/Apologies\s+None\./);
  });

  it('shows the caret where the note was left far down', async () => {
    await open(HARBOUR, { selection: caretAt([12, 2, 0], 0) });
    const isSeen = await page.evaluate(() => {
      const { top, bottom } = window.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return top > 0 && bottom < window.innerHeight;
    });
    expect(isSeen).toBe(true);
  });

  it('takes no words where somebody else has it', async () => {
    const note = openedNote(NOTE, { isReadOnly: true });
    await openWorld({ opened: note });
    await page.getByText('One').click();
    await page.keyboard.type('x');
    expect(await calls('edit')).toEqual([]);
    expect(await page.getByRole('textbox').count()).toBe(0);
  });
});

describe('Typing', () => {
  it('hands in every key in order, each by itself', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.type(' more words');
    await expect.poll(async () => typedIn(await calls<Edit>('edit'))).toBe(' more words');
    const edits = await calls<Edit>('edit');
    expect(edits.map(({ sequence }) => sequence)).toEqual(edits.map((_, index) => index + 1));
  });

  it('hands in the whole note where an edit did not fit, and goes on from there', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.evaluate(() => {
      window.fake.editsFit = false;
    });
    await page.keyboard.type('a');
    await expect.poll(async () => (await calls('handInNote')).length).toBe(1);
    const [whole] = await calls<{ readonly note: Note }>('handInNote');
    expect(JSON.stringify(whole?.note)).toContain('Onea');
    await page.evaluate(() => {
      window.fake.editsFit = true;
    });
    await page.keyboard.type('b');
    await expect.poll(async () => (await calls<Edit>('edit')).at(-1)?.sequence).toBe(2);
  });

  it('tells where the caret goes, but not with every key', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 0) });
    for (let time = 0; time < 8; time += 1) await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => (await calls<OpenNote['selection']>('moveCaret')).at(-1)?.focus.path)
      .toEqual([1, 2, 0]);
    expect((await calls('moveCaret')).length).toBeLessThan(6);
  });

  it('takes a word that is composed', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    const chromium = await page.context().newCDPSession(page);
    await chromium.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await chromium.send('Input.insertText', { text: '日本' });
    await expect.poll(words).toContain('One日本');
    await expect.poll(async () => typedIn(await calls<Edit>('edit'))).toBe('日本');
  });

  it('pastes the plain lines of what was copied as paragraphs', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(async () => {
      const blob = (type: string, text: string): Blob => new Blob([text], { type });
      const item = new ClipboardItem({
        'text/plain': blob('text/plain', ' and\nThree\r\nFour'),
        'text/html': blob('text/html', '<b>bold</b>'),
      });
      await navigator.clipboard.write([item]);
    });
    await page.keyboard.press('ControlOrMeta+V');
    await expect.poll(words).toMatch(/One and\s+Three\s+Four\s+Two/);
  });

  it('keeps a line between the caret and the edges after a long paste, undo and redo', async () => {
    await open(HARBOUR, { selection: caretAt([4, 1, 0], 0) });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const lines = Array.from({ length: 60 }, (_, at) => `Line ${at}`).join('\n');
    await page.evaluate((plain) => navigator.clipboard.writeText(plain), lines);
    await page.keyboard.press('ControlOrMeta+V');
    await expect.poll(words).toContain('Line 59');
    await expect.poll(roomAtEdges).toBeGreaterThanOrEqual(LINE);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).not.toContain('Line 59');
    await expect.poll(roomAtEdges).toBeGreaterThanOrEqual(LINE);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect.poll(words).toContain('Line 59');
    await expect.poll(roomAtEdges).toBeGreaterThanOrEqual(LINE);
  });

  it('replaces all words, and keeps the forms', async () => {
    await open([...NOTE, attendanceTable([])], { selection: caretAt([1, 1, 0], 0) });
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('x');
    await expect.poll(words).toMatch(/^Add a field\s+x$/);
    expect(await page.getByLabel('Title of the note').inputValue()).toBe('Board');
  });

  it('goes past a form that stands between the words', async () => {
    await open([header('Board'), paragraph('One'), attendanceTable([]), paragraph('Two')], {
      selection: caretAt([1, 0], 3),
    });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('x');
    await expect.poll(words).toContain('xTwo');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('y');
    await expect.poll(words).toContain('Oney');
  });

  it('moves an item of a list in and out by Tab', async () => {
    await open([header(''), list([listItem('1.', 'One'), listItem('2.', 'Two')])], {
      selection: caretAt([1, 1, 0], 0),
    });
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await calls<Edit>('edit'))[0]?.operations[0]?.type).toBe('set_node');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('x');
    await expect.poll(words).toContain('xTwo');
  });
});

describe('A long note', () => {
  const LONG: Note = [
    header('Long'),
    ...Array.from({ length: 120 }, (_, index) =>
      agendaItem(
        { ai: index + 1, number: String(index + 1), title: `Entry ${index + 1}` },
        Array.from({ length: 8 }, (_none, line) => paragraph(`Line ${line + 1} of entry ${index + 1}.`)),
      ),
    ),
  ];

  it('takes a key at once where it was left far down', async () => {
    await open(LONG, { selection: caretAt([90, 3, 0], 0) });
    await page.keyboard.type('Here: ');
    await expect.poll(words).toContain('Here: Line 3 of entry 90.');
  });

  it('is drawn to its end while nobody waits for it', async () => {
    await open(LONG);
    await page.getByText('Line 8 of entry 120.').waitFor({ state: 'attached' });
  });

  it('takes what is typed in an entry that was not drawn yet', async () => {
    await open(LONG);
    await page.evaluate(() => {
      const operations = [{ type: 'insert_text', path: [110, 1, 0], offset: 0, text: 'Now ' }];
      window.fake.emit('changeNote', { token: 't', sequence: 0, operations });
    });
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('All of it anew');
    await expect.poll(words).toMatch(/^Add a field\s+All of it anew\s*$/);
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText('Line 8 of entry 120.').waitFor({ state: 'attached' });
    expect(await page.getByText('Now Line 1').count()).toBe(0);
  });

  it('lets the caret go to its end at once', async () => {
    await open(LONG);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('x');
    await expect.poll(async () => (await calls('edit')).length).toBe(1);
  });
});
