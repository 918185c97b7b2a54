import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { agendaItem, decision, header, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { openedNote } from '../drive.ts';
import { calls, caretAt, open, openWorld, page, words } from '../opened-page.ts';

/* The clipboard of the real page: real keys, the browser's own clipboard, and what is dragged with the mouse. */

const TWO: Note = [
  header('Board'),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [
    paragraph('Some words'),
    decision('That it be so.'),
    list([listItem('(a)', 'First'), listItem('(b)', 'Second')]),
    paragraph('Last of all'),
  ]),
  agendaItem({ ai: 2, number: '2', title: 'Fares' }, [paragraph('')]),
];

/** Selects from one place in the words to another, as a person has. */
function selected(
  from: readonly [readonly number[], number],
  to: readonly [readonly number[], number],
): ReturnType<typeof caretAt> {
  return {
    anchor: { path: [...from[0]], offset: from[1] },
    focus: { path: [...to[0]], offset: to[1] },
  };
}

async function withClipboardRights(): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** Whether words stand in the note. Playwright's own looks at each element on the way, which takes seconds of a long note. */
function isDrawn(words: string): boolean {
  return document.querySelector('[data-slate-editor]')?.textContent.includes(words) ?? false;
}

async function putOnClipboard(data: Readonly<Record<string, string>>): Promise<void> {
  await withClipboardRights();
  await page.evaluate(async (all) => {
    const blobs = Object.entries(all).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, data);
}

describe('What is copied in the window', () => {
  it('is pasted as the same blocks in another entry', async () => {
    await open(TWO, { selection: selected([[1, 2, 0, 0], 0], [[1, 3, 1, 0], 6]) });
    await withClipboardRights();
    await page.keyboard.press('ControlOrMeta+C');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+V');
    await expect.poll(words).toMatch(/Fares\s+That it be so\.\s+First\s+Second\s*$/);
    expect(await page.getByText('That it be so.').count()).toBe(2);
    expect(await page.locator('.decision').count()).toBe(2);
    const plain = await page.evaluate(() => navigator.clipboard.readText());
    expect(plain.replaceAll('\r', '')).toBe('Decision:\nThat it be so.\n\n(a) First\n(b) Second');
  });

  it('is cut and pasted in one step each', async () => {
    await open(TWO, { selection: selected([[1, 1, 0], 5], [[1, 3, 0, 0], 5]) });
    await withClipboardRights();
    const before = await words();
    await page.keyboard.press('ControlOrMeta+X');
    await expect.poll(words).toMatch(/Some\s+Second/);
    await page.keyboard.press('ControlOrMeta+V');
    await expect.poll(words).toBe(before);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toMatch(/Some\s+Second/);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toBe(before);
  });
});

describe('A paste from elsewhere', () => {
  it('becomes the blocks that it is, in one step', async () => {
    await open(TWO, { selection: caretAt([2, 1, 0], 0) });
    const before = await words();
    await putOnClipboard({
      'text/html':
        '<p style="color: red">A <b>word</b>.</p><ul><li>one</li></ul><h2>3. Quays</h2><p>RESOLVED: That so.</p>',
      'text/plain': 'anything',
    });
    await page.keyboard.press('ControlOrMeta+V');
    await expect.poll(words).toMatch(/Fares\s+A word\.\s+one\s+Quays\s+That so\./);
    expect(await page.locator('[style*="color: red"]').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toBe(before);
  });

  it('of ten thousand lines is there at once, and gone in one step', async () => {
    await open(TWO, { selection: caretAt([1, 1, 0], 4) });
    const before = await words();
    const lines = Array.from({ length: 10_000 }, (_, index) => `Line ${index} of what was said.`).join('\n');
    await putOnClipboard({ 'text/plain': lines });
    await page.keyboard.press('ControlOrMeta+V');
    // All of them are drawn by then, while nobody waits: a busy machine takes its time.
    await page.waitForFunction(isDrawn, 'Line 9998 of what was said.', { polling: 100, timeout: 60_000 });
    await page.keyboard.type('!');
    await page.waitForFunction(isDrawn, 'Line 9999 of what was said.! words', { polling: 100 });
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toBe(before);
  });

  it('changes nothing in a note that can only be read', async () => {
    await openWorld({ opened: openedNote(TWO, { isReadOnly: true }) });
    await putOnClipboard({ 'text/plain': 'One\nTwo' });
    await page.getByText('Some words').click();
    await page.keyboard.press('ControlOrMeta+V');
    expect(await calls('edit')).toEqual([]);
  });
});

describe('Words that are dragged', () => {
  it('go where they are dropped, with their blocks, in one step', async () => {
    await open(TWO, { selection: selected([[1, 2, 0, 0], 0], [[1, 3, 1, 0], 6]) });
    const before = await words();
    const from = await page.getByText('That it be so.').boundingBox();
    const to = await page.getByText('Last of all').boundingBox();
    if (!from || !to) throw new Error('the words are not drawn');
    await page.mouse.move(from.x + 10, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + from.height / 2 + 4, { steps: 4 });
    await page.mouse.move(to.x + to.width + 20, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect.poll(words).toMatch(/Some words\s+Last of all\s+That it be so\.\s+First\s+Second\s+Fares/);
    expect(await page.locator('.decision').count()).toBe(1);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toBe(before);
  });
});
