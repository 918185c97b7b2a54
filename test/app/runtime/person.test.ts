import './page-api.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchFixture, until } from './launch.ts';

let launched: Launched;

beforeAll(async () => {
  launched = await launchFixture({ env: { STAND_IN_FOR_PERSON: '1' } });
});
afterAll(() => launched.close());

const prompt = (page: Page = launched.page) => page.locator('electron-stand-in-prompt');
let lastAsked: string | null = null;

/** Waits for the next question. It stands in a closed shadow: it is answered as a person does, by keys. */
async function asked(page: Page = launched.page): Promise<void> {
  await prompt(page).waitFor({ state: 'attached' });
  await expect.poll(() => prompt(page).getAttribute('data-question')).not.toBe(lastAsked);
  lastAsked = await prompt(page).getAttribute('data-question');
}

test('a person answers a message box in the window', async () => {
  const answer = launched.app.evaluate(({ dialog }) =>
    dialog.showMessageBox({
      message: 'Save the note?',
      buttons: ['Save', 'Discard', 'Cancel'],
      defaultId: 1,
    }),
  );
  await asked();
  await launched.page.keyboard.press('Enter');
  expect(await answer).toEqual({ response: 1, checkboxChecked: false });
  expect(await prompt().count()).toBe(0);
});

test('Escape is the answer that the box calls its cancel', async () => {
  const answer = launched.app.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'Save the note?', buttons: ['Save', 'Cancel'] }),
  );
  await asked();
  await launched.page.keyboard.press('Escape');
  expect((await answer).response).toBe(1);
});

test('a person types the path of a file, and the page hears none of the keys', async () => {
  await launched.page.evaluate(() => {
    Object.assign(window, { keys: 0 });
    addEventListener('keydown', () => {
      const counter = window as unknown as { keys: number };
      counter.keys += 1;
    });
  });
  const answer = launched.app.evaluate(({ dialog }) => dialog.showOpenDialog({ defaultPath: '/' }));
  await asked();
  await launched.page.keyboard.type('/notes/a.txt');
  await launched.page.keyboard.press('Enter');
  expect(await answer).toEqual({ canceled: false, filePaths: ['/notes/a.txt'] });
  expect(await launched.page.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(0);
});

test('a person who types no path has cancelled', async () => {
  const answer = launched.app.evaluate(({ dialog }) =>
    dialog.showSaveDialog({ defaultPath: '/notes/b.txt' }),
  );
  await asked();
  await launched.page.keyboard.press('Escape');
  expect(await answer).toEqual({ canceled: true, filePath: '' });
});

test('the app is asked when a person closes a window that was never used', async () => {
  const [page] = await Promise.all([
    launched.app.waitForEvent('window'),
    launched.app.evaluate(() => void globalThis.record.openWindow()),
  ]);
  await page.getByRole('heading', { name: 'Fixture' }).waitFor();
  await page.waitForFunction(() => navigator.userActivation.hasBeenActive);
  page.on('dialog', () => {}); // Playwright would else let the page go of itself.
  await launched.app.evaluate(() => {
    globalThis.record.vetoes = 1;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.close');
  await until(() => launched.app.evaluate(() => globalThis.record.seen.includes('close')));
  expect(launched.app.windows()).toContain(page);
  await page.close();
});

test('F10 opens the menu, and what is chosen there is done', async () => {
  await launched.page.keyboard.press('F10');
  await asked();
  await launched.page.keyboard.press('Enter'); // File
  await asked();
  await launched.page.keyboard.press('Enter'); // Save
  await launched.page.getByText('saved').waitFor();
});

test('a question that is put before the page is there is asked when it is', async () => {
  const answer = launched.app.evaluate(({ BrowserWindow, dialog }) => {
    const window = new BrowserWindow();
    const answered = dialog.showMessageBox(window, {
      message: 'Open what was open?',
      buttons: ['Yes', 'No'],
    });
    void window.loadURL('app://bundle/index.html');
    return answered;
  });
  const page = await launched.app.waitForEvent('window');
  await asked(page);
  await page.keyboard.press('Enter');
  expect((await answer).response).toBe(0);
  await page.close();
  // The next question is put to the window that is left.
  await until(() => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 1));
});

test.each([
  ['Enter', ''],
  ['Tab', import.meta.filename],
])('a file that is there is replaced only where the person says so (%s)', async (key, chosen) => {
  const answer = launched.app.evaluate(
    ({ dialog }, defaultPath) => dialog.showSaveDialog({ defaultPath }),
    import.meta.filename,
  );
  await asked();
  await launched.page.keyboard.press('Enter'); // Save
  await asked();
  if (key !== 'Enter') await launched.page.keyboard.press(key);
  await launched.page.keyboard.press('Enter');
  expect(await answer).toEqual({ canceled: chosen === '', filePath: chosen });
});
