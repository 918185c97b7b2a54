import { expect, test } from 'vitest';
import { runMain, WITH_PAGE } from './run-main.ts';

/** The browser is started while the app is being loaded; what the app then says must count nevertheless. */

test('a switch that the app sets before it is ready counts', async () => {
  const { out } = await runMain(`${WITH_PAGE}
    app.commandLine.appendSwitch('force-device-scale-factor', '2');
    app.whenReady().then(openPage).then(async (window) => {
      console.log(await window.webContents.executeJavaScript('devicePixelRatio'));
      app.exit();
    });
  `);
  expect(out).toBe('2\n');
});

test('a data folder that the app chooses before it is ready counts', async () => {
  const { out } = await runMain(`${WITH_PAGE}
    import { existsSync } from 'node:fs';
    app.setPath('userData', path.join(folder, 'elsewhere'));
    app.whenReady().then(openPage).then(() => {
      console.log(existsSync(path.join(folder, 'elsewhere', 'Chromium', 'Local State')));
      app.exit();
    });
  `);
  expect(out).toBe('true\n');
});

test('an app that ends before it is ready ends with its own code, and is told of nothing more', async () => {
  const { out, code } = await runMain(`
    import { app } from 'electron';
    for (const name of ['will-finish-launching', 'ready', 'quit']) app.on(name, () => console.log(name));
    app.exit(4);
  `);
  expect([out, code]).toEqual(['quit\n', 4]);
});
