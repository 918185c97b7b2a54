import { describe, expect, it, onTestFinished } from 'vitest';
import { faultsOf } from './axe.ts';
import { caretAt, NOTE, open, page, words } from './opened-page.ts';

const menu = () => page.getByRole('listbox', { name: 'What to put in here' });

/** A list that is slow to come, as on a slow machine just after the start. In milliseconds. */
const SLOW = 400;

/** Opens the note with its list loaded late, and the caret in a new line. */
async function openSlowly(): Promise<void> {
  await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
  await page.route('**/*slash-list*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    await route.continue();
  });
  onTestFinished(() => page.unrouteAll({ behavior: 'ignoreErrors' }));
  await page.reload();
  await page.getByRole('textbox', { name: /^Note / }).waitFor();
  await page.keyboard.press('Enter');
}

describe('A slash at the start of a line', () => {
  it('offers what can be put in, and Enter puts it in without the slash', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/act');
    await menu().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Officers to write.');
    await expect.poll(words).toMatch(/Two\s+Officers to write\./);
    expect(await words()).not.toContain('/');
    expect(await page.locator('.action').count()).toBe(1);
  });

  it('goes to another one with the arrows', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await menu().waitFor();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => menu().getByRole('option', { selected: true }).textContent())
      .toMatch(/^Decision/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('To agree.');
    await expect.poll(() => page.locator('.decision').textContent()).toContain('To agree.');
  });

  it('is put away by Escape, and the slash stays', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/dec');
    await menu().waitFor();
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.keyboard.type('More');
    await expect.poll(words).toMatch(/\/dec\s+More/);
  });

  it('offers nothing in the middle of a line', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.type(' and/or');
    await expect.poll(words).toContain('Two and/or');
    expect(await menu().count()).toBe(0);
  });

  it('offers nothing where no command begins like that', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/zzzz');
    await expect.poll(words).toContain('/zzzz');
    expect(await menu().count()).toBe(0);
  });

  it('is taken back by one undo, and the words typed with it by the next', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/dec');
    await menu().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.decision').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.locator('.decision').waitFor({ state: 'detached' });
  });

  it('has the keys wait for its list where that is loaded later, and those after them for what they put in', async () => {
    await openSlowly();
    await page.keyboard.type('/dec');
    await page.keyboard.press('Enter');
    await page.keyboard.type('To agreee');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.type('And more.');
    await expect.poll(() => page.locator('.decision').count()).toBe(1);
    const lines = await page.locator('.decision .paragraph').allTextContents();
    expect(lines.slice(-2)).toEqual(['To agree', 'And more.']);
    expect(await words()).not.toContain('/');
  });

  it.each([
    ['the arrows go on from where they went', ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Tab', 'x'], 1, /\sx/],
    ['Enter that fits nothing begins a line', ['z', 'z', 'Enter', 'x'], 0, /\/zz\s+x/],
    ['Escape puts it away', ['Escape', 'Enter', 'x'], 0, /\/\s+x/],
  ])('is loaded later: %s', async (_, keys, decisions, text) => {
    await openSlowly();
    await page.keyboard.type('/');
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(words).toMatch(text);
    expect(await page.locator('.decision').count()).toBe(decisions);
    expect(await menu().count()).toBe(0);
  });

  it('has no fault that axe finds', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await menu().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
