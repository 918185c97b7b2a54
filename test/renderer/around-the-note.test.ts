import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import { partHeading } from '../../shared/note/build.ts';
import { pressKeysAtOnce } from '../app/keys-at-once.ts';
import { openedNote } from './drive.ts';
import { calls, caretAt, NOTE, open, openWorld, page, typedIn, words } from './opened-page.ts';
import { STATES } from './states.ts';

describe('The start page', () => {
  it('begins a note by Enter alone', async () => {
    await openWorld();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await calls('newNote')).length).toBe(1);
  });

  it('shows the note that the window gets', async () => {
    await openWorld();
    await page.evaluate((opened) => window.fake.emit('noteOpened', opened), openedNote(NOTE));
    await page.keyboard.type('x');
    await expect.poll(async () => (await calls('edit')).length).toBe(1);
  });

  it('opens a recent note with the arrow keys', async () => {
    const item = { name: 'a.txt', title: '', time: 0, isMissing: false };
    await openWorld({
      recent: [
        { ...item, path: '/a.txt' },
        { ...item, path: '/b.txt', name: 'b.txt' },
      ],
    });
    await page.getByRole('row').first().waitFor();
    await page.getByRole('row').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => calls('openPaths')).toEqual([['/b.txt']]);
  });

  it('opens and discards words that were not saved', async () => {
    await openWorld({
      recoverable: [
        { id: 'a', name: 'a.txt', title: '', path: null, lastChange: 0, amount: '3 words added', lost: 0 },
      ],
    });
    await page.getByRole('button', { name: 'Discard a.txt' }).click();
    await expect.poll(() => calls('forgetRecoverable')).toEqual(['a']);
    await page.getByRole('button', { name: 'Open a.txt' }).click();
    await expect.poll(() => calls('recover')).toEqual(['a']);
  });

  it('opens files that are dropped', async () => {
    await openWorld();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'note.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => calls('openDropped')).toEqual([1]);
  });
});

describe('What is typed for a new note', () => {
  /** The keys of a new note, and letters behind them before anything is answered. */
  async function typeForNew(): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await pressKeysAtOnce(session, ['Control+n', 'x', 'y', 'Enter', 'Control+Shift+d', 'z']);
  }

  it('goes to the window that it opens in, and not a letter of it into the note that is here', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 0) });
    await page.evaluate(() => Object.assign(window.fake, { newNoteIs: 'elsewhere' }));
    await typeForNew();
    await expect
      .poll(() => calls('passKeys'))
      .toEqual([
        [
          { kind: 'words', words: 'xy' },
          { kind: 'key', key: 'Enter' },
          { kind: 'command', id: 'add-decision' },
          { kind: 'words', words: 'z' },
        ],
      ]);
    await page.keyboard.type('!');
    await expect.poll(words).toContain('!One');
    expect(typedIn(await calls<Edit>('edit'))).toBe('!');
  });

  it('goes where it was typed where the note does not come', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 0) });
    await typeForNew();
    await expect.poll(async () => typedIn(await calls<Edit>('edit'))).toBe('xyz');
    expect(await calls('passKeys')).toEqual([]);
  });

  it('stands before what is typed in its own window', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 0), keysFollow: true });
    await page.keyboard.type('b');
    expect(await words()).not.toContain('b');
    await page.evaluate(() => window.fake.emit('keysAhead', [{ kind: 'words', words: 'a' }]));
    await expect.poll(words).toContain('abOne');
  });

  it('waits for the paper where it comes from another window sooner', async () => {
    await openWorld();
    await page.evaluate(
      (opened) => {
        window.fake.emit('noteOpened', opened);
        window.fake.emit('keysAhead', [
          { kind: 'words', words: 'a' },
          { kind: 'key', key: 'Enter' },
        ]);
      },
      { ...openedNote(NOTE), selection: caretAt([1, 1, 0], 0), keysFollow: true },
    );
    await expect.poll(words).toMatch(/a\s+One/);
    await page.keyboard.type('b');
    await expect.poll(words).toMatch(/a\s+bOne/);
  });
});

describe('Dialogs', () => {
  it('close by Escape and give the caret back', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.isContentEditable);
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
  });

  it('keep what is undone out of the note behind them', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.type('!');
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('Escape');
    expect(await words()).toContain('One!');
  });

  it('change a setting at once', async () => {
    await open(NOTE);
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByText('Dark', { exact: true }).click();
    await expect.poll(() => calls('changeSettings')).toEqual([{ theme: 'dark' }]);
    await page.locator('html[data-theme="dark"]').waitFor();
  });
});

