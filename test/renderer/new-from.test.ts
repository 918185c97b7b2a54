import { describe, expect, it } from 'vitest';
import type { RecentItem } from '../../shared/bridge/data.ts';
import type { FakeWorld } from './fake-bridge.ts';
import { calls, NOTE, open, openWorld, page } from './opened-page.ts';

function recent(count: number): readonly RecentItem[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `/minutes/${index}.txt`,
    name: `${index}.txt`,
    title: `Panel ${index}`,
    date: '2019-03-14',
    time: 0,
    isMissing: index === 1,
  }));
}

async function openDialog(world: Partial<FakeWorld>): Promise<void> {
  await openWorld(world);
  await page.keyboard.press('Control+Shift+N');
  await page.getByRole('dialog').waitFor();
}

const told = () => page.locator('.new-from-told').textContent();

describe('Beginning a note from another one', () => {
  it('takes the last note by Enter alone, and tells before what comes over', async () => {
    await openDialog({
      recent: recent(3),
      carriedOver: { '/minutes/0.txt': { items: 8, people: 14, actions: 3 } },
    });
    await expect.poll(told).toBe('Takes over 8 standing items, 14 people and 3 open actions.');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'note', path: '/minutes/0.txt' }]);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('begins by the keys that export begins by, from wherever the focus is', async () => {
    await openDialog({ recent: recent(1) });
    await page.getByRole('button', { name: 'Another file…' }).focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'note', path: '/minutes/0.txt' }]);
  });

  it('leaves out notes whose file is not there', async () => {
    await openDialog({ recent: recent(3) });
    expect(await page.getByRole('option').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('Panel 1'),
    );
  });

  it('goes on from the notes to the templates with the arrow keys', async () => {
    await openDialog({ recent: recent(1) });
    await page.keyboard.press('ArrowDown');
    await expect.poll(told).toContain('Council meeting');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'template', id: 'council' }]);
  });

  it('looks for a note by its words where there are many', async () => {
    await openDialog({ recent: recent(12) });
    await page.getByRole('searchbox', { name: 'Look for a note' }).fill('panel 7');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'note', path: '/minutes/7.txt' }]);
  });

  it('lets another file be chosen, and stays where none was', async () => {
    await openDialog({});
    await page.evaluate(() => {
      window.fake.choosesFile = false;
    });
    await page.getByRole('button', { name: 'Another file…' }).press('Enter');
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'choose' }]);
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  it('says what was wrong where a note could not be read, and stays', async () => {
    const words = '“0.txt” was not opened: it is not there.';
    await openDialog({ recent: recent(1), troubles: { newFrom: { code: 'unreadable', words, detail: '' } } });
    await expect.poll(told).toBe('This file can’t be read at the moment.');
    await page.keyboard.press('Enter');
    await page.getByText(words).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  it('begins in a window of its own while this one has a note', async () => {
    await open(NOTE, {}, { recent: recent(1) });
    await page.keyboard.press('Control+Shift+N');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await calls('newFrom')).length).toBe(1);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});
