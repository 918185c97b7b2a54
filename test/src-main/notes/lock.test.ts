import { readFile, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Operation } from 'slate';
import { describe, expect, test } from 'vitest';
import { lockPath, STALE_AFTER } from '../../../src-main/files/note-lock.ts';
import { tempFolder } from '../temp-folder.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, type Run, type RunOptions, startRun, until, untilSeen, WORDS } from './run.ts';

const NOON = new Date(2026, 10, 22, 12, 0).getTime();
const BEN = { user: 'ben', host: 'front-desk', machine: 'm2' };

interface Two {
  readonly place: Place;
  readonly run: Run;
  /** A colleague's page, who opened the note first, and mine, which is open for reading only. */
  readonly theirs: Page;
  readonly mine: Page;
}

/** Two computers that have one note open, each with a data folder of its own. */
async function two(options: RunOptions = {}): Promise<Two> {
  const place = await newPlace();
  const theirs = await startRun(place, { who: BEN, now: () => NOON, ...options }).open(place.note);
  await until(place.isLocked);
  const run = startRun({ data: await tempFolder() }, { now: () => NOON, ...options });
  const mine = await run.open(place.note);
  await until(() => mine.session().state().isReadOnly);
  return { place, run, theirs, mine };
}

describe('A note that somebody else has open', () => {
  test('is open for reading only, and a bar says who has it and since when', async () => {
    const { mine, theirs } = await two();
    expect(mine.bar('locked')).toEqual({
      kind: 'locked',
      words:
        '“board.minutes” is open in another Minutewright: ben on front-desk, since 12:00. You can read it here. It becomes yours to edit when they close it.',
      actions: ['insist'],
    });
    expect(theirs.session().state()).toMatchObject({ isReadOnly: false, bars: [] });
  });

  test('takes no edit', async () => {
    const { mine } = await two();
    const insertion: Operation = { type: 'insert_text', path: [1, 0], offset: 0, text: 'x' };
    const edit = { sequence: 1, operations: [insertion], selection: null };
    expect(mine.session().edit(edit)).toBe(false);
    expect(mine.text()).toBe(WORDS);
    expect(mine.session().isEdited()).toBe(false);
  });

  test('keeps words that were typed before the page knew, but does not save them', async () => {
    const { place, run, mine } = await two();
    mine.type(' Early.');
    expect(mine.text()).toContain('Early.');
    expect(mine.session().isEdited()).toBe(true);
    expect(await mine.session().save()).toMatchObject({ ok: false, trouble: { code: 'locked' } });
    expect(await place.read()).toBe(WORDS);
    await mine.session().flush();
    expect(await run.services.disk.readdir(run.services.journalFolder)).toHaveLength(1);
  });

  test('shows what they write, and is not saved by itself', async () => {
    const times = { autosave: { pause: 10, latest: 20, again: 20 } };
    const { theirs, mine, place } = await two({ autosave: () => true, times });
    theirs.type(' Theirs.');
    await untilSeen(mine, () => mine.text().includes('Theirs.'));
    expect(mine.session().state()).toMatchObject({ isEdited: false, isReadOnly: true });
    const now = await place.read();
    mine.type(' Early.');
    await wait(100);
    expect(await place.read()).toBe(now);
  });

  test('is mine to edit when they close it and I look', async () => {
    const { theirs, mine, place } = await two();
    theirs.type(' Theirs.');
    await theirs.session().save();
    await theirs.session().close('forget');
    await mine.session().look();
    await until(() => mine.notices.some(({ words }) => words === '“board.minutes” is yours to edit now.'));
    await untilSeen(mine, () => mine.text().includes('Theirs.'));
    expect(mine.session().state()).toMatchObject({ isReadOnly: false, bars: [] });
    expect(mine.type(' Mine.')).toBe(true);
    expect(await mine.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toContain('Theirs. Mine.');
  });

  test('is mine to edit soon after they close it, without my doing', async () => {
    const { theirs, mine } = await two({ times: { lockLookEvery: 20 } });
    await wait(100);
    expect(mine.session().state().isReadOnly).toBe(true);
    await theirs.session().close('forget');
    await until(() => !mine.session().state().isReadOnly);
  });

  test('shows what they wrote last before it is mine to edit', async () => {
    const { theirs, mine } = await two({ times: { lockLookEvery: 20, watch: { lookEvery: 600_000 } } });
    theirs.type(' Theirs.');
    await theirs.session().save();
    await theirs.session().close('forget');
    await until(() => !mine.session().state().isReadOnly);
    await until(() => mine.text().includes('Theirs.'));
  });

  test('is taken once, however often I look', async () => {
    const { place, theirs, mine } = await two();
    await theirs.session().close('forget');
    const { insist, look } = mine.session();
    await Promise.all([look(), insist(), look(), look()]);
    expect(mine.session().state()).toMatchObject({ isReadOnly: false, bars: [] });
    await mine.session().close('forget');
    expect(await place.isLocked()).toBe(false);
  });

  test('is mine where I insist, and they are told', async () => {
    const { place, theirs, mine } = await two({ times: { lock: { beatEvery: 20 } } });
    await mine.session().insist();
    expect(mine.session().state()).toMatchObject({ isReadOnly: false, bars: [] });
    expect(mine.type(' Mine.')).toBe(true);
    await until(() => theirs.bars().includes('taken'));
    expect(theirs.bar('taken')).toEqual({
      kind: 'taken',
      words:
        'ada on registry has opened “board.minutes” for editing as well. Save now and agree who goes on; neither can overwrite the other unasked.',
      actions: ['dismiss'],
    });
    expect(theirs.type(' Theirs.')).toBe(true);
    expect(await theirs.session().save()).toEqual({ ok: true, value: true });
    await untilSeen(mine, () => mine.bars().includes('conflict'));
    expect(await mine.session().save()).toMatchObject({ ok: false, trouble: { code: 'changed-outside' } });
    theirs.session().dismiss('taken');
    expect(theirs.bars()).toEqual([]);
    await theirs.session().close('forget');
    expect(await place.isLocked()).toBe(true);
  });

  test('is not held any more by a run that was killed', async () => {
    const place = await newPlace();
    const run = startRun(place);
    await run.open(place.note);
    await until(place.isLocked);
    await run.kill();
    expect(await place.isLocked()).toBe(true);
    const page = await startRun(place).open(place.note);
    await until(async () => (await lockOf(place)).includes('"ada"'));
    expect(page.type(' Mine.')).toBe(true);
    expect(page.session().state().isReadOnly).toBe(false);
  });

  test('is not held any more by a computer that has not been heard of for long', async () => {
    const { place, mine } = await two();
    const long = (NOON - STALE_AFTER - 1) / 1000;
    await utimes(lockPath(place.note), long, long);
    await mine.session().look();
    expect(mine.session().state().isReadOnly).toBe(false);
  });

  test('can still be saved under another name, where it is mine', async () => {
    const { place, mine } = await two();
    const other = `${dirname(place.note)}/mine.minutes`;
    expect(await mine.session().saveAs(other)).toEqual({ ok: true, value: true });
    await until(async () => (await readFile(lockPath(other), 'utf8').catch(() => '')) !== '');
    expect(mine.session().state()).toMatchObject({ isReadOnly: false, bars: [] });
    expect(mine.type(' Mine.')).toBe(true);
  });

  test('opened in two windows of one run is read only in the second', async () => {
    const place = await newPlace();
    const run = startRun(place);
    await run.open(place.note);
    await until(place.isLocked);
    const second = await run.open(place.note);
    await until(() => second.session().state().isReadOnly);
    expect(second.bar('locked')?.words).toContain('ada on registry');
  });
});

async function lockOf(place: Place): Promise<string> {
  return readFile(lockPath(place.note), 'utf8').catch(() => '');
}
