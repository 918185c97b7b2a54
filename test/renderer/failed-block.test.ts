import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, decision, header, paragraph } from '../../shared/note/build.ts';
import { calls, caretAt, expectFault, open, page, words } from './opened-page.ts';

/** React refuses to draw an object: what a fault in drawing this kind of block would do. */
const BROKEN = { ...decision('To agree.'), keyword: { not: 'words' } as unknown as string };

const BESIDE: Note = [
  header('Board'),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One'), BROKEN, paragraph('Two')]),
];

describe('A block that can’t be drawn', () => {
  it('shows its words, and the note goes on', async () => {
    expectFault();
    await open(BESIDE, { selection: caretAt([1, 1, 0], 3) });
    await page.getByText('This part can’t be shown as it should.').waitFor();
    expect(await words()).toContain('To agree.');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
    await expect.poll(async () => (await calls('reportError')).length).toBeGreaterThan(0);
  });

  it('can be typed in', async () => {
    expectFault();
    await open(BESIDE, { selection: caretAt([1, 2, 0, 0], 9) });
    await page.keyboard.type(' All of us.');
    await expect.poll(words).toContain('To agree. All of us.');
  });

  it('becomes plain paragraphs where that is chosen, which is one step to undo', async () => {
    expectFault();
    await open(BESIDE);
    await page.getByRole('button', { name: 'Make it plain paragraphs' }).click();
    await expect.poll(() => page.locator('.failed-block').count()).toBe(0);
    expect(await words()).toContain('To agree.');
    const types = (await calls<Edit>('edit')).flatMap(({ operations }) => operations.map(({ type }) => type));
    expect(types).toContain('remove_node');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.locator('.failed-block').waitFor();
  });
});
