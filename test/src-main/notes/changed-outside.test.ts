import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { opened, THEIRS, THEIRS_NEXT, versionsOf } from './changed-note.ts';
import { newPlace, startRun, untilSeen, WORDS } from './run.ts';

describe('A file that was changed elsewhere, its note not being edited', () => {
  test('is shown, with a notice, and is nothing to save', async () => {
    const { place, page } = await opened();
    await place.put(THEIRS);
    await untilSeen(page, () => page.notices.length > 0);
    expect(page.text()).toBe(THEIRS);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
    expect(page.notices).toEqual([
      {
        words: '“board.minutes” was changed elsewhere. What you see now is what the file holds.',
        canUndo: true,
      },
    ]);
  });

  test('can be undone, which is an edit, and then saved', async () => {
    const { place, page } = await opened();
    await place.put(THEIRS);
    await untilSeen(page, () => page.notices.length > 0);
    page.undo();
    expect(page.text()).toBe(WORDS);
    expect(page.session().isEdited()).toBe(true);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toBe(WORDS);
    expect(await versionsOf(page)).toContain(THEIRS);
  });

  test('has its former words kept as a version', async () => {
    const { place, page } = await opened();
    await place.put(THEIRS);
    await untilSeen(page, async () => (await versionsOf(page)).includes(WORDS));
  });

  test('has them kept even where the window closes before it is shown', async () => {
    const { place, page } = await opened();
    page.type(' Saved.');
    await page.session().save();
    page.busy();
    await place.put(THEIRS);
    await page.session().look();
    await page.session().close('keep');
    const kept = await versionsOf(page);
    expect(kept).toContain(WORDS.replace('reported.', 'reported. Saved.'));
  });

  test('is shown once more when it changes once more', async () => {
    const { place, page } = await opened();
    await place.put(THEIRS);
    await untilSeen(page, () => page.notices.length === 1);
    await place.put(THEIRS_NEXT);
    await untilSeen(page, () => page.notices.length === 2);
    expect(page.text()).toBe(THEIRS_NEXT);
    expect(page.session().isEdited()).toBe(false);
  });

  test('is shown by a save that sees it first, and not written over', async () => {
    const { place, page } = await opened({ times: { watch: { lookEvery: 60_000 } } });
    await place.put(THEIRS);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    await untilSeen(page, () => page.notices.length > 0);
    expect(page.text()).toBe(THEIRS);
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toBe(THEIRS);
  });

  test('takes its encoding from the file', async () => {
    const { place, page } = await opened();
    const theirs = Buffer.from(WORDS.replace('reported', 'report\xe9'), 'latin1');
    await place.put(theirs);
    await untilSeen(page, () => page.notices.length > 0);
    page.type(' Well.');
    await page.session().save();
    expect(await place.read()).toBe(theirs.toString('utf8').replace('report\ufffd.', 'report\ufffd. Well.'));
  });

  test('with another mark at its start only is nothing to show, and keeps that mark', async () => {
    const { place, page } = await opened();
    await place.put(`\ufeff${WORDS}`);
    await page.session().look();
    page.type(' Well.');
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect((await place.read()).startsWith('\ufeff')).toBe(true);
    expect(page.notices).toEqual([]);
  });

  test('is not shown in place of the note unasked where it is no text any more', async () => {
    const { place, page } = await opened();
    await place.put(Buffer.from('PK\x03\x04 a Word file'));
    await untilSeen(page, () => page.bars().includes('conflict'));
    expect(page.text()).toBe(WORDS);
  });

  test('is a conflict where a key came between', async () => {
    const { place, page } = await opened();
    const free = page.busy();
    await place.put(THEIRS);
    await page.session().look();
    page.type(' Mine.');
    free();
    expect(page.bars()).toEqual(['conflict']);
    expect(page.text()).toContain('reported. Mine.');
    expect(await place.read()).toBe(THEIRS);
  });

  test('is shown once the page takes changes again', async () => {
    const { place, page } = await opened();
    const free = page.refusing();
    await place.put(THEIRS);
    await page.session().look();
    await wait(20);
    expect(page.text()).toBe(WORDS);
    free();
    await untilSeen(page, () => page.notices.length > 0);
    expect(page.text()).toBe(THEIRS);
    expect(page.session().isEdited()).toBe(false);
  });

  test('shows the latest where it changed again before the page was ready', async () => {
    const { place, page } = await opened();
    const free = page.busy();
    await place.put(THEIRS);
    await page.session().look();
    await place.put(THEIRS_NEXT);
    await page.session().look();
    free();
    await untilSeen(page, () => page.text() === THEIRS_NEXT);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
  });

  test('shows the former words where it was changed back before the page was ready', async () => {
    const { place, page } = await opened();
    const free = page.busy();
    await place.put(THEIRS);
    await page.session().look();
    await place.put(WORDS);
    await page.session().look();
    free();
    await untilSeen(page, () => page.notices.length === 2);
    expect(page.text()).toBe(WORDS);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
    page.type(' Well.');
    expect(await page.session().save()).toEqual({ ok: true, value: true });
  });

  test('is shown at once by a page that begins anew', async () => {
    const { place, page } = await opened();
    page.busy();
    await place.put(THEIRS);
    await page.session().look();
    page.show(page.session());
    expect(page.text()).toBe(THEIRS);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
    page.type(' Well.');
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await versionsOf(page)).toContain(WORDS);
  });

  test('is a conflict for a page that begins anew after a key came between', async () => {
    const { place, page } = await opened();
    page.busy();
    await place.put(THEIRS);
    await page.session().look();
    page.type(' Mine.');
    page.show(page.session());
    expect(page.bars()).toEqual(['conflict']);
    expect(page.text()).toContain('Mine.');
  });

  test('comes back as it was shown after a cut', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    await place.put(THEIRS);
    await untilSeen(page, () => page.notices.length > 0);
    page.type(' Mine.');
    await page.session().flush();
    await run.kill();
    const again = await startRun(place).recover();
    expect(again.text()).toContain('said. Mine.');
    expect(await again.session().save()).toEqual({ ok: true, value: true });
  });
});
