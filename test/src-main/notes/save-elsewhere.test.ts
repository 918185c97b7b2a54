import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockPath } from '../../../src-main/files/note-lock.ts';
import { gateBefore } from './gate.ts';
import { newPlace, type Place, startRun, until, untilSeen, WORDS } from './run.ts';

function beside(place: Place, name: string): string {
  return join(dirname(place.note), name);
}

async function isThere(path: string): Promise<boolean> {
  return (await readdir(dirname(path))).includes(path.slice(dirname(path).length + 1));
}

describe('Save as', () => {
  test('gives the note the new file and leaves the former one as it was', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    const other = beside(place, 'other.minutes');
    page.type(' Well.');
    expect(await page.session().saveAs(other)).toEqual({ ok: true, value: true });
    expect(await readFile(other, 'utf8')).toContain('Well.');
    expect(await place.read()).toBe(WORDS);
    expect(page.session().state()).toMatchObject({ name: 'other.minutes', path: other, isEdited: false });
    expect(page.files).toEqual([place.note, other]);
    page.type(' More.');
    await page.session().save();
    expect(await readFile(other, 'utf8')).toContain('Well. More.');
    expect(await place.read()).toBe(WORDS);
  });

  test('moves the lock and the watch to the new file', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    const other = beside(place, 'other.minutes');
    await until(() => isThere(lockPath(place.note)));
    await page.session().saveAs(other);
    await until(() => isThere(lockPath(other)));
    expect(await isThere(lockPath(place.note))).toBe(false);
    await place.put(WORDS.replace('reported', 'said'));
    await writeFile(other, WORDS.replace('reported', 'wrote'));
    await untilSeen(page, () => page.text().includes('wrote'));
    expect(page.bars()).toEqual([]);
  });

  test('gives a note its first file', async () => {
    const place = await newPlace();
    const page = startRun(place).openUntitled();
    page.type('The meeting opened at nine.');
    const first = beside(place, 'first.minutes');
    expect(await page.session().saveAs(first)).toEqual({ ok: true, value: true });
    expect(await readFile(first, 'utf8')).toContain('The meeting opened at nine.');
    expect(page.session().state()).toMatchObject({ path: first, isEdited: false });
  });

  test('is where the words are recovered to', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = run.openUntitled();
    const first = beside(place, 'first.minutes');
    await page.session().saveAs(first);
    page.type('The meeting opened at nine.');
    await page.session().flush();
    await run.kill();
    const next = startRun(place);
    expect(await next.recoverable()).toMatchObject([
      { path: first, amount: expect.stringMatching('5 words') },
    ]);
    const again = await next.recover();
    expect(await again.session().save()).toEqual({ ok: true, value: true });
    expect(await readFile(first, 'utf8')).toContain('opened at nine');
  });

  test('onto a file that is there replaces it, and keeps what it held as a version of it', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    const other = beside(place, 'other.minutes');
    await writeFile(other, 'Their words\n');
    page.type(' Well.');
    expect(await page.session().saveAs(other)).toEqual({ ok: true, value: true });
    expect(await readFile(other, 'utf8')).toContain('Well.');
    const [version] = await page.session().versions.list();
    const shown = await page.session().versions.show(version?.hash ?? '');
    expect(JSON.stringify(shown)).toContain('Their words');
  });

  test('onto its own file saves it, and keeps the lock', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    await until(() => isThere(lockPath(place.note)));
    page.type(' Well.');
    expect(await page.session().saveAs(place.note)).toEqual({ ok: true, value: true });
    expect(await place.read()).toContain('Well.');
    await until(() => isThere(lockPath(place.note)));
    expect(page.session().state()).toMatchObject({ isEdited: false, isReadOnly: false, bars: [] });
    page.type(' More.');
    expect(await page.session().save()).toEqual({ ok: true, value: true });
  });

  test('that fails leaves the note with its own file', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' Well.');
    const folder = beside(place, 'folder');
    await mkdir(folder);
    expect(await page.session().saveAs(folder)).toMatchObject({ trouble: { code: 'is-a-folder' } });
    const nowhere = beside(place, join('none', 'x.minutes'));
    expect(await page.session().saveAs(nowhere)).toMatchObject({ trouble: { code: 'vanished-folder' } });
    expect(page.session().state()).toMatchObject({ path: place.note, isEdited: true, bars: [] });
    expect(await page.session().save()).toEqual({ ok: true, value: true });
  });

  test('leaves unsaved what is typed meanwhile, and after a recovery too', async () => {
    const place = await newPlace();
    const other = beside(place, 'other.minutes');
    await writeFile(other, 'Their words\n');
    const gate = gateBefore(() => other);
    const run = startRun(place, { disk: gate.disk });
    const page = await run.open(place.note);
    page.type(' Before.');
    const saving = page.session().saveAs(other);
    await gate.reached();
    page.type(' During.');
    gate.open();
    await saving;
    expect(page.session().state()).toMatchObject({ path: other, isEdited: true });
    await page.session().flush();
    await run.kill();
    const next = startRun(place);
    expect(await next.recoverable()).toMatchObject([{ amount: 'Item 2 Dredging changed: 1 word added' }]);
    expect((await next.recover()).text()).toContain('Before. During.');
  });

  test('ends a conflict: their file is left to them', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' Mine.');
    await place.put(WORDS.replace('reported', 'said'));
    await untilSeen(page, () => page.bars().includes('conflict'));
    expect(await page.session().saveAs(beside(place, 'mine.minutes'))).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toContain('said');
  });

  test('does not take words of the former file, which the page is about to show, for saved', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    const free = page.busy();
    await place.put(WORDS.replace('reported', 'said'));
    await page.session().look();
    const other = beside(place, 'other.minutes');
    await page.session().saveAs(other);
    free();
    expect(page.text()).toContain('said');
    expect(page.session().isEdited()).toBe(true);
    await page.session().save();
    expect(await readFile(other, 'utf8')).toContain('said');
  });

  test('is refused for a character that the encoding has no place for', async () => {
    const place = await newPlace(Buffer.from(WORDS.replace('reported', 'report\xe9'), 'latin1'));
    const page = await startRun(place).open(place.note);
    page.type(' Σ');
    const other = beside(place, 'other.minutes');
    expect(await page.session().saveAs(other)).toMatchObject({ trouble: { code: 'unencodable' } });
    expect(await isThere(other)).toBe(false);
  });
});

