import { readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { gateBefore } from './gate.ts';
import { newPlace, startRun, WORDS } from './run.ts';

const WINDOWS = Buffer.from(WORDS.replace('reported', 'report\xe9'), 'latin1');

describe('Saving', () => {
  test('writes the words to the file, with what it held kept as a version', async () => {
    const place = await newPlace();
    const page = await startRun(place, { now: () => 17 }).open(place.note);
    page.type(' Well.');
    expect(page.session().state()).toMatchObject({ isEdited: true, savedAt: null });
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toBe(WORDS.replace('reported.', 'reported. Well.'));
    expect(page.session().state()).toMatchObject({ isEdited: false, savedAt: 17, isSaving: false, bars: [] });
    const [version] = await page.session().versions.list();
    expect(version).toMatchObject({ size: WORDS.length });
  });

  test('says that it is at work, and that it is done', async () => {
    const place = await newPlace();
    const gate = gateBefore(() => place.note);
    const page = await startRun(place, { disk: gate.disk }).open(place.note);
    page.type(' Well.');
    const saving = page.session().save();
    await gate.reached();
    expect(page.session().state()).toMatchObject({ isSaving: true, isEdited: true });
    gate.open();
    await saving;
    expect(page.session().state()).toMatchObject({ isSaving: false, isEdited: false });
  });

  test('of a note that is as its file leaves the file alone', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    const { ino } = await stat(place.note);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect((await stat(place.note)).ino).toBe(ino);
    expect(await page.session().versions.list()).toEqual([]);
  });

  test('asks for a place where the note has no file', async () => {
    const page = startRun(await newPlace()).openUntitled();
    expect(await page.session().save()).toEqual({ ok: true, value: false });
  });

  test('twice at once writes one after the other', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' First.');
    const first = page.session().save();
    page.type(' Second.');
    expect(await Promise.all([first, page.session().save()])).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
    expect(await place.read()).toContain('First. Second.');
    expect(page.session().isEdited()).toBe(false);
  });

  test('tells the window, for the list of recent notes', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' Well.');
    await page.session().save();
    expect(page.files).toEqual([place.note, place.note]);
  });
});

describe('A character that the encoding of the file has no place for', () => {
  test('keeps the note from being saved, by name, and offers UTF-8', async () => {
    const place = await newPlace(WINDOWS);
    const page = await startRun(place).open(place.note);
    page.type(' Σ and Ω');
    expect(await page.session().save()).toMatchObject({ ok: false, trouble: { code: 'unencodable' } });
    expect(page.bar('save')).toEqual({
      kind: 'save',
      words:
        '“board.minutes” was not saved: it is written in the Windows encoding, which has no place for “Σ”, “Ω”. The file is as it was, and your changes are still open here. Save it in UTF-8, which has every character.',
      actions: ['save-as-utf8'],
    });
    expect(await readFile(place.note)).toEqual(WINDOWS);
    expect(await page.session().saveAsUtf8()).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toContain('Harbour Master reporté. Σ and Ω');
  });

  test('is no trouble any more when it is erased, and the encoding stays', async () => {
    const place = await newPlace(WINDOWS);
    const page = await startRun(place).open(place.note);
    page.type(' Σ!');
    await page.session().save();
    page.erase('Σ');
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
    expect((await readFile(place.note)).includes(Buffer.from('report\xe9. !', 'latin1'))).toBe(true);
  });

  test('that is half a one is told as such, as no encoding takes it', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    page.type(' half \ud83d.');
    expect(await page.session().save()).toMatchObject({ trouble: { code: 'half-character' } });
    expect(page.bar('save')).toMatchObject({
      words: expect.stringContaining('Find the � and delete it'),
      actions: ['try-again', 'save-as'],
    });
    page.erase('\ud83d');
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
  });
});

test('A note that no writer takes stays open and in its journal.', async () => {
  const place = await newPlace();
  const run = startRun(place);
  const page = await run.open(place.note);
  const odd = { type: 'no-such-block', children: [{ text: 'odd' }] };
  page.edit((editor) => editor.apply({ type: 'insert_node', path: [1], node: odd as never }));
  expect(await page.session().save()).toMatchObject({ ok: false, trouble: { code: 'unwritable' } });
  expect(page.bar('save')?.words).toContain('Copy what you need, and please report this.');
  expect(await place.read()).toBe(WORDS);
  await page.session().flush();
  await run.kill();
  expect(await startRun(place).recoverable()).toHaveLength(1);
});
