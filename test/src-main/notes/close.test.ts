import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Operation } from 'slate';
import { describe, expect, test } from 'vitest';
import { startNoteSession } from '../../../src-main/notes/note-session.ts';
import { noteOfFile } from '../../../src-main/notes/open-note.ts';
import { gateBefore } from './gate.ts';
import { newPlace, type Place, type Run, startRun, until, untilSeen, WORDS } from './run.ts';

describe('Closing a note', () => {
  test('leaves unsaved words in the journal where they are to be kept', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    page.type(' Kept.');
    const journal = await page.session().close('keep');
    expect(await place.journals()).toEqual([journal?.slice(run.services.journalFolder.length + 1)]);
    expect(await place.isLocked()).toBe(false);
    expect((await startRun(place).recover()).text()).toContain('Kept.');
  });

  test('leaves nothing of a note that is saved', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' Saved.');
    await page.session().save();
    expect(await page.session().close('keep')).toBeNull();
    expect(await place.journals()).toEqual([]);
    expect(await place.isLocked()).toBe(false);
  });

  test('leaves nothing of words that are given up, and the file as it was', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' Given up.');
    await page.session().flush();
    expect(await page.session().close('forget')).toBeNull();
    expect(await place.journals()).toEqual([]);
    expect(await place.read()).toBe(WORDS);
  });

  test('waits for a save that is at work', async () => {
    const place = await newPlace();
    const gate = gateBefore(() => place.note);
    const page = await startRun(place, { disk: gate.disk }).open(place.note);
    page.type(' Saved.');
    const saving = page.session().save();
    await gate.reached();
    const closing = page.session().close('keep');
    gate.open();
    expect(await saving).toEqual({ ok: true, value: true });
    expect(await closing).toBeNull();
    expect(await place.read()).toContain('Saved.');
  });

  test('waits until words that gave way are kept as a version', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    page.type(' Mine.');
    await page.session().discardToFile();
    await until(() => page.text() === WORDS);
    await page.session().close('keep');
    expect(await run.services.versions.list(place.note)).toHaveLength(1);
  });

  test('leaves no lock, however soon it comes after opening', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    await page.session().close('keep');
    await wait(20);
    expect(await place.isLocked()).toBe(false);
  });

  test('ends everything: what is asked for afterwards does nothing and never throws', async () => {
    const place = await newPlace();
    const page = await startRun(place, { autosave: () => true }).open(place.note);
    const session = page.session();
    page.type(' Given up.');
    await session.close('forget');
    const told = page.told();
    const operations: Operation[] = [{ type: 'insert_text', path: [2, 1, 0], offset: 0, text: 'x' }];
    expect(session.edit({ sequence: 2, operations, selection: null })).toBe(false);
    expect(session.handIn(session.note(), null)).toBe(1);
    session.moveCaret(null);
    session.refuseChange('x');
    session.takeTheirs();
    session.settingsChanged();
    expect(await session.save()).toEqual({ ok: true, value: false });
    expect(await session.saveAs(`${place.note}2`)).toEqual({ ok: true, value: false });
    expect(await session.saveAsUtf8()).toEqual({ ok: true, value: false });
    expect(await session.keepMine()).toEqual({ ok: true, value: false });
    expect(await session.discardToFile()).toEqual({ ok: true, value: false });
    await session.insist();
    await session.look();
    expect(await session.close('keep')).toBeNull();
    await place.put(WORDS.replace('reported', 'said'));
    await wait(100);
    expect(page.told()).toBe(told);
    expect(await place.journals()).toEqual([]);
    expect(page.text()).toContain('Given up.');
  });

  test('leaves no timer and no watch, so that the process can end', async () => {
    const before = await resting();
    const place = await newPlace();
    const times = { watch: {}, autosave: { pause: 60_000 } };
    const run = startRun(place, { autosave: () => true, times });
    const page = await run.open(place.note);
    page.type(' Typed.');
    await untilSeen(page, () => true);
    expect(atWork().length).toBeGreaterThan(before);
    await page.session().close('keep');
    expect(await atRest(before)).toBe(true);
  });
});

/** What keeps the process from ending, but for calls of the disk that are about to return. */
function atWork(): readonly string[] {
  return process.getActiveResourcesInfo().filter((each) => !/FSReq|Immediate/.test(each));
}

/** How much is at work once what went before has come to its end. */
async function resting(): Promise<number> {
  let [former, now] = [-1, atWork().length];
  while (now !== former) {
    await wait(100);
    [former, now] = [now, atWork().length];
  }
  return now;
}

/** Is no more at work than this, if need be in a while? Waits without timers of the test's own at the moment of looking. */
async function atRest(most: number): Promise<boolean> {
  for (let tries = 0; tries < 200 && atWork().length > most; tries++) await wait(20);
  return atWork().length <= most;
}

describe('A thousand notes that are opened and closed', () => {
  const MEGABYTE = 1024 * 1024;

  /** What one in twenty of five hundred such notes would take, at some 160 kB each. */
  const MOST_GROWTH = 4 * MEGABYTE;

  /** So many are open at a time: one alone would mostly wait for the disk. */
  const SIDE_BY_SIDE = 10;

  async function openAndClose(place: Place, run: Run, count: number): Promise<void> {
    for (let round = 0; round < count; round++) {
      const from = await noteOfFile(place.note);
      if (!from.ok) throw new Error(from.trouble.words);
      const session = startNoteSession(from.value, run.services, {
        onState: () => undefined,
        onChange: () => undefined,
        onNotice: () => undefined,
        onFile: () => undefined,
      });
      const operations: Operation[] = [{ type: 'insert_text', path: [2, 1, 0], offset: 0, text: `${round}` }];
      if (round % 2 === 0) session.edit({ sequence: 1, operations, selection: null });
      if (round % 10 === 0) await session.flush();
      await session.close('forget');
    }
  }

  async function openFiles(): Promise<number> {
    return process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0;
  }

  test('leave no journal, lock, handle or timer behind, and no memory', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = async (): Promise<number> => {
      await wait(50);
      collect();
      return process.memoryUsage().heapUsed;
    };
    // Long enough that each would be seen if it stayed.
    const long = WORDS + '3.   Any other business\n\nNothing was raised.\n'.repeat(200);
    const places = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => newPlace(long)));
    const runs = places.map((place) => [place, startRun(place, { autosave: () => true })] as const);
    const halfOfThem = (): Promise<unknown> =>
      Promise.all(runs.map(([place, run]) => openAndClose(place, run, 500 / SIDE_BY_SIDE)));
    await halfOfThem();
    const [before, resources, files] = [await heap(), await resting(), await openFiles()];
    await halfOfThem();
    expect((await heap()) - before).toBeLessThan(MOST_GROWTH);
    expect(await atRest(resources)).toBe(true);
    await until(async () => (await openFiles()) <= files);
    for (const place of places) {
      expect(await place.journals()).toEqual([]);
      expect(await place.isLocked()).toBe(false);
    }
  });
});
