import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FARES } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { chooseInMenu, clickAtEnd, newWindow, paperOf } from './note-page.ts';
import { sharedNote } from './shared-note.ts';
import { until } from './until.ts';

const open = sharedNote();

/** The note at its usual size. */
async function openNote(): Promise<RunningApp> {
  const running = await open({ savesByItself: true });
  await chooseInMenu(running.app, 'zoom-reset');
  await until(async () => (await zoomOf(running)) === 100);
  return running;
}

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
  const running = await openNote();
  await twiceAsLarge(running);
  await chooseInMenu(running.app, 'zoom-out');
  await until(async () => (await zoomOf(running)) < 200);
  await chooseInMenu(running.app, 'zoom-reset');
  await until(async () => (await zoomOf(running)) === 100);
});

test('the next start shows pages as large as the last one did, with the windows where they were', async () => {
  const first = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await paperOf(first.page).waitFor();
  await twiceAsLarge(first);
  await first.quit();
  const again = await launchForTest({ again: first, open: ['fares.minutes'] });
  await paperOf(again.page).waitFor();
  await until(async () => (await zoomOf(again)) === 200, 'A page twice as large');
  await newWindow(again.app, () => chooseInMenu(again.app, 'new'));
  expect(await zoomOf(again)).toBe(200);
  await chooseInMenu(again.app, 'zoom-reset');
  await until(async () => (await zoomOf(again)) === 100);
  await again.quit();
  const usual = await launchForTest({ again: first });
  expect(await zoomOf(usual)).toBe(100);
});

test.each([
  ['"very large"', 'no size'],
  ['40', 'a size that nothing can be read at'],
])('%s for a size, which is %s, is passed over', async (zoom) => {
  const running = await launchForTest({
    prepare: (data) => writeFile(path.join(data, 'window.json'), `{ "zoom": ${zoom} }`),
  });
  expect(await zoomOf(running)).toBe(100);
});

test('at 200 % everything of a note is there, and nothing has to be scrolled sideways', async () => {
  const running = await openNote();
  const { page } = running;
  await twiceAsLarge(running);
  const overflow = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, header, .paper')].map(
      (each) => each.scrollWidth - each.clientWidth,
    ),
  );
  expect(overflow.filter((pixels) => pixels > 1)).toEqual([]);
  for (const name of ['New entry', 'Decision', 'Action', 'Save', 'Export', 'Versions', 'All commands']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(box, name).not.toBeNull();
    const { width } = await page.evaluate(() => ({ width: innerWidth }));
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(width + 1);
  }
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type('!');
  await paperOf(page).getByText('report.!').waitFor();
});
