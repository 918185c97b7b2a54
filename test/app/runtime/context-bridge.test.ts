import './page-api.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchFixture } from './launch.ts';

let launched: Launched;

beforeAll(async () => {
  launched = await launchFixture();
});
afterAll(() => launched.close());

/** The message of what a call in the page throws. */
function refusal(source: string): Promise<string> {
  return launched.page.evaluate(
    `(async () => { try { await (${source}); return ''; } catch (error) { return error.message; } })()`,
  );
}

test('an API is frozen to its depth and cannot be replaced', async () => {
  const state = await launched.page.evaluate(() => [
    Object.isFrozen(window.api),
    Object.isFrozen(window.api.nested),
    Object.isFrozen(window.api.nested.list[1]),
    Reflect.set(window, 'api', 1),
    Reflect.deleteProperty(window, 'api'),
  ]);
  expect(state).toEqual([true, true, true, false, false]);
});

test('a second API of the same name is refused', async () => {
  expect(await launched.page.evaluate(() => window.again)).toBe(
    'Cannot bind an API on top of an existing property on the window object',
  );
});

test('a function answers at once', async () => {
  expect(await launched.page.evaluate(() => window.api.add(2, 3))).toBe(5);
});

test('what structured clone knows arrives as its own kind', async () => {
  const kinds = await launched.page.evaluate(() =>
    [new Date(), new Map(), new Set(), /x/g, new Uint16Array(2), new ArrayBuffer(1)].map(window.api.kind),
  );
  expect(kinds).toEqual(
    ['Date', 'Map', 'Set', 'RegExp', 'Uint16Array', 'ArrayBuffer'].map((name) => `[object ${name}]`),
  );
});

test('an object loses its prototype and keeps its own members', async () => {
  const fromPreload = await launched.page.evaluate(() => {
    const person = window.api.person();
    return [person.name, typeof person.greet, Object.getPrototypeOf(person) === Object.prototype];
  });
  expect(fromPreload).toEqual(['Ada', 'undefined', true]);
  const toPreload = await launched.page.evaluate(() => {
    class Person {
      name = 'Ada';
      greet(): string {
        return this.name;
      }
    }
    return window.api.members(new Person());
  });
  expect(toPreload).toEqual([['name'], 'undefined']);
});

test('members that stand on the language pass in both directions', async () => {
  const passed = await launched.page.evaluate(() => {
    const value = { none: undefined, big: 10n, odd: Number.NaN, list: [1, [2]], own: {} as object };
    value.own = value;
    const back = window.api.same(value);
    return [
      'none' in back,
      back.big === 10n,
      Number.isNaN(back.odd),
      back.list,
      back.own === back,
      back !== value,
    ];
  });
  expect(passed).toEqual([true, true, true, [1, [2]], true, true]);
});

test('a symbol is refused', async () => {
  expect(await refusal('window.api.symbol()')).toBe('An object could not be cloned.');
  expect(await refusal('window.api.same(Symbol())')).toBe('An object could not be cloned.');
});

test('a function where only a clone can go is refused', async () => {
  expect(await refusal('window.api.mapOfFunctions()')).toBe('An object could not be cloned.');
  expect(await refusal('window.api.same(new Map([[1, () => 1]]))')).toBe('An object could not be cloned.');
  expect(await refusal('window.api.same(new WeakMap())')).toBe('An object could not be cloned.');
});

test('a function passes as a proxy, another one each time, and comes home as itself', async () => {
  const passed = await launched.page.evaluate(() => {
    const double = (n: number) => n * 2;
    return [
      window.api.callBack(double),
      window.api.same(double) === double,
      window.api.person !== window.api.same,
    ];
  });
  expect(passed).toEqual([4, true, true]);
});

test('a promise passes, and what it is rejected with keeps its message alone', async () => {
  const kept = await launched.page.evaluate(async () => {
    const date = await window.api.later(true);
    const error = await window.api.later(false).catch((thrown: Error) => thrown);
    return [date.getTime(), error instanceof RangeError, error instanceof Error && error.message];
  });
  expect(kept).toEqual([5, false, 'too far']);
});

test('what a function throws is an error with its message, and no more', async () => {
  const thrown = await launched.page.evaluate(() => {
    try {
      return window.api.throws();
    } catch (error) {
      return [error instanceof Error, error instanceof RangeError, (error as Error).message];
    }
  });
  expect(thrown).toEqual([true, false, 'out of order']);
  expect(await refusal('window.api.throwsNothing()')).toContain('a valid exception was not thrown');
});

test('an object nested deeper than a thousand is refused', async () => {
  const source =
    '(() => { let deep = {}; for (let i = 0; i < 1200; i++) deep = { deep }; return window.api.same(deep); })()';
  expect(await refusal(source)).toContain('recursion depth exceeded');
});

test('the preload has no Node and names what it lacks', async () => {
  expect(await launched.page.evaluate(() => window.api.node())).toEqual({
    require: 'module not found: node:fs',
    member: 'electron: electron.webFrame is not in the stand-in',
    ipcMember: 'electron: ipcRenderer.sendSync is not in the stand-in',
    processMember: 'electron: process.exit is not in the stand-in',
    type: 'renderer',
    sandboxed: true,
    platform: process.platform,
    buffer: 'undefined',
  });
});

test('the page has neither Node nor anything of the preload but its API', async () => {
  const kinds = await launched.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'Buffer',
      'onlyHere',
      'ipcRenderer',
      'electronStandInPost',
      'electronStandInReceive',
    ].map((name) => name in window),
  );
  expect(kinds).not.toContain(true);
});

test('the path of a dropped file is known to the preload', async () => {
  const session = await launched.page.context().newCDPSession(launched.page);
  const data = { items: [], files: [import.meta.filename], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  }
  await launched.page.waitForFunction(() => window.dropped.length > 0);
  expect(await launched.page.evaluate(() => window.dropped)).toEqual([import.meta.filename]);
  expect(await launched.page.evaluate(() => window.api.pathOf(new File(['x'], 'x.txt')))).toBe('');
});

test('the bridge is there again after the page is loaded anew', async () => {
  await launched.page.reload();
  expect(await launched.page.evaluate(() => window.api.add(1, 1))).toBe(2);
});
