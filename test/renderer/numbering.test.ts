import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { calls, caretAt, open, page, words } from './opened-page.ts';
import { HARBOUR } from './sample-notes.ts';

/** More entries than a window shows. */
const NOTE: Note = [
  header('Board'),
  ...Array.from({ length: 30 }, (_, at) =>
    agendaItem({ ai: at + 1, number: String(at + 1), title: `Entry ${at + 1}` }, [
      paragraph(`Of ${at + 1}.`),
    ]),
  ),
];

const question = () => page.getByRole('region', { name: 'Question' });
const focused = (): Promise<string | null | undefined> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** The numbers of the last three entries. */
async function lastNumbers(): Promise<readonly string[]> {
  const all = await page
    .locator('.item-number')
    .evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')));
  return all.slice(-3);
}

/** How far the line with the caret stands above the lower edge of what is seen of the note. */
async function roomBelowCaret(): Promise<number> {
  return page.evaluate(() => {
    const line = window.getSelection()?.getRangeAt(0).startContainer.parentElement?.getBoundingClientRect();
    const desk = document.querySelector('.desk')?.getBoundingClientRect();
    return (desk?.bottom ?? 0) - (line?.bottom ?? Infinity);
  });
}

describe('The question whether entries number themselves', () => {
  it('stands below the words and covers none of them, is reached by F9 and F6, and may be answered with no', async () => {
    await open(NOTE, { selection: caretAt([30, 0, 0], 0) });
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await question().waitFor();
    expect(await question().textContent()).toContain('F9');
    expect(await roomBelowCaret()).toBeGreaterThan(0);
    const [desk, asked, status] = await Promise.all(
      ['.desk', '.question', '.status-bar'].map((part) => page.locator(part).boundingBox()),
    );
    expect((desk?.y ?? 0) + (desk?.height ?? 0)).toBeLessThanOrEqual(asked?.y ?? 0);
    expect((asked?.y ?? 0) + (asked?.height ?? 0)).toBeLessThanOrEqual(status?.y ?? 0);

    await page.keyboard.press('F9');
    await expect.poll(focused).toContain('Number them');
    await page.keyboard.press('F6');
    await page.keyboard.press('Shift+F6');
    await expect.poll(focused).toContain('Number them');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await question().waitFor({ state: 'detached' });
    await page.keyboard.type('The ');
    await expect.poll(words).toContain('The Entry 30');
    expect(await lastNumbers()).toEqual(['28', '30', '29']);
    expect(await calls('changeSettings')).toMatchObject([{ numberingOf: [{ isOn: false }] }]);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(lastNumbers).toEqual(['30', '28', '29']);
    expect(await question().count()).toBe(0);
    // A key that leads nowhere now does nothing.
    await page.keyboard.press('F9');
    await page.keyboard.type('x');
    await expect.poll(words).toContain('The xEntry 30');
  });

  it('leaves the line with the caret in sight where that has just come to the lower edge', async () => {
    await open(HARBOUR, { selection: caretAt([5, 0, 0], 3) });
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await question().waitFor();
    await expect.poll(roomBelowCaret).toBeGreaterThan(0);
    await expect.poll(roomBelowCaret).toBeLessThan(100);
  });

  it('is put away by Escape and asked again, goes with what raised it, and numbers them by one step', async () => {
    await open(NOTE, { selection: caretAt([30, 0, 0], 0) });
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await question().waitFor();
    await page.keyboard.press('F9');
    await page.keyboard.press('Escape');
    await question().waitFor({ state: 'detached' });
    expect(await calls('changeSettings')).toEqual([]);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await question().waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await question().waitFor({ state: 'detached' });
    // Moved back by hand, they follow on again as well.
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await question().waitFor({ state: 'detached' });

    await page.keyboard.press('Alt+Shift+ArrowUp');
    await question().getByRole('button', { name: 'Number them' }).click();
    await expect.poll(lastNumbers).toEqual(['28', '29', '30']);
    expect(await calls('changeSettings')).toMatchObject([{ numberingOf: [{ isOn: true }] }]);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(lastNumbers).toEqual(['28', '30', '29']);
    await page.keyboard.type('The ');
    await expect.poll(words).toContain('The Entry 30');
  });
});
