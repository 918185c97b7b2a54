import './page-api.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Launched, launchFixture, openSecond, until } from './launch.ts';

let launched: Launched;

beforeEach(async () => {
  launched = await launchFixture();
});
afterEach(() => launched.close());

const zoom = (factor: number) =>
  launched.app.evaluate(
    ({ webContents }, to) => webContents.getAllWebContents()[0]?.setZoomFactor(to),
    factor,
  );
const zoomFactors = () =>
  launched.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getZoomFactor()),
  );
const sizes = (page = launched.page) => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
const isShownAt = (width: number, page = launched.page) =>
  until(async () => (await sizes(page))[0] === width);

test('a page that is zoomed has less room and finer pixels, and its elements are where they are seen', async () => {
  await zoom(2);
  await isShownAt(350);
  expect(await sizes()).toEqual([350, 250, 2]);
  expect(await launched.page.evaluate(() => matchMedia('(max-width: 400px)').matches)).toBe(true);
  await launched.page.locator('#text').click();
  await launched.page.keyboard.type('typed ');
  await launched.page.getByText('typed').waitFor();
});

test('it is shown as usual again, in the window as it is by then', async () => {
  await zoom(1.5);
  const window = await launched.app.browserWindow(launched.page);
  await window.evaluate((one) => one.setSize(900, 600));
  await isShownAt(600);
  await zoom(1);
  await isShownAt(900);
  expect(await sizes()).toEqual([900, 600, 1]);
});

test('all windows of one origin are shown at the same size, those that are opened later too', async () => {
  const second = await openSecond(launched);
  await zoom(1.25);
  await isShownAt(560, second);
  const third = await openSecond(launched);
  await isShownAt(560, third);
  expect((await zoomFactors()).map((factor) => Math.round(factor * 100))).toEqual([125, 125, 125]);
});

test('a size beyond what the browser can show is the largest, and none at all is refused', async () => {
  await zoom(20);
  expect(Math.round((await zoomFactors())[0] ?? 0)).toBe(5);
  const message = await launched.app.evaluate(({ webContents }) => {
    try {
      webContents.getAllWebContents()[0]?.setZoomFactor(0);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe("'zoomFactor' must be a double greater than 0.0");
});

test('a picture that the app takes shows the page as large as it is', async () => {
  const corner = { x: 0, y: 0, width: 10, height: 10 };
  await zoom(2);
  await isShownAt(350);
  const size = await launched.app.evaluate(
    async ({ webContents }, rect) => (await webContents.getAllWebContents()[0]?.capturePage(rect))?.getSize(),
    corner,
  );
  expect(size).toEqual({ width: 20, height: 20 });
});
