import { expect, test } from 'vitest';
import { FARES } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { chooseInMenu, clickAtEnd, paperOf } from './note-page.ts';
import { until } from './until.ts';

function zoomOf({ app }: RunningApp): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return Math.round((window?.webContents.getZoomFactor() ?? 0) * 100);
  });
}

async function twiceAsLarge(running: RunningApp): Promise<void> {
  for (let step = 0; step < 10 && (await zoomOf(running)) < 200; step++) {
    const before = await zoomOf(running);
    await chooseInMenu(running.app, 'zoom-in');
    await until(async () => (await zoomOf(running)) > before, 'A larger page');
  }
  expect(await zoomOf(running)).toBe(200);
}

test('the page is shown larger, smaller and at its usual size again', async () => {
  const running = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await paperOf(running.page).waitFor();
  await twiceAsLarge(running);
  await chooseInMenu(running.app, 'zoom-out');
  await until(async () => (await zoomOf(running)) < 200);
  await chooseInMenu(running.app, 'zoom-reset');
  await until(async () => (await zoomOf(running)) === 100);
});

test('at 200 % everything of a note is there, and nothing has to be scrolled sideways', async () => {
  const running = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  const { page } = running;
  await paperOf(page).waitFor();
  await twiceAsLarge(running);
  const overflow = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, header, .paper')].map(
      (each) => each.scrollWidth - each.clientWidth,
    ),
  );
  expect(overflow.filter((pixels) => pixels > 1)).toEqual([]);
  for (const name of [
    'New entry',
    'Decision',
    'Action',
    'Save',
    'Export to Word',
    'Versions',
    'All commands',
  ]) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(box, name).not.toBeNull();
    const { width } = await page.evaluate(() => ({ width: innerWidth }));
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(width + 1);
  }
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type('!');
  await paperOf(page).getByText('report.!').waitFor();
});
