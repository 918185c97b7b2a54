import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph, partHeading } from '../../shared/note/build.ts';
import { caretAt, open, page, words } from './opened-page.ts';
import { focusedPart, inEntry, NOTE, rows, showing } from './panels.ts';

function current(): Promise<string | null> {
  return page.locator('[data-panel="outline"] [aria-current]').textContent();
}

async function focusRow(name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).waitFor();
  await page.getByRole('row', { name }).focus();
}

describe('The outline', () => {
  it('shows a title soon after it is typed, while the words keep the focus, and marks the entry with the caret', async () => {
    await open(NOTE, { selection: caretAt([2, 0, 0], 6) }, showing('outline'));
    await expect.poll(() => rows('outline')).toContainEqual(expect.stringContaining('2 Storms'));
    await page.keyboard.type(' of March');
    await expect.poll(() => rows('outline')).toContainEqual(expect.stringContaining('2 Storms of March'));
    expect(await focusedPart()).toBe('note');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('Storms of March!');
    await expect.poll(current).toBe('2Storms of March!');
    await page.getByText('Three').click();
    await expect.poll(current).toBe('3Close');
    expect(await rows('outline')).toContainEqual(expect.stringMatching(/Storms.*1 action.*1 problem/));
  });

  it('leads to the title of an entry by Enter and by a click', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing('outline'));
    await focusRow(/Dues/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('All ');
    await expect.poll(words).toContain('All Storms');
    await page.getByRole('row', { name: /Close/ }).click();
    await page.keyboard.type('To ');
    await expect.poll(words).toContain('To Close');
  });

  it('moves an entry with the arrow keys and one that is dragged, and that is undone in one step', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing('outline'));
    await focusRow(/Dues/);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(words).toMatch(/Storms[\s\S]*Dues[\s\S]*Close/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Dues');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(words).toMatch(/Storms[\s\S]*Close[\s\S]*Dues/);
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toMatch(/Dues[\s\S]*Storms[\s\S]*Close/);
    // The outline comes a little later.
    await expect.poll(async () => (await rows('outline')).join()).toMatch(/Dues.*Storms.*Close/);
    const target = page.getByRole('row', { name: /Close/ });
    await page.getByRole('row', { name: /Dues/ }).dragTo(target, { targetPosition: { x: 60, y: 26 } });
    await expect.poll(words).toMatch(/Storms[\s\S]*Close[\s\S]*Dues/);
  });

  it('shows the headings of parts between the entries, leads there, and leaves them where they are', async () => {
    const [head, dues, storms, close] = NOTE;
    const caught = { ...dues, children: [...(dues?.children ?? []), partHeading('PART TWO')] };
    const note = [head, partHeading('PART ONE'), caught, storms, partHeading(''), close] as unknown as Note;
    await open(note, { selection: caretAt([2, 1, 0], 0) }, showing('outline'));
    const names = async (): Promise<readonly string[]> =>
      (await rows('outline')).map((row) =>
        row
          .replace(/,.*| 1 (action|problem)/g, '')
          .replace(/^\d /, '')
          .trim(),
      );
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Dues', 'PART TWO', 'Storms', 'A part without a name', 'Close']);
    expect(await page.locator('[data-panel="outline"] .panel-count').textContent()).toBe('3');
    const row = (name: string) => page.getByRole('row', { name });
    await expect.poll(() => row('PART TWO').getByRole('heading', { level: 3 }).count()).toBe(1);
    await row('PART TWO').click();
    await page.keyboard.type('Now ');
    await expect.poll(words).toContain('Now PART TWO');
    // A real mouse: it takes no heading along, and an entry may go behind one.
    await row('PART ONE').dragTo(row('Close'), { targetPosition: { x: 60, y: 26 } });
    await row('Dues').dragTo(row('A part without a name'), { targetPosition: { x: 60, y: 28 } });
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Storms', 'A part without a name', 'Dues', 'Now PART TWO', 'Close']);
    await row('Dues').focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Storms', 'Dues', 'Now PART TWO', 'A part without a name', 'Close']);
    await page.getByText('Alt+Shift+↑ or Alt+Shift+↓ moves an entry.').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Dues', 'Now PART TWO', 'Storms', 'A part without a name', 'Close']);
  });

  it('gives a row the lines that it takes, also when a mark comes to its title', async () => {
    const title = 'Minutes of the former meeting, sight';
    const long: Note = [
      header('Board', []),
      agendaItem({ ai: 1, number: '1', title }, [paragraph('One')]),
      agendaItem({ ai: 2, number: '2', title }, [paragraph('Two')]),
    ];
    await open(long, { selection: inEntry(1) }, showing('outline'));
    const row = (at: number) => page.locator('[data-panel="outline"] [role="row"]').nth(at);
    const height = async (at: number): Promise<number> => (await row(at).boundingBox())?.height ?? 0;
    /** How far one row reaches into the next; a pixel is not broken. */
    const over = async (): Promise<number> => {
      const [first, second] = await Promise.all([row(0).boundingBox(), row(1).boundingBox()]);
      return Math.floor((first?.y ?? 0) + (first?.height ?? 0) - (second?.y ?? 0));
    };
    await row(1).waitFor();
    const before = await height(0);
    await page.keyboard.press('ControlOrMeta+Shift+D');
    await page.keyboard.type('That it be so');
    await page.keyboard.press('ControlOrMeta+Shift+A');
    await page.keyboard.type('To do it');
    await expect.poll(() => height(0)).toBeGreaterThan(before);
    await expect.poll(over).toBeLessThanOrEqual(0);
  });

  it('lists a thousand entries around the caret of a very long note, and draws only those in sight', async () => {
    const items = Array.from({ length: 1600 }, (_, at) =>
      agendaItem({ ai: at + 1, number: String(at + 1), title: `Entry ${at + 1}` }, [paragraph('x')]),
    );
    await open([header('Long'), ...items], { selection: inEntry(1) }, showing('outline'));
    await page.getByRole('row', { name: /Entry 1$/ }).waitFor();
    expect((await rows('outline')).length).toBeLessThan(100);
    await focusRow(/Entry 1$/);
    // All are listed within some pauses.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('End');
          return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
        },
        { timeout: 60_000 },
      )
      .toBe('Entry 1000');
    await page.keyboard.press('Enter');
    await page.keyboard.type('At ');
    await expect.poll(current).toBe('1000At Entry 1000');
    await page.getByText('501 to 1,500 of 1,600 are listed.').waitFor();
  });
});
