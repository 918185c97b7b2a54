import { describe, expect, it } from 'vitest';
import { openedNote } from './drive.ts';
import { caretAt, NOTE, open, page, words } from './opened-page.ts';
import { CONFLICT, NEW_NOTE } from './sample-notes.ts';

const AT_ONE = { selection: caretAt([1, 1, 0], 3) };

/** What has the focus, as a screen reader calls it. */
const focused = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

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

describe('Where what had the focus is gone, keys go', () => {
  it('to the words at the caret, after an answer that takes its bar away', async () => {
    const { state } = openedNote(NOTE, { bars: [CONFLICT] });
    await open(NOTE, { ...AT_ONE, state });
    await page.getByRole('button', { name: 'Take theirs' }).press('Enter');
    await page.evaluate((now) => window.fake.emit('stateChanged', now), { ...state, bars: [] });
    await page.getByRole('button', { name: 'Take theirs' }).waitFor({ state: 'detached' });
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
  });

  it('to the words at the caret, after the cross of the hints', async () => {
    await open(NOTE, AT_ONE);
    await page.getByRole('button', { name: 'Put these hints away' }).press('Enter');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
  });

  it('to the field of the search, after a button in it that is grey then', async () => {
    await open(NOTE, AT_ONE);
    await page.keyboard.press('ControlOrMeta+H');
    await page.keyboard.type('One');
    await page.getByRole('textbox', { name: 'Words to put in their place' }).fill('Three');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await expect.poll(focused).toBe('Words to find');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('search').count()).toBe(0);
    await page.keyboard.type('!');
    await expect.poll(words).toMatch(/!/);
  });

  it('nowhere, after a click beside everything', async () => {
    await open(NOTE, AT_ONE);
    await page.getByRole('button', { name: 'Put these hints away' }).focus();
    await page.locator('.status-bar').click({ position: { x: 2, y: 2 } });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
});

describe('Escape leads back to the words', () => {
  it.each(['All commands', 'Put these hints away', 'Take theirs', 'Outline'])('from “%s”', async (name) => {
    await open(NOTE, { ...AT_ONE, state: openedNote(NOTE, { bars: [CONFLICT] }).state });
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Escape');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
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
