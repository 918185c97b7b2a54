import { describe, expect, it } from 'vitest';
import type { RecentItem } from '../../shared/bridge/data.ts';
import { calls, openWorld, page } from './opened-page.ts';

const RECENT: readonly RecentItem[] = [
  {
    path: '/minutes/march.txt',
    name: 'march.txt',
    title: 'Note of last Harbours Board meeting',
    body: 'Harbours Board',
    date: '2019-03-14',
    time: Date.now(),
    isMissing: false,
  },
  { path: '/old.txt', name: 'old.txt', title: 'Heritage Panel', time: 0, isMissing: false },
  { path: '/bare.txt', name: 'bare.txt', title: '', time: 0, isMissing: true },
];

async function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

describe('The start page of a person without notes', () => {
  it('has the focus on New note, and teaches what the program does', async () => {
    await openWorld();
    await expect.poll(focused).toContain('New note');
    await page.getByRole('region', { name: 'What Minutewright does' }).waitFor();
    expect(await page.getByRole('grid', { name: 'Recent notes' }).count()).toBe(0);
  });

  it('opens the sample note', async () => {
    await openWorld();
    await page.getByRole('button', { name: 'A sample note to play with' }).press('Enter');
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'sample' }]);
  });

  it('begins a note from a template with the arrow keys', async () => {
    await openWorld();
    await page.getByRole('row', { name: 'Council meeting' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'template', id: 'committee' }]);
  });
});

describe('The start page of a person with notes', () => {
  it('offers to go on from the last meeting first', async () => {
    await openWorld({ recent: RECENT });
    await expect.poll(focused).toContain('New from last meeting…');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New from a note or template' }).waitFor();
    expect(await calls('newNote')).toEqual([]);
  });

  it('lists whose meeting each note was and when, or its title, or its file', async () => {
    await openWorld({ recent: RECENT });
    const rows = page.getByRole('grid', { name: 'Recent notes' }).locator('.note-row-title');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual([
      'Harbours Board\n14 March 2019',
      'Heritage Panel',
      'bare.txt',
    ]);
  });

  it('lists the sample among the quiet buttons, and no lesson', async () => {
    await openWorld({ recent: RECENT });
    await page.getByRole('row').first().waitFor();
    expect(await page.getByRole('region', { name: 'What Minutewright does' }).count()).toBe(0);
    await page.getByRole('button', { name: 'A sample note to play with' }).click();
    await expect.poll(() => calls('newFrom')).toEqual([{ kind: 'sample' }]);
  });

  it('leaves the focus where the person has gone meanwhile', async () => {
    await openWorld();
    await page.getByRole('button', { name: 'Settings' }).focus();
    await page.evaluate(() => window.fake.emit('recentChanged'));
    await expect.poll(async () => (await calls('listRecent')).length).toBe(2);
    expect(await focused()).toContain('Settings');
  });
});
