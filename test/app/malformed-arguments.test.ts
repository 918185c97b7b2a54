import './bridge-in-page.ts';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CallName, calls } from '../../shared/bridge.ts';
import { malformed } from './junk.ts';
import { sharedApp } from './launch.ts';

const NOTE = '<AI1>\n\n1.   Fares\n\nThe fares stay as they are.\n\n</AI1>\n';

const running = sharedApp({ files: { 'fares.minutes': NOTE }, open: ['fares.minutes'] });

/** So many malformed arguments are sent at once, and so many times. */
const AT_ONCE = 50;
const TIMES = 2;

const NAMES = Object.keys(calls) as CallName[];

/** Everything that a call could have changed. */
async function state(): Promise<unknown> {
  const { app, at, desktop, page } = running();
  return {
    note: await page.evaluate(() => window.minutewright.loadNote()),
    settings: await page.evaluate(() => window.minutewright.readSettings()),
    recent: await page.evaluate(() => window.minutewright.listRecent()),
    file: await readFile(at('fares.minutes'), 'utf8'),
    windows: await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    dialogs: await desktop.open(),
    requests: await desktop.requests(),
  };
}

/** Calls the bridge with each of some arguments; a call that throws is told as such. */
function answers(name: CallName, given: readonly unknown[]): Promise<readonly unknown[]> {
  return running().page.evaluate(
    ([call, list]) => {
      const bridge = window.minutewright as unknown as Record<
        string,
        (argument: unknown) => Promise<unknown>
      >;
      return Promise.all(list.map((argument) => bridge[call]?.(argument).catch((error) => `threw ${error}`)));
    },
    [name, given] as const,
  );
}

test.each(NAMES)('%s refuses every malformed argument with data, and changes nothing', async (name) => {
  const before = await state();
  await fc.assert(
    fc.asyncProperty(fc.array(malformed(name), { minLength: AT_ONCE, maxLength: AT_ONCE }), async (junk) => {
      for (const answer of await answers(name, junk)) {
        expect(answer).toMatchObject({
          ok: false,
          trouble: { code: 'fault', detail: `${name}: bad-argument` },
        });
      }
    }),
    { numRuns: TIMES },
  );
  await running().logged('bad-argument');
  expect(await state()).toEqual(before);
});

test.each(NAMES)('%s refuses values that are no plain data', async (name) => {
  const before = await state();
  const refused = await running().page.evaluate((call) => {
    const bridge = window.minutewright as unknown as Record<string, (argument: unknown) => Promise<unknown>>;
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const values = [
      new Map([['note', 1]]),
      new Set([1]),
      new Date(0),
      /x/,
      new Error('x'),
      new Uint8Array(8),
      new ArrayBuffer(8),
      1n,
      cycle,
      new Array(5),
      [undefined],
      new Proxy({ note: [] }, {}),
    ];
    return Promise.all(
      values.map((value) => {
        try {
          return (
            bridge[call]?.(value).then(
              (answer) => (answer as { readonly ok: boolean }).ok === false,
              () => true,
            ) ?? false
          );
        } catch {
          return true;
        }
      }),
    );
  }, name);
  // Every setting may be left out, so that any object is a change of none.
  if (name !== 'changeSettings') expect(refused).toEqual(refused.map(() => true));
  await running().logged('bad-argument');
  expect(await state()).toEqual(before);
});

test('what stands in a refusal is a clerk’s sentence, and nothing of the argument', async () => {
  const [answer] = await answers('openLink', [{ secret: 'words of a note' }]);
  expect(answer).toMatchObject({
    trouble: { words: expect.stringMatching(/^Minutewright could not do this .+ Your words are safe\./) },
  });
  expect(JSON.stringify(answer)).not.toContain('words of a note');
  await running().logged('bad-argument');
  expect(JSON.stringify(running().log())).not.toContain('words of a note');
});
