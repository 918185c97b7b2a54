import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../../shared/note/build.ts';
import { caretAt, open, page, words } from '../opened-page.ts';

/*
 * The browser puts most characters into the page itself and tells the editor afterwards: what it shows must be what
 * the turning of a block left, not what was typed.
 */

const EMPTY: Note = [
  header('Board'),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One'), paragraph('')]),
];
const CARET = caretAt([1, 2, 0], 0);

describe('What is typed at the start of a paragraph in the page', () => {
  it('turns it into a list, and the page shows the words alone', async () => {
    await open(EMPTY, { selection: CARET });
    await page.keyboard.type('- Pay');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tell');
    await expect.poll(words).toMatch(/One\s+Pay\s+Tell$/);
  });

  it('turns it into a decision, which undo takes back with the caret at the end of what was typed', async () => {
    await open(EMPTY, { selection: CARET });
    await page.keyboard.type('RESOLVED that it be paid');
    await expect.poll(words).toContain('that it be paid');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.type('x');
    await expect.poll(words).toContain('RESOLVED x');
  });
});