describe('Save a copy', () => {
  test('writes the words to another file and stays with its own, unsaved', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' Well.');
    const copy = beside(place, 'copy.minutes');
    expect(await page.session().saveCopy(copy)).toEqual({ ok: true, value: true });
    expect(await readFile(copy, 'utf8')).toContain('Well.');
    expect(page.session().state()).toMatchObject({ path: place.note, isEdited: true });
    expect(await place.read()).toBe(WORDS);
  });

  test('keeps what it replaces as a version of that file', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    const copy = beside(place, 'copy.minutes');
    await writeFile(copy, 'Their words\n');
    await page.session().saveCopy(copy);
    expect(await run.services.versions.list(copy)).toHaveLength(1);
  });

  test('that fails says why', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    const answer = await page.session().saveCopy(beside(place, join('none', 'x.minutes')));
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'vanished-folder' } });
    expect(page.bars()).toEqual([]);
  });

  test('works where the note is open for reading only', async () => {
    const place = await newPlace();
    const colleague = startRun(place, { who: { user: 'ben', host: 'front-desk' } });
    await colleague.open(place.note);
    await until(() => isThere(lockPath(place.note)));
    const page = await startRun(place).open(place.note);
    await until(() => page.session().state().isReadOnly);
    expect(await page.session().save()).toMatchObject({ ok: false, trouble: { code: 'locked' } });
    const copy = beside(place, 'copy.minutes');
    expect(await page.session().saveCopy(copy)).toEqual({ ok: true, value: true });
    expect(await readFile(copy, 'utf8')).toBe(WORDS);
  });
});
