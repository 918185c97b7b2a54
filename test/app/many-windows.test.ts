import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { expect, test } from 'vitest';
import { FARES } from './fares-note.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { chooseInMenu, clickAtEnd, newWindow, paperOf, untilTitles } from './note-page.ts';
import { until } from './until.ts';

/** How often a window is opened and closed again: `WINDOW_ROUNDS=1000` for the long run, of a quarter of an hour. */
const ROUNDS = Number(process.env['WINDOW_ROUNDS'] ?? 18);

/** After so many rounds everything that is loaded late, or once for all windows, is there. */
const WARM_UP = 3;

/** So many times the heap is looked at: looking leaves something in it too. */
const LOOKS = 30;

/** A round takes about a second; a busy machine takes several times that. */
const ROUND_LIMIT = 6000;

const NAME = 'fares.minutes';

/** The title of the window that stays open all the time. */
const STAYS = 'Untitled 1 — Minutewright';

/** Long enough that the words of one window weigh more than the noise of a heap. */
const ENTRIES = 300;

const LONG_NOTE = `${FARES}${Array.from(
  { length: ENTRIES },
  (_, at) =>
    `\n<AI${at + 3}>\n\n${at + 3}.   Pier ${at}\n\n${`Members spoke of pier ${at}. `.repeat(10)}\n\n</AI${at + 3}>\n`,
).join('')}`;

/** What the program holds, by kind; nothing of it may grow with the windows that were closed. */
type Holdings = Readonly<Record<string, number>>;

async function holdings({ app, data, notes }: RunningApp): Promise<Holdings> {
  const inside = await app.evaluate(({ BrowserWindow, webContents, ipcMain, app: program }) => {
    const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
    const counts: Record<string, number> = {
      windows: BrowserWindow.getAllWindows().length,
      pages: webContents.getAllWebContents().length,
    };
    const count = (kind: string, number = 1): void => {
      counts[kind] = (counts[kind] ?? 0) + number;
    };
    for (const kind of process.getActiveResourcesInfo()) count(`resource ${kind}`);
    for (const emitter of [process, program, ipcMain]) {
      for (const name of emitter.eventNames()) {
        count('listeners', emitter.listenerCount(name as 'exit'));
      }
    }
    if (process.platform === 'linux') {
      const open = readdirSync('/proc/self/fd');
      count('open files', open.length);
      for (const file of open) {
        try {
          const info = readFileSync(`/proc/self/fdinfo/${file}`, 'utf8');
          count('watched folders', info.split('\n').filter((line) => line.startsWith('inotify ')).length);
        } catch {
          // The listing itself was one of them.
        }
      }
    }
    return counts;
  });
  const journals = await readdir(path.join(data, 'unsaved')).catch(() => []);
  const beside = await readdir(notes);
  return { ...inside, journals: journals.length, 'files beside the note': beside.length };
}

/** What there is more of than there was; nothing where all is as it was. */
function grown(before: Holdings, now: Holdings): readonly string[] {
  return Object.entries(now)
    .filter(([kind, count]) => count > (before[kind] ?? 0))
    .map(([kind, count]) => `${kind}: ${count}, not ${before[kind] ?? 0}`);
}

/**
 * Bytes of objects in the main process's heap that something still leads to. Compiled code is not counted: a debugger
 * keeps that of each question that a test asks.
 */
function heapOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => {
    const v8 = process.getBuiltinModule('node:v8');
    if (!globalThis.gc) {
      v8.setFlagsFromString('--expose-gc');
      globalThis.gc = process.getBuiltinModule('node:vm').runInNewContext('gc') as NodeJS.GCFunction;
    }
    globalThis.gc();
    globalThis.gc();
    const counted = new Set(['new_space', 'old_space', 'new_large_object_space', 'large_object_space']);
    return v8
      .getHeapSpaceStatistics()
      .filter(({ space_name: name }) => counted.has(name))
      .reduce((sum, { space_used_size: size }) => sum + size, 0);
  });
}

/** Opens the note in a window of its own, changes its file by one letter, and closes it. Tells the heap while it was open, in the first rounds. */
async function round(running: RunningApp, number: number): Promise<number> {
  const { app, at, desktop } = running;
  const page = await newWindow(app, async () => {
    await chooseInMenu(app, 'open');
    await desktop.answer([at(NAME)]);
  });
  await paperOf(page).waitFor();
  await clickAtEnd(page, 'Eve Lund presented');
  // The file is the same again after every other round.
  if (number % 2 === 0) await page.keyboard.type('!');
  else await page.keyboard.press('Backspace');
  await untilTitles(app, [STAYS, `• ${NAME} — Minutewright`]);
  await page.keyboard.press('Control+s');
  await untilTitles(app, [STAYS, `${NAME} — Minutewright`]);
  const open = number < WARM_UP ? await heapOf(app) : 0;
  await app.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle().startsWith(name))
        ?.close(),
    NAME,
  );
  await untilTitles(app, [STAYS]);
  await until(() => page.isClosed());
  return open;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

test(
  `${ROUNDS} windows that are opened and closed again leave nothing behind`,
  async () => {
    // A note that was opened from a start page would take its place, so the window that stays has a new note.
    const running = await launchForTest({ files: { [NAME]: LONG_NOTE }, args: ['--new'] });
    const { app } = running;
    const heaps: number[] = [];
    let first: Holdings = {};
    let heldByOne = 0;
    for (let number = 0; number < ROUNDS; number++) {
      const open = await round(running, number);
      if (number >= WARM_UP && number % Math.ceil(ROUNDS / LOOKS) !== 0) continue;
      const heap = await heapOf(app);
      heaps.push(heap);
      if (number >= WARM_UP) continue;
      first = await holdings(running);
      heldByOne = open - heap;
    }
    await until(async () => grown(first, await holdings(running)).length === 0, 'What there was').catch(
      async () => expect(grown(first, await holdings(running))).toEqual([]),
    );

    const third = Math.floor(heaps.length / 3);
    const growth = median(heaps.slice(-third)) - median(heaps.slice(-2 * third, -third));
    // One window that is open holds so much; a third of the rounds may not leave as much as that between them.
    expect(heldByOne).toBeGreaterThan(0);
    expect(growth).toBeLessThan(heldByOne);
  },
  60_000 + ROUNDS * ROUND_LIMIT,
);
