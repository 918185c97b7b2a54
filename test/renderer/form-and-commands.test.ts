import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph, vote } from '../../shared/note/build.ts';
import { faultsOf } from './axe.ts';
import { openedNote } from './drive.ts';
import { calls, caretAt, NOTE, open, openWorld, page, words } from './opened-page.ts';

/** What has the focus, by its name. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
}

describe('The form at the top', () => {
  it('writes through the editor, and a field is one step to undo', async () => {
    await open(NOTE);
    const date = page.getByLabel('Date', { exact: true });
    await date.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' 2020');
    await expect.poll(() => date.inputValue()).toBe('8 May 2020');
    await expect
      .poll(async () => (await calls<Edit>('edit')).at(-1)?.operations[0])
      .toMatchObject({ type: 'set_node', path: [0] });
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => date.inputValue()).toBe('8 May');
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect.poll(() => date.inputValue()).toBe('8 May 2020');
  });

  it('adds a field and removes it', async () => {
    await open(NOTE);
    await page.getByRole('button', { name: 'Add a field' }).click();
    const label = page.getByLabel('Name of the field').nth(1);
    await label.fill('Venue');
    await expect.poll(() => page.getByLabel('Venue', { exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Remove the field Venue' }).click();
    await expect.poll(() => page.getByLabel('Venue', { exact: true }).count()).toBe(0);
  });

  it('goes from value to value by Tab; the arrows lead to names, to removing, and from line to line', async () => {
    const note: Note = [
      header('Board', [
        { label: 'Date', value: '8 May' },
        { label: 'Venue', value: 'Quay' },
      ]),
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One')]),
    ];
    await open(note, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.press('Shift+Tab');
    const path = async (keys: readonly string[]): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (const key of keys) {
        await page.keyboard.press(key);
        seen.push(await focused());
      }
      return seen;
    };
    expect(await path(['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab'])).toEqual([
      'Date',
      'Venue',
      'Add a field',
      'Venue',
      'Date',
      'Title of the note',
    ]);
    expect(await path(['ArrowDown', 'Home', 'ArrowLeft', 'ArrowDown', 'End', 'ArrowRight', 'End'])).toEqual([
      'Date',
      'Date',
      'Name of the field',
      'Name of the field',
      'Name of the field',
      'Venue',
      'Venue',
    ]);
    expect(await path(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])).toEqual([
      'Remove the field Venue',
      'Remove the field Date',
      'Date',
      'Title of the note',
      'Date',
    ]);
    // The caret moves within a value before it leaves it.
    expect(await path(['ArrowLeft', 'ArrowRight', 'ArrowRight'])).toEqual([
      'Date',
      'Date',
      'Remove the field Date',
    ]);
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByLabel('Date', { exact: true }).count()).toBe(0);
    expect(await focused()).toBe('Venue');
    expect(await path(['Tab', 'Escape'])).toEqual(['Add a field', 'Note harbour-board.txt']);
    await page.keyboard.type('The ');
    await expect.poll(words).toContain('OneThe ');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('gives back by Escape what a field held before, and the caret to the words; undo gives back what was typed', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    const date = page.getByLabel('Date', { exact: true });
    await date.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' 2020');
    await page.keyboard.press('Escape');
    await expect.poll(() => date.inputValue()).toBe('8 May');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => date.inputValue()).toBe('8 May 2020');
    await page.getByLabel('Name of the field').fill('Day');
    await page.keyboard.press('Escape');
    await expect.poll(() => date.count()).toBe(1);
    // A field that was added and left empty is gone again.
    await page.getByRole('button', { name: 'Add a field' }).press('Enter');
    await expect.poll(focused).toBe('Name of the field');
    expect(await page.locator('.note-field').count()).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.note-field').count()).toBe(1);
    await page.keyboard.type('?');
    await expect.poll(words).toContain('One?');
  });

  it('holds no line end', async () => {
    await open(NOTE);
    await page.getByLabel('Title of the note').fill('One\nTwo');
    await expect.poll(() => page.getByLabel('Title of the note').inputValue()).toBe('One Two');
  });

  it('lets the number of an entry be changed from its title', async () => {
    await open(NOTE, { selection: caretAt([1, 0, 0], 0) });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('45/24');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The ');
    await expect.poll(words).toContain('The Dues');
    expect(await page.getByLabel('Number of the entry').inputValue()).toBe('45/24');
  });
});

describe('Commands', () => {
  it('are carried out once at their keys, those of the native menu as well', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    const keysOf = [
      ['ControlOrMeta+S', 'save'],
      ['ControlOrMeta+Shift+S', 'saveAs'],
      ['ControlOrMeta+N', 'newNote'],
      ['ControlOrMeta+O', 'chooseNotes'],
    ] as const;
    for (const [keys, call] of keysOf) {
      await page.keyboard.press(keys);
      await expect.poll(async () => (await calls(call)).length).toBe(1);
    }
    await page.keyboard.type('!');
    await page.evaluate(() => window.fake.emit('command', 'undo'));
    await expect.poll(words).not.toContain('One!');
    for (const [, call] of keysOf) expect(await calls(call)).toHaveLength(1);
  });

  it('of a field are those of the field, from its keys and from the native menu', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    const date = page.getByLabel('Date', { exact: true });
    await date.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9 May');
    await expect.poll(() => date.inputValue()).toBe('9 May');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => date.inputValue()).toBe('8 May');
    await page.keyboard.press('Escape');
    await page.keyboard.type('!');
    await page.keyboard.press('ControlOrMeta+F');
    const find = page.getByRole('textbox', { name: 'Words to find' });
    await expect.poll(focused).toBe('Words to find');
    await page.keyboard.type('One');
    await page.evaluate(() => window.fake.emit('command', 'select-all'));
    await page.keyboard.type('Two');
    await expect.poll(() => find.inputValue()).toBe('Two');
    await page.evaluate(() => window.fake.emit('command', 'undo'));
    await expect.poll(() => find.inputValue()).not.toContain('Two');
    expect(await words()).toContain('One!');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    expect(await words()).toContain('One!');
    expect(await words()).toContain('Dues');
  });

  it('are those of the note at a box to tick, which has no words', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.type('!');
    await page.keyboard.press('ControlOrMeta+F');
    await page.getByLabel('Match case').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).not.toContain('One!');
  });

  it('are refused where they make no sense', async () => {
    await openWorld({ opened: openedNote(NOTE, { isReadOnly: true, path: null }) });
    await page.keyboard.press('ControlOrMeta+S');
    await page.keyboard.press('ControlOrMeta+Shift+H');
    expect(await calls('save')).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('say so where there is nothing that they can do', async () => {
    const note: Note = [
      header('Board'),
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [vote(['For: 3'])]),
    ];
    await open(note, { selection: caretAt([1, 1, 0, 0], 2) });
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.getByText('This can be put no further down here.').waitFor();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await page.getByText('These words can rise no further.').waitFor();
    expect(await calls<Edit>('edit')).toEqual([]);
  });

  it('add an entry, and the caret goes on in it', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 0) });
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.keyboard.type('Survey');
    await expect.poll(words).toContain('Survey');
    await page.getByRole('button', { name: 'Decision' }).click();
    await page.keyboard.type('Agreed.');
    await expect.poll(words).toMatch(/Survey\s+Agreed\./);
  });

  it('that fail say why', async () => {
    const words = 'The disk is full. Your words are safe here.';
    await open(NOTE, {}, { troubles: { chooseNotes: { code: 'disk-full', words, detail: '' } } });
    await page.keyboard.press('ControlOrMeta+O');
    await page.getByText(words).waitFor();
  });

  it('go from part to part of the window by F6', async () => {
    await open(NOTE);
    await page.locator('[data-part="outline"]').waitFor();
    const parts: (string | null | undefined)[] = [];
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('F6');
      parts.push(
        await page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part')),
      );
    }
    expect(parts).toEqual(['hints', 'status', 'bar', 'outline', 'note']);
    await page.keyboard.type('x');
    await expect.poll(words).toContain('xDues');
  });
});
