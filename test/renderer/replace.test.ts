import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { openedNote } from './drive.ts';
import { bar, field, LONG, marked, NOTE, openFind, status } from './find-bar.ts';
import { calls, caretAt, open, openWorld, page, typedIn, words } from './opened-page.ts';

describe('Replacing', () => {
  async function openReplace(note: Note = NOTE): Promise<void> {
    await open(note, { selection: caretAt([1, 1, 0], 0) });
    await page.keyboard.press('ControlOrMeta+H');
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
  }
  const by = () => bar().getByRole('textbox', { name: 'Words to put in their place' });

  it('puts words in the place of one, and goes on to the next', async () => {
    await openReplace();
    await page.keyboard.type('harbour');
    await expect.poll(() => status().textContent()).toBe('3 of 7');
    // From one field straight to the other, and back.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('port');
    await page.keyboard.press('Enter');
    await expect.poll(words).toContain('The port wall. The Harbour gate.');
    await expect.poll(() => status().textContent()).toBe('3 of 6');
    await page.keyboard.press('Enter');
    await expect.poll(words).toContain('The port wall. The port gate.');
  });

  it('puts words in the place of all, and one undo takes all of them away', async () => {
    await openReplace();
    await page.keyboard.type('harbour');
    await by().fill('Port');
    await bar().getByRole('button', { name: 'Replace all' }).press('Enter');
    await expect.poll(() => status().textContent()).toBe('7 replaced');
    await expect.poll(words).toContain('The Port wall. The Port gate.');
    await expect.poll(() => page.getByLabel('Title of the note').inputValue()).toBe('Port Board');
    await expect.poll(() => marked('find')).toEqual([]);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toContain('The harbour wall. The Harbour gate.');
    expect(await page.getByLabel('Title of the note').inputValue()).toBe('Harbour Board');
    await expect
      .poll(async () => [...(await marked('find')), ...(await marked('find-current'))])
      .toHaveLength(5);
    const edits = await calls<Edit>('edit');
    expect(typedIn(edits.slice(0, 1))).toBe('Port'.repeat(5));
  });

  it('is not offered where somebody else has the note', async () => {
    await openWorld({ opened: openedNote(NOTE, { isReadOnly: true }) });
    await page.getByText('Harbours elsewhere.').waitFor();
    await page.keyboard.press('ControlOrMeta+F');
    await field().waitFor();
    expect(await bar().getByRole('button', { name: 'Replace' }).count()).toBe(0);
  });

  it('goes through a long note, and is undone', async () => {
    await openFind(LONG);
    await page.keyboard.type('quay');
    await page.keyboard.press('ControlOrMeta+H');
    await bar().getByRole('textbox', { name: 'Words to put in their place' }).fill('pier');
    await bar().getByRole('button', { name: 'Replace all' }).press('Enter');
    await expect.poll(() => status().textContent()).toBe('1,800 replaced');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => status().textContent()).toMatch(/1,800/);
  });
});
