import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { caretAt, NOTE, open, page, words } from './opened-page.ts';

const menu = () => page.getByRole('listbox', { name: 'What to put in here' });

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

  it('puts in one after the other for whoever does not look, as soon as the page is there', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    for (const [slash, said] of [
      ['/act', 'Officers to write.'],
      ['/dec', 'To agree.'],
      ['/act', 'Members to pay.'],
    ] as const) {
      await page.keyboard.type(slash);
      await page.keyboard.press('Enter');
      await page.keyboard.type(said);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    }
    await expect.poll(words).toMatch(/Two[^/]*Officers to write\.[^/]*To agree\.[^/]*Members to pay\./);
    expect(await words()).not.toContain('/');
    expect(await page.locator('.action').count()).toBe(2);
  });

  it('offers it under a title that is still to be typed, and the caret goes there', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.keyboard.type('/dec');
    await menu().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('To agree.');
    await expect.poll(() => page.locator('.decision').textContent()).toContain('To agree.');
    expect(await page.locator('.item-title', { has: page.locator('[data-empty]') }).count()).toBe(1);
    expect(await page.locator('.item-title:has([data-empty]) ~ *').count()).toBe(1);
    expect(await words()).not.toContain('/');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => page.locator('.decision').count()).toBe(0);
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

  it('has no fault that axe finds', async () => {
    await open(NOTE, { selection: caretAt([1, 2, 0], 3) });
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await menu().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
