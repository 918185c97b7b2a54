import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeDisk } from '../../../src-main/files/disk.ts';
import { startAutosave } from '../../../src-main/notes/autosave.ts';
import { failWith } from '../files/failing-disk.ts';
import { newPlace, startRun, until, WORDS } from './run.ts';

describe('The clock that saves a note by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A note that is edited until it is saved. */
  function clock(save: () => Promise<boolean> = async () => true) {
    const saves: number[] = [];
    const begun = Date.now();
    const note = { isEdited: false, may: true };
    const autosave = startAutosave(
      () => note.isEdited && note.may,
      async () => {
        saves.push(Date.now() - begun);
        const isSaved = await save();
        if (isSaved) note.isEdited = false;
        return isSaved;
      },
    );
    const type = (): void => {
      note.isEdited = true;
      autosave.touch();
    };
    return { autosave, note, saves, type };
  }

  test('saves after a pause in typing of two seconds', async () => {
    const { saves, type } = clock();
    for (let key = 0; key < 5; key++) {
      type();
      await vi.advanceTimersByTimeAsync(1000);
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([6000]);
  });

  test('saves every half minute while typing goes on', async () => {
    const { saves, type } = clock();
    for (let key = 0; key < 700; key++) {
      type();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves).toEqual([30_000, 60_000]);
  });

  test('saves nothing where nothing was typed', async () => {
    const { autosave, saves } = clock();
    autosave.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([]);
  });

  test('saves nothing that may not be saved by the time', async () => {
    const { note, saves, type } = clock();
    type();
    note.may = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([]);
  });

  test('tries again every ten seconds after a failure, typing or not', async () => {
    const { saves, type } = clock(async () => false);
    for (let key = 0; key < 350; key++) {
      if (key < 100) type();
      await vi.advanceTimersByTimeAsync(key < 10 ? 300 : 100);
    }
    const [first = 0, ...others] = saves;
    expect(others.map((time) => time - first)).toEqual([10_000, 20_000, 30_000].slice(0, others.length));
    expect(others.length).toBeGreaterThanOrEqual(1);
  });

  test('tries again soon when the way is free', async () => {
    const { autosave, saves, type } = clock(async () => saves.length > 1);
    type();
    await vi.advanceTimersByTimeAsync(3000);
    autosave.free();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([2000, 5000]);
  });

  test('never begins a save while one is at work, and then saves what came meanwhile', async () => {
    let end = (_isSaved: boolean): void => undefined;
    const { note, saves, type } = clock(
      () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    );
    type();
    await vi.advanceTimersByTimeAsync(2000);
    for (let key = 0; key < 100; key++) {
      type();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(saves).toEqual([2000]);
    end(true);
    await vi.advanceTimersByTimeAsync(0);
    note.isEdited = true;
    type();
    await vi.advanceTimersByTimeAsync(2000);
    expect(saves).toEqual([2000, 104_000]);
  });

  test('leaves no timer behind when it is stopped, at whatever moment', async () => {
    let end = (_isSaved: boolean): void => undefined;
    const { autosave, type } = clock(
      () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    );
    type();
    await vi.advanceTimersByTimeAsync(2000);
    autosave.stop();
    end(false);
    await vi.advanceTimersByTimeAsync(0);
    type();
    autosave.free();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('A note that is saved by itself', () => {
  const times = { autosave: { pause: 10, latest: 40, again: 20 } };

  test('is saved after a pause', async () => {
    const place = await newPlace();
    const page = await startRun(place, { autosave: () => true, times }).open(place.note);
    page.type(' Well.');
    await until(() => !page.session().isEdited());
    expect(await place.read()).toContain('Well.');
  });

  test('is saved while typing goes on', async () => {
    const place = await newPlace();
    const slow = { autosave: { pause: 60_000, latest: 40, again: 20 } };
    const page = await startRun(place, { autosave: () => true, times: slow }).open(place.note);
    await until(async () => {
      page.type('x');
      return (await place.read()).includes('reported.x');
    });
  });

  test('is left alone where that is switched off, and saved once it is switched on', async () => {
    const place = await newPlace();
    let isOn = false;
    const page = await startRun(place, { autosave: () => isOn, times }).open(place.note);
    page.type(' Well.');
    await wait(80);
    expect(await place.read()).toBe(WORDS);
    isOn = true;
    page.session().settingsChanged();
    await until(() => !page.session().isEdited());
  });

  test('is never written over what somebody else has written, seen or not yet', async () => {
    const place = await newPlace();
    const blind = { ...times, watch: { lookEvery: 60_000 } };
    const page = await startRun(place, { autosave: () => true, times: blind }).open(place.note);
    const theirs = WORDS.replace('reported', 'said');
    await place.put(theirs);
    page.type(' Mine.');
    await until(() => page.bars().includes('conflict'));
    page.type(' More.');
    await wait(80);
    expect(await place.read()).toBe(theirs);
  });

  test('is tried again until it works', async () => {
    const place = await newPlace();
    let tries = 0;
    const disk = {
      rename: (from: string, to: string) =>
        to === place.note && ++tries < 4 ? failWith('ENOSPC')() : nodeDisk.rename(from, to),
    };
    const page = await startRun(place, { autosave: () => true, times, disk }).open(place.note);
    page.type(' Well.');
    await until(() => page.bars().includes('save'));
    await until(() => !page.session().isEdited());
    expect(page.bars()).toEqual([]);
    expect(tries).toBe(4);
  });

  test('is not, after a recovery, until somebody has touched it', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const left = await run.open(place.note);
    left.type(' Left.');
    await left.session().flush();
    await run.kill();
    const page = await startRun(place, { autosave: () => true, times }).recover();
    page.session().settingsChanged();
    page.caretAfter('Councillor');
    await wait(80);
    expect(await place.read()).toBe(WORDS);
    page.type(' here');
    await until(() => !page.session().isEdited());
    expect(await place.read()).toContain('Councillor here');
    expect(await place.read()).toContain('Left.');
  });

  test('is after a recovery once its bar was dismissed', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const left = await run.open(place.note);
    left.type(' Left.');
    await left.session().flush();
    await run.kill();
    const page = await startRun(place, { autosave: () => true, times }).recover();
    page.session().dismiss('recovered');
    await until(() => !page.session().isEdited());
  });

  test('is after the page had to hand in all of it', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const left = await run.open(place.note);
    left.type(' Left.');
    await left.session().flush();
    await run.kill();
    const page = await startRun(place, { autosave: () => true, times }).recover();
    const [head, ...rest] = page.session().note();
    const more = { type: 'paragraph', children: [{ text: 'Handed in.' }] } as const;
    page.session().handIn([head, more, ...rest], null);
    await until(() => !page.session().isEdited());
    expect(await place.read()).toContain('Handed in.');
  });

  test('is not where it has no file', async () => {
    const page = startRun(await newPlace(), { autosave: () => true, times }).openUntitled();
    page.type('Words.');
    await wait(80);
    expect(page.session().state()).toMatchObject({ isEdited: true, bars: [] });
  });
});
