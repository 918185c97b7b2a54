import { describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../../src-main/files/disk.ts';
import { failWith } from '../files/failing-disk.ts';
import { inConflict, MINE, opened, THEIRS, THEIRS_NEXT, unsavedStart, versionsOf } from './changed-note.ts';
import { newPlace, startRun, until, untilSeen, WORDS } from './run.ts';

describe('A file that was changed elsewhere while its note was edited', () => {
  test('is told on a calm bar with the ways on', async () => {
    const { page } = await inConflict();
    expect(page.bar('conflict')).toEqual({
      kind: 'conflict',
      words:
        '“board.minutes” was changed by somebody or another program while you were editing it. Their words are in the file, yours are here, and nothing is overwritten. Compare the two, then choose.',
      actions: ['compare', 'keep-mine', 'take-theirs', 'save-as'],
    });
  });

  test('is not written over by a save', async () => {
    const { place, page } = await inConflict();
    expect(await page.session().save()).toMatchObject({ ok: false, trouble: { code: 'changed-outside' } });
    expect(await place.read()).toBe(THEIRS);
    expect(page.text()).toContain('reported. Mine.');
  });

  test('is not written over by a save that sees it first', async () => {
    const { place, page } = await opened({ times: { watch: { lookEvery: 60_000 } } });
    page.type(' Mine.');
    await place.put(THEIRS);
    expect(await page.session().save()).toMatchObject({ ok: false, trouble: { code: 'changed-outside' } });
    expect(page.bars()).toEqual(['conflict']);
    expect(await place.read()).toBe(THEIRS);
  });

  test('can be compared entry by entry', async () => {
    const { page } = await inConflict();
    const compared = await page.session().compareWithFile();
    if (!compared.ok) throw new Error(compared.trouble.words);
    expect(compared.value).toMatchObject({ mine: 'Yours, in this window', theirs: 'Theirs, in the file' });
    const kinds = compared.value.comparison.parts.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'changed')).toHaveLength(1);
  });

  test('is replaced by mine where I choose so, and kept as a version', async () => {
    const { place, page } = await inConflict();
    expect(await page.session().keepMine()).toEqual({ ok: true, value: true });
    expect(await place.read()).toBe(MINE);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
    expect(await versionsOf(page)).toEqual([THEIRS]);
  });

  test('is shown where I choose so, mine is kept as a version, and both can be undone', async () => {
    const { place, page } = await inConflict();
    page.session().takeTheirs();
    await untilSeen(page, () => page.notices.length > 0);
    expect(page.text()).toBe(THEIRS);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
    expect(page.notices[0]).toEqual({
      words: '“board.minutes” shows what the file holds. Your own words are kept as a version.',
      canUndo: true,
    });
    await until(async () => (await versionsOf(page)).includes(MINE));
    page.undo();
    expect(page.text()).toBe(MINE);
    expect(page.session().isEdited()).toBe(true);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toBe(MINE);
  });

  test('is shown with every key that came between kept in the version', async () => {
    const { page } = await inConflict();
    const free = page.busy();
    page.session().takeTheirs();
    page.type(' Last key.');
    free();
    await untilSeen(page, () => page.notices.length > 0);
    expect(page.text()).toBe(THEIRS);
    await until(async () => (await versionsOf(page)).some((each) => each.includes('Mine. Last key.')));
  });

  test('has mine kept as a version where no encoding of the file takes it', async () => {
    const { place, page } = await opened();
    page.type(' Half \ud83d.');
    await place.put(THEIRS);
    await untilSeen(page, () => page.bars().includes('conflict'));
    page.session().takeTheirs();
    await until(() => page.text() === THEIRS);
    await until(async () => (await versionsOf(page)).some((each) => each.includes('Half \ud83d.')));
  });

  test('is shown with a word that only Undo brings mine back, where no version can be kept', async () => {
    const mkdir: Disk['mkdir'] = (path, options) =>
      path.includes('versions') ? failWith('ENOSPC')() : nodeDisk.mkdir(path, options);
    const { page } = await inConflict({ disk: { mkdir } });
    page.session().takeTheirs();
    await until(() => page.notices.length > 0);
    expect(page.notices[0]?.words).toBe(
      '“board.minutes” shows what the file holds. Your own words could not be kept as a version: only Undo brings them back.',
    );
    page.undo();
    expect(page.text()).toContain('Mine.');
  });

  test('is the newer one where it changed again', async () => {
    const { place, page } = await inConflict();
    await place.put(THEIRS_NEXT);
    await untilSeen(page, async () => {
      const compared = await page.session().compareWithFile();
      return JSON.stringify(compared).includes('told the Board');
    });
    expect(await page.session().keepMine()).toEqual({ ok: true, value: true });
    expect(await versionsOf(page)).toContain(THEIRS_NEXT);
  });

  test('is told again where it changes between the choice and the save', async () => {
    const { place, page } = await inConflict({ times: { watch: { lookEvery: 15 } } });
    await place.put(THEIRS_NEXT);
    const answer = await page.session().keepMine();
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'changed-outside' } });
    expect(await place.read()).toBe(THEIRS_NEXT);
    expect(page.bars()).toEqual(['conflict']);
    expect(page.text()).toContain('Mine.');
  });

  test('is shown in its newest words where it changes while mine gives way', async () => {
    const { place, page } = await inConflict();
    const free = page.busy();
    page.session().takeTheirs();
    await place.put(THEIRS_NEXT);
    await page.session().look();
    free();
    await untilSeen(page, () => page.text() === THEIRS_NEXT);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
  });

  test('is no conflict any more when it was changed back', async () => {
    const { place, page } = await inConflict();
    await place.put(WORDS);
    await untilSeen(page, () => page.bars().length === 0);
    expect(page.session().isEdited()).toBe(true);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toContain('Mine.');
  });

  test('and holds the same as the note is quietly saved', async () => {
    const { place, page } = await opened();
    page.type(' Mine.');
    await place.put(MINE);
    await untilSeen(page, () => !page.session().isEdited());
    expect(page.session().state()).toMatchObject({ bars: [] });
    expect(page.notices).toEqual([]);
  });

  test('is given up by nobody where the note is open for reading only', async () => {
    const place = await newPlace();
    const colleague = startRun(place, { who: { user: 'ben', host: 'front-desk' } });
    const theirs = await colleague.open(place.note);
    await until(place.isLocked);
    const left = startRun(place).start(await unsavedStart(place));
    await until(() => left.session().state().isReadOnly);
    theirs.type(' Theirs.');
    await theirs.session().save();
    await untilSeen(left, () => left.bars().includes('conflict'));
    expect(await left.session().keepMine()).toMatchObject({ ok: false, trouble: { code: 'locked' } });
    expect(left.bars()).toEqual(['conflict', 'locked', 'recovered']);
    expect(await place.read()).toContain('Theirs.');
  });

  test('comes back as a conflict after a cut', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    page.type(' Mine.');
    await place.put(THEIRS);
    await untilSeen(page, () => page.bars().includes('conflict'));
    await page.session().flush();
    await run.kill();
    const again = await startRun(place).recover();
    await untilSeen(again, () => again.bars().includes('conflict'));
    expect(again.text()).toContain('Mine.');
  });
});

test('A note without a file can not be compared with one.', async () => {
  const page = startRun(await newPlace()).openUntitled();
  expect(await page.session().compareWithFile()).toMatchObject({ ok: false, trouble: { code: 'no-file' } });
});
