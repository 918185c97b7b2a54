import './page-api.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchFixture } from './launch.ts';

const MEGABYTE = 2 ** 20;
let launched: Launched;

beforeAll(async () => {
  launched = await launchFixture();
});
afterAll(() => launched.close());

function refusal(source: string): Promise<string> {
  return launched.page.evaluate(
    `(async () => { try { await (${source}); return ''; } catch (error) { return error.message; } })()`,
  );
}

test('a call is answered by its handler, its values as structured clone carries them', async () => {
  const answer = await launched.page.evaluate(() =>
    window.api.invoke('describe', { at: new Date(), bytes: new Uint8Array([1, 2, 3]) }),
  );
  expect(answer).toEqual({ isDate: true, bytes: [1, 2, 3] });
});

test('a value comes back as it went', async () => {
  const kept = await launched.page.evaluate(async () => {
    const value = { at: new Date(5), map: new Map([['a', new Set([1])]]), nothing: undefined, odd: -0 };
    const back = (await window.api.invoke('echo', value)) as typeof value;
    return [back.at.getTime(), back.map.get('a')?.has(1), 'nothing' in back, Object.is(back.odd, -0)];
  });
  expect(kept).toEqual([5, true, true, true]);
});

test('what a handler throws arrives as Electron words it, and is told in the main process', async () => {
  expect(await refusal("window.api.invoke('fail')")).toBe(
    "Error invoking remote method 'fail': TypeError: no such note",
  );
  expect(launched.output()).toContain("Error occurred in handler for 'fail'");
});

test('a channel without a handler is an error', async () => {
  expect(await refusal("window.api.invoke('nobody')")).toBe(
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  );
});

test('an answer that cannot be cloned is an error', async () => {
  expect(await refusal("window.api.invoke('function')")).toBe(
    "Error invoking remote method 'function': Error: An object could not be cloned.",
  );
});

test('a function in a message is refused before it is sent', async () => {
  expect(await refusal("window.api.invoke('echo', { f: () => 1 })")).toBe('An object could not be cloned.');
});

test('a message is answered by another', async () => {
  await launched.page.evaluate(() => window.api.say('hello'));
  await launched.page.getByText('main heard hello').waitFor();
});

test('a listener that was taken off hears no more', async () => {
  const heard = await launched.page.evaluate(async () => {
    const words: string[] = [];
    const off = window.api.onSaid((one) => words.push(one));
    window.api.say('one');
    await window.api.invoke('echo', 1);
    off();
    window.api.say('two');
    await window.api.invoke('echo', 1);
    return words;
  });
  expect(heard).toEqual(['main heard one']);
});

test('the sender is the page by its own address', async () => {
  expect(await launched.page.evaluate(() => window.api.invoke('sender'))).toBe('app://bundle/index.html');
});

test('eight megabytes arrive whole, there and back', async () => {
  const whole = await launched.page.evaluate(async (size) => {
    const bytes = new Uint8Array(size).map((_, index) => index % 251);
    const back = (await window.api.invoke('echo', bytes)) as Uint8Array;
    return back.length === size && back.every((byte, index) => byte === index % 251);
  }, 8 * MEGABYTE);
  expect(whole).toBe(true);
});

test('eight megabytes of words arrive whole', async () => {
  const whole = await launched.page.evaluate(async (size) => {
    const words = 'Motion “carried” \\ \u0000 – '.repeat(size / 24);
    return (await window.api.invoke('echo', words)) === words;
  }, 8 * MEGABYTE);
  expect(whole).toBe(true);
});

test('messages keep their order', async () => {
  const order = await launched.page.evaluate(async () => {
    const heard: string[] = [];
    window.api.onSaid((one) => heard.push(one));
    for (let n = 0; n < 50; n += 1) window.api.say(String(n));
    await window.api.invoke('echo', 1);
    return heard;
  });
  expect(order).toEqual(Array.from({ length: 50 }, (_, n) => `main heard ${n}`));
});

test('a second handler of a channel is refused', async () => {
  const message = await launched.app.evaluate(({ ipcMain }) => {
    try {
      ipcMain.handle('echo', () => 1);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe("Attempted to register a second handler for 'echo'");
});
