import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../../src-main/files/disk.ts';
import { failWith } from '../files/failing-disk.ts';
import { tempFolder } from '../temp-folder.ts';
import { gateBefore } from './gate.ts';
import { newPlace, type Place, startRun, until, WORDS } from './run.ts';

/** A disk whose file can't be replaced for a reason that may be changed. */
function refusing(place: Place): { disk: Partial<Disk>; code: string } {
  const held = {
    code: '',
    disk: {
      rename: (from: string, to: string) =>
        to === place.note && held.code !== '' ? failWith(held.code)() : nodeDisk.rename(from, to),
    },
  };
  return held;
}

describe('A save that fails', () => {
  test.each([
    ['ENOSPC', 'disk-full', 'its disk is full'],
    ['EACCES', 'no-permission', 'you are not allowed to write'],
    ['EROFS', 'read-only', 'it is read-only, or its disk is'],
    ['EIO', 'vanished-disk', 'does not answer or reports a fault'],
    ['EBUSY', 'in-use', 'another program holds it'],
    ['EWEIRD', 'unknown', 'the system reported a fault'],
  ])('with %s says so on a bar until it succeeds, and loses nothing', async (code, kind, words) => {
    const place = await newPlace();
    const held = refusing(place);
    const run = startRun(place, { disk: held.disk });
    const page = await run.open(place.note);
    page.type(' Well.');
    held.code = code;
    const answer = await page.session().save();
    expect(answer).toMatchObject({
      ok: false,
      trouble: { code: kind, words: expect.stringContaining(words) },
    });
    expect(page.bar('save')).toMatchObject({
      words: expect.stringContaining(words),
      actions: ['try-again', 'save-as'],
    });
    expect(page.session().state()).toMatchObject({ isEdited: true, isSaving: false });
    expect(await place.read()).toBe(WORDS);
    held.code = '';
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toContain('Well.');
  });

  test.each([
    ['ENAMETOOLONG', 'bad-name'],
    ['EISDIR', 'is-a-folder'],
    ['EEXIST', 'name-taken'],
  ])('for its name (%s) offers another name only', async (code, kind) => {
    const place = await newPlace();
    const held = refusing(place);
    const page = await startRun(place, { disk: held.disk }).open(place.note);
    page.type(' Well.');
    held.code = code;
    expect(await page.session().save()).toMatchObject({ trouble: { code: kind } });
    expect(page.bar('save')).toMatchObject({ actions: ['save-as'] });
  });

  test('is logged once, however often it is tried again, and without words of the note', async () => {
    const place = await newPlace();
    const held = refusing(place);
    const run = startRun(place, { disk: held.disk });
    const page = await run.open(place.note);
    page.type(' Secret.');
    held.code = 'ENOSPC';
    for (let count = 0; count < 3; count++) await page.session().save();
    await run.services.log.flush();
    const log = await readFile(join(place.data, 'log'), 'utf8');
    expect(log.match(/save-failed/g)).toHaveLength(1);
    expect(log).toContain('"why":"disk-full"');
    expect(log).not.toContain('Secret');
  });

  test('as the file is write-protected succeeds once it is not', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' Well.');
    await chmod(place.note, 0o444);
    expect(await page.session().save()).toMatchObject({ trouble: { code: 'read-only' } });
    await chmod(place.note, 0o644);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
  });

  test('can be saved elsewhere, which ends the trouble', async () => {
    const place = await newPlace();
    const held = refusing(place);
    const page = await startRun(place, { disk: held.disk }).open(place.note);
    page.type(' Well.');
    held.code = 'EACCES';
    await page.session().save();
    const elsewhere = join(await tempFolder(), 'mine.minutes');
    expect(await page.session().saveAs(elsewhere)).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
    expect(await readFile(elsewhere, 'utf8')).toContain('Well.');
    expect(await place.read()).toBe(WORDS);
  });
});

describe('A disk that is too slow', () => {
  test('is told, keeps the words unsaved, and takes those of the next save', async () => {
    const place = await newPlace();
    const gate = gateBefore(() => place.note);
    const times = { save: { timeLimit: 50 } };
    const page = await startRun(place, { disk: gate.disk, times }).open(place.note);
    page.type(' First.');
    expect(await page.session().save()).toMatchObject({ ok: false, trouble: { code: 'too-slow' } });
    expect(page.bar('save')).toMatchObject({ actions: ['try-again', 'save-as'] });
    page.type(' Second.');
    gate.open();
    await until(async () => (await page.session().save()).ok);
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toContain('First. Second.');
  });

  test('that takes them late after all is not taken for somebody else', async () => {
    const place = await newPlace();
    const gate = gateBefore(() => place.note);
    // Long enough to come to the gate on a busy computer.
    const times = { save: { timeLimit: 1500 } };
    const page = await startRun(place, { disk: gate.disk, times }).open(place.note);
    page.type(' First.');
    expect(await page.session().save()).toMatchObject({ trouble: { code: 'too-slow' } });
    page.type(' Second.');
    gate.open();
    await until(async () => (await place.read()).includes('First.'));
    await page.session().look();
    expect(page.bars()).toEqual(['save']);
    expect(page.session().isEdited()).toBe(true);
  });
});
