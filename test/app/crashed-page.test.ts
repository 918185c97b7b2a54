import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FARES, savesByHand } from './fares-note.ts';
import { launchForTest } from './launch.ts';
import { clickAtEnd, untilTitles } from './note-page.ts';
import { until } from './until.ts';

test('a page whose process dies comes back with the note, its words and its caret', async () => {
  const { app, page, at, logged, troubles } = await launchForTest({
    files: { 'fares.minutes': FARES },
    open: ['fares.minutes'],
    prepare: savesByHand,
  });
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type(' Twice.');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  await until(() =>
    page.evaluate(async () => {
      const answer = await window.minutewright.loadNote();
      return JSON.stringify(answer).includes('Twice.');
    }),
  );
  await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
  await logged('page-gone');
  await troubles.taken(/page crashed/);

  // Whoever drives a page that has died sees no more of it: the new one is asked through the program itself.
  const inPage = (code: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
      code,
    );
  await until(
    () =>
      inPage(`document.querySelector('.paper')?.innerText.includes('Twice.') ?? false`).catch(() => false),
    'The words',
  );
  await until(() => inPage(`document.activeElement?.classList.contains('paper') ?? false`), 'The caret');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.insertText(' Thrice.'),
  );
  await until(
    () => inPage(`document.querySelector('.paper').innerText.includes('Twice. Thrice.')`),
    'The caret',
  );
  expect(await readFile(at('fares.minutes'), 'utf8')).toBe(FARES);
  // Where a browser is driven by its protocol, the very command that ends the page is cut short.
  troubles.forget(/Page\.crash/);
});
