import { describe, expect, it } from 'vitest';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import { calls, caretAt, NOTE, open, page, words } from './opened-page.ts';

const hints = () => page.getByRole('complementary', { name: 'Keys worth knowing' });

async function seen(): Promise<readonly unknown[]> {
  const changes = await calls<{ readonly hintsSeen?: readonly string[] }>('changeSettings');
  return changes.map(({ hintsSeen }) => hintsSeen);
}

describe('The hints of a person’s first notes', () => {
  it('teach three keys, and leave the caret in the words', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    expect(await hints().getByRole('listitem').allInnerTexts()).toEqual([
      'Ctrl+Enter begins the next entry',
      '/ at the start of a line inserts a decision, an action, a list',
      'Ctrl+K finds every command',
    ]);
    await page.keyboard.type('x');
    await expect.poll(async () => (await calls('edit')).length).toBe(1);
  });

  it('are gone one by one as their keys are used', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.press('Control+K');
    await expect.poll(seen).toEqual([['palette']]);
    await page.keyboard.press('Escape');
    await expect.poll(() => hints().getByRole('listitem').count()).toBe(2);
  });

  it('count a slash at the start of a line alone', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.type('/');
    await page.keyboard.press('Home');
    await page.keyboard.type('/');
    await expect.poll(seen).toEqual([['slash']]);
  });

  it('are all gone once they are put away, and the caret stays', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await hints().getByRole('button', { name: 'Put these hints away' }).click();
    await expect.poll(seen).toEqual([['add-entry', 'slash', 'palette']]);
    await expect.poll(() => hints().count()).toBe(0);
    await page.keyboard.type('x');
    await expect.poll(async () => (await calls('edit')).length).toBe(1);
  });

  it('are reached by F6, and give the focus to the words once they are put away with a key', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.press('F6');
    const away = hints().getByRole('button', { name: 'Put these hints away' });
    expect(await away.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => hints().count()).toBe(0);
    await page.keyboard.type('x');
    await expect.poll(words).toContain('Onex');
  });

  it('do not come back for a person who has seen them', async () => {
    const settings = { ...USUAL_SETTINGS, hintsSeen: ['add-entry', 'slash', 'palette'] };
    await open(NOTE, {}, { settings });
    expect(await hints().count()).toBe(0);
  });
});
