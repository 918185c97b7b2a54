import { describe, expect, it } from 'vitest';
import { caretAt, NOTE, open, page, words } from './opened-page.ts';
import { NEW_NOTE } from './sample-notes.ts';

describe('What is typed is never lost', () => {
  it('in a note of many entries, each begun right after the one before', async () => {
    await open(NEW_NOTE);
    const titles = Array.from({ length: 12 }, (_, index) => `Matter ${String.fromCharCode(65 + index)}`);
    await page.keyboard.type(titles[0] ?? '');
    for (const title of titles.slice(1)) {
      await page.keyboard.press('ControlOrMeta+Enter');
      await page.keyboard.type(title);
    }
    await expect.poll(words).toMatch(new RegExp(titles.join(String.raw`\s+(?:Members.*\s+)?`)));
  });

  it('after Escape from the attendance', async () => {
    await open(NEW_NOTE);
    await page.keyboard.press('ControlOrMeta+Shift+J');
    for (const name of ['Ann Bell', 'Cy Dart', 'Eve Frost']) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await page.keyboard.type('Apologies');
    await page.keyboard.press('Enter');
    await page.keyboard.type('None.');
    await expect.poll(words).toMatch(/Apologies\s+None\./);
  });

  it('after F6 from a button among the words', async () => {
    await open(NEW_NOTE);
    await page.getByRole('button', { name: 'Add a field' }).focus();
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('F6');
      const isPaper = await page.evaluate(() => document.activeElement?.hasAttribute('data-slate-editor'));
      if (isPaper) break;
    }
    await page.keyboard.type('Apologies');
    await expect.poll(words).toContain('Apologies');
  });

  it('where the page has no caret at all', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.evaluate(() => {
      const paper = document.activeElement;
      if (paper) document.getSelection()?.collapse(paper, 0);
    });
    await page.keyboard.type('!');
    await expect.poll(words).toMatch(/!/);
  });

  it('in the name of a field that was just added', async () => {
    await open(NOTE);
    await page.getByRole('button', { name: 'Add a field' }).press('Enter');
    await page.keyboard.type('Chair');
    await expect.poll(() => page.getByLabel('Name of the field').last().inputValue()).toBe('Chair');
  });
});

describe('Ctrl+Home and Ctrl+End', () => {
  it('go to the first and the last words', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 1) });
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('!');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('The ');
    await expect.poll(words).toMatch(/The Dues\s+One\s+Two!/);
  });
});
