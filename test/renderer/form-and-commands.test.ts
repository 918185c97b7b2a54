import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import { openedNote } from './drive.ts';
import { calls, caretAt, NOTE, open, openWorld, page, words } from './opened-page.ts';

describe('The form at the top', () => {
  it('writes through the editor, and a field is one step to undo', async () => {
    await open(NOTE);
    const date = page.getByLabel('Date', { exact: true });
    await date.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' 2020');
    await expect.poll(() => date.inputValue()).toBe('8 May 2020');
    expect((await calls<Edit>('edit')).at(-1)?.operations[0]).toMatchObject({ type: 'set_node', path: [0] });
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
  it.each([
    ['ControlOrMeta+S', 'save'],
    ['ControlOrMeta+Shift+S', 'saveAs'],
    ['ControlOrMeta+N', 'newNote'],
    ['ControlOrMeta+O', 'chooseNotes'],
    ['ControlOrMeta+E', 'exportWord'],
  ])('%s is carried out once', async (keys, call) => {
    await open(NOTE);
    await page.keyboard.press(keys);
    await expect.poll(async () => (await calls(call)).length).toBe(1);
  });

  it('of the native menu are carried out as well', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.type('!');
    await page.evaluate(() => window.fake.emit('command', 'undo'));
    await expect.poll(words).not.toContain('One!');
  });

  it('are refused where they make no sense', async () => {
    await openWorld({ opened: openedNote(NOTE, { isReadOnly: true, path: null }) });
    await page.keyboard.press('ControlOrMeta+S');
    await page.keyboard.press('ControlOrMeta+Shift+H');
    expect(await calls('save')).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);
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
    await open(NOTE, {}, { troubles: { exportWord: { code: 'disk-full', words, detail: '' } } });
    await page.keyboard.press('ControlOrMeta+E');
    await page.getByText(words).waitFor();
  });

  it('go from part to part of the window by F6', async () => {
    await open(NOTE);
    await page.locator('[data-part="outline"]').waitFor();
    const parts: (string | null | undefined)[] = [];
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('F6');
      parts.push(
        await page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part')),
      );
    }
    expect(parts).toEqual(['status', 'bar', 'outline', 'note']);
    await page.keyboard.type('x');
    await expect.poll(words).toContain('xDues');
  });
});