describe('Comparing', () => {
  it('goes from difference to difference by F7', async () => {
    const world = STATES.find(({ name }) => name === 'compare-conflict');
    await openWorld(world?.world());
    await world?.act?.(page);
    const here = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('F7');
    expect(await here()).toContain('£44');
    await page.keyboard.press('F7');
    expect(await here()).toContain('£95');
    await page.keyboard.press('Shift+F7');
    expect(await here()).toContain('£44');
  });
});

describe('A message that goes by itself', () => {
  const say = (): void => window.fake.emit('notice', { words: 'It was changed.', canUndo: true });

  it('stays for ten seconds, and then goes', async () => {
    await open(NOTE);
    await page.clock.install();
    await page.evaluate(say);
    await page.clock.runFor(10_000);
    expect(await page.getByText('It was changed.').count()).toBe(1);
    await page.clock.runFor(3000);
    expect(await page.getByText('It was changed.').count()).toBe(0);
  });

  it('waits while it is looked at', async () => {
    await open(NOTE);
    await page.clock.install();
    await page.evaluate(say);
    await page.getByText('It was changed.').hover();
    await page.clock.runFor(60_000);
    expect(await page.getByText('It was changed.').count()).toBe(1);
  });

  it('covers nothing that is typed or asked', async () => {
    await open(NOTE);
    await page.evaluate(say);
    const toast = await page.getByText('It was changed.').boundingBox();
    const [desk, hints] = await Promise.all(
      ['.desk', '.hints'].map((part) => page.locator(part).boundingBox()),
    );
    expect(toast?.y).toBeGreaterThanOrEqual((desk?.y ?? NaN) + (desk?.height ?? NaN));
    expect((toast?.y ?? NaN) + (toast?.height ?? NaN)).toBeLessThanOrEqual(hints?.y ?? NaN);
  });

  it('goes with the next edit, which is what Undo would take back then', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.evaluate(say);
    await page.getByText('It was changed.').waitFor();
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByText('It was changed.').count()).toBe(1);
    await page.keyboard.type('x');
    await expect.poll(() => page.getByText('It was changed.').count()).toBe(0);
  });

  it('is reached by F6', async () => {
    await open(NOTE);
    await page.evaluate(say);
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
  });
});

describe('A file of a word processor that is being read', () => {
  const show = (readings: readonly { id: number; name: string; words: string }[]): Promise<void> =>
    page.evaluate((shown) => window.fake.emit('reading', [...shown]), readings);
  const READING = { id: 7, name: 'minutes.doc', words: '' };

  it('is told while one types on, and is broken off by F6 and Escape', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await show([READING]);
    await page.getByRole('status').getByText('Reading “minutes.doc”…').waitFor();
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
    const cancel = page.getByRole('button', { name: 'Cancel reading “minutes.doc”' });
    for (let part = 0; part < 9 && !(await cancel.evaluate((it) => it === document.activeElement)); part++)
      await page.keyboard.press('F6');
    await page.keyboard.press('Escape');
    await expect.poll(() => calls('cancelReading')).toEqual([7]);
    await show([]);
    await cancel.waitFor({ state: 'detached' });
    await page.keyboard.type('?');
    await expect.poll(words).toContain('One!?');
  });

  it('that is there while its strip has the focus gives the focus back', async () => {
    await openWorld();
    const before = page.getByRole('button', { name: /^Settings/ });
    await before.focus();
    await show([READING]);
    await page.getByRole('button', { name: 'Cancel reading “minutes.doc”' }).focus();
    await show([]);
    await expect.poll(() => before.evaluate((it) => it === document.activeElement)).toBe(true);
  });
});

describe('The paper', () => {
  it('leaves before a part a third more than before an entry, as the Word file does', async () => {
    await open([...NOTE, partHeading('Part two')]);
    const space = (selector: string, side: 'paddingTop' | 'marginTop'): Promise<number> =>
      page
        .locator(selector)
        .evaluate((element, of) => Number.parseFloat(getComputedStyle(element)[of]), side);
    expect(3 * (await space('.part-title', 'marginTop'))).toBeCloseTo(
      4 * (await space('.item-title', 'paddingTop')),
    );
  });
});
