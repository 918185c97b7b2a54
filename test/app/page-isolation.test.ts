import './bridge-in-page.ts';
import { expect, test } from 'vitest';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import { calls } from '../../shared/bridge.ts';
import { securePreferences } from '../../src-main/security.ts';
import { sharedApp } from './launch.ts';

const running = sharedApp();

test('the page has nothing of Node', async () => {
  const found = await running().page.evaluate(() => {
    const names = [
      'require',
      'process',
      'Buffer',
      'global',
      'module',
      'exports',
      '__dirname',
      'setImmediate',
    ];
    return names.filter((name) => name in globalThis);
  });
  expect(found).toEqual([]);
});

test('the page has nothing of Electron', async () => {
  const found = await running().page.evaluate(() => {
    const names = ['electron', 'ipcRenderer', 'contextBridge', 'webUtils', 'webFrame'];
    return names.filter((name) => name in globalThis);
  });
  expect(found).toEqual([]);
});

test('a module of Node cannot be imported into the page', async () => {
  const imported = `import('node:fs').then(() => 'imported', ({ name }) => name)`;
  expect(await running().page.evaluate(imported)).toBe('TypeError');
  await running().troubles.taken(/Content Security Policy/);
});

test('the bridge has the calls of the contract, two more functions, and nothing else', async () => {
  const members = await running().page.evaluate(() =>
    Object.entries(window.minutewright).map(([name, value]) => [name, typeof value]),
  );
  const expected = [...Object.keys(calls), 'on', 'openDropped'].map((name) => [name, 'function']);
  expect(members.toSorted()).toEqual(expected.toSorted());
});

test('the page can put nothing else in the place of the bridge', async () => {
  const isSame = await running().page.evaluate(() => {
    const before = window.minutewright;
    try {
      Object.assign(window, { minutewright: { save: () => 'mine' } });
    } catch {
      // A property that can't be written says so in strict code.
    }
    return window.minutewright === before;
  });
  expect(isSame).toBe(true);
});

test('what the page does to its own built-in functions does not reach the preload script', async () => {
  const stolen = await running().page.evaluate(async () => {
    const seen: unknown[] = [];
    const { apply } = Reflect;
    const { push } = Array.prototype;
    const { get } = Map.prototype;
    Array.prototype.push = function (...args: unknown[]) {
      if (String(args[0]).includes('minutewright:')) seen[seen.length] = args;
      return apply(push, this, args);
    };
    Map.prototype.get = function (key: unknown) {
      if (String(key).includes('minutewright:')) seen[seen.length] = key;
      return apply(get, this, [key]);
    };
    try {
      await window.minutewright.readSettings();
    } finally {
      Array.prototype.push = push;
      Map.prototype.get = get;
    }
    return seen;
  });
  expect(stolen).toEqual([]);
});

test('an event of the bridge that is not in the contract cannot be listened to', async () => {
  const refusal = await running().page.evaluate(() => {
    try {
      window.minutewright.on('ELECTRON_RENDERER_EVENT' as 'closing', () => undefined);
      return 'listening';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(refusal).toContain('there is no event');
});

test('a listener is told the value alone, and nothing of the event that carries it', async () => {
  const given = await running().page.evaluate(async () => {
    const told = new Promise<unknown[]>((resolve) => {
      window.minutewright.on('settingsChanged', (...args: unknown[]) => resolve(args));
    });
    await window.minutewright.changeSettings({});
    return told;
  });
  expect(given).toEqual([USUAL_SETTINGS]);
});

test('an embedded frame has no bridge', async () => {
  const inFrame = await running().page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const has = frame.contentWindow !== null && 'minutewright' in frame.contentWindow;
    frame.remove();
    return has;
  });
  expect(inFrame).toBe(false);
});

test('a worker has nothing of Node', async () => {
  const reason = await running().page.evaluate(
    () =>
      new Promise((resolve) => {
        const source = URL.createObjectURL(new Blob(['postMessage(typeof require)']));
        try {
          const worker = new Worker(source);
          worker.onmessage = ({ data }) => resolve(`ran: ${data}`);
          worker.onerror = () => resolve('refused');
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
  );
  expect(['refused', 'SecurityError']).toContain(reason);
  await running().troubles.taken(/Content Security Policy/);
});

test('a window is opened with every preference that keeps its page apart', () => {
  expect(securePreferences('/preload.cjs')).toEqual({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  });
});
