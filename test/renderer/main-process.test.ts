import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import { openedNote } from './drive.ts';
import { calls, caretAt, expectFault, NOTE, open, openWorld, page, typedIn, words } from './opened-page.ts';

describe('A change of the main process', () => {
  const reload = (sequence: number): unknown => ({
    token: 'reload',
    sequence,
    operations: [{ type: 'insert_text', path: [1, 1, 0], offset: 0, text: 'Their ' }],
  });

  it('is one step that can be undone, and its edit says so', async () => {
    await open(NOTE, { sequence: 7 });
    await page.evaluate((change) => window.fake.emit('changeNote', change), reload(7));
    await expect.poll(words).toContain('Their One');
    expect(await calls('edit')).toMatchObject([{ sequence: 8, token: 'reload' }]);
    await page.evaluate(() => window.fake.emit('notice', { words: 'It was changed.', canUndo: true }));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(words).not.toContain('Their One');
  });

  it('is refused when the note was edited meanwhile', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3), sequence: 7 });
    await page.keyboard.type('!');
    await page.evaluate((change) => window.fake.emit('changeNote', change), reload(7));
    await expect.poll(() => calls('refuseChange')).toEqual(['reload']);
    expect(await words()).not.toContain('Their');
  });

  it('that does not fit the note leaves it as it was', async () => {
    expectFault();
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    const operations = [
      { type: 'insert_text', path: [1, 1, 0], offset: 0, text: 'Their ' },
      { type: 'insert_text', path: [9, 9, 0], offset: 0, text: 'x' },
    ];
    await page.evaluate(
      (sent) => window.fake.emit('changeNote', { token: 't', sequence: 0, operations: sent }),
      operations,
    );
    await expect.poll(() => calls('refuseChange')).toEqual(['t']);
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
    expect(await words()).not.toContain('Their');
  });
});

describe('A window that closes', () => {
  it('hands in all words first, a half composed one too', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    const chromium = await page.context().newCDPSession(page);
    await chromium.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await page.evaluate(() => window.fake.emit('closing'));
    await expect.poll(async () => (await calls('readyToClose')).length).toBe(1);
    const names = await page.evaluate(() => window.fake.calls.map(({ name }) => name));
    expect(typedIn(await calls<Edit>('edit'))).toBe('にほ');
    expect(names.lastIndexOf('edit')).toBeLessThan(names.indexOf('readyToClose'));
  });

  it('closes from the start page', async () => {
    await openWorld();
    await page.evaluate(() => window.fake.emit('closing'));
    await expect.poll(async () => (await calls('readyToClose')).length).toBe(1);
  });
});

describe('An error of the page', () => {
  beforeEach(() => {
    expectFault();
  });

  const fail = (): void => {
    window.dispatchEvent(new ErrorEvent('error', { error: new TypeError('secret words'), message: 'x' }));
  };

  it('begins the editor anew with all words, the caret and what can be undone', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.type('!');
    await page.evaluate(fail);
    await expect.poll(async () => (await calls('handInNote')).length).toBe(1);
    await page.keyboard.type('?');
    await expect.poll(words).toContain('One!?');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).not.toContain('!');
  });

  it('is told to the log by its name and places, without a word of the note', async () => {
    await open(NOTE);
    await page.evaluate(fail);
    await expect.poll(async () => (await calls('reportError')).length).toBe(1);
    const [report] = await calls<{ readonly name: string }>('reportError');
    expect(report?.name).toBe('TypeError');
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  it('that comes again and again is said, and the note can be shown again', async () => {
    await open(NOTE);
    for (let time = 0; time < 6; time += 1) await page.evaluate(fail);
    await page.getByText('Every word that you typed is kept').waitFor();
    await page.getByRole('button', { name: 'Show it again' }).click();
    await page.getByRole('textbox', { name: /^Note / }).waitFor();
  });
});

describe('A bar', () => {
  it('asks for what is chosen on it', async () => {
    await open(
      NOTE,
      openedNote(NOTE, { bars: [{ kind: 'gone', words: 'It is gone.', actions: ['save-as'] }] }),
    );
    await page.getByRole('button', { name: 'Save as…' }).click();
    await expect.poll(() => calls('actOnBar')).toEqual([{ kind: 'gone', action: 'save-as' }]);
  });

  it('goes when it no longer holds', async () => {
    await open(NOTE, openedNote(NOTE, { bars: [{ kind: 'gone', words: 'It is gone.', actions: [] }] }));
    await page.getByText('It is gone.').waitFor();
    await page.evaluate(() => window.fake.showBar(null));
    await page.getByText('It is gone.').waitFor({ state: 'detached' });
  });
});
