import { describe, expect, test } from 'vitest';
import { MINE, opened, versionsOf } from './changed-note.ts';
import { newPlace, startRun, until, untilSeen, WORDS } from './run.ts';

describe('Giving up what is not saved', () => {
  test('shows what the file holds, keeps the words as a version, and can be undone', async () => {
    const { page } = await opened();
    page.type(' Mine.');
    expect(await page.session().discardToFile()).toEqual({ ok: true, value: true });
    await untilSeen(page, () => page.notices.length > 0);
    expect(page.text()).toBe(WORDS);
    expect(page.session().isEdited()).toBe(false);
    await until(async () => (await versionsOf(page)).includes(MINE));
    page.undo();
    expect(page.text()).toBe(MINE);
    expect(page.session().isEdited()).toBe(true);
  });

  test('gives the words of a recovered note up too', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const left = await run.open(place.note);
    left.type(' Left.');
    await left.session().flush();
    await run.kill();
    const page = await startRun(place).recover();
    await page.session().discardToFile();
    await until(() => page.text() === WORDS);
    expect(page.session().state()).toMatchObject({ isEdited: false, bars: [] });
  });

  test('is refused where the file can not be read, and nothing changes', async () => {
    const { place, page } = await opened();
    page.type(' Mine.');
    await place.put(Buffer.from('PK\x03\x04'));
    expect(await page.session().discardToFile()).toMatchObject({ trouble: { code: 'foreign-format' } });
    expect(page.text()).toContain('Mine.');
  });

  test('of a note without a file does nothing', async () => {
    const page = startRun(await newPlace()).openUntitled();
    page.type('Words.');
    expect(await page.session().discardToFile()).toEqual({ ok: true, value: false });
    expect(page.text()).toContain('Words.');
  });

  test('is no longer all where the note was saved before the page was ready', async () => {
    const { place, page } = await opened();
    page.type(' Mine.');
    const free = page.busy();
    await page.session().discardToFile();
    await page.session().save();
    free();
    expect(page.text()).toBe(WORDS);
    expect(page.session().isEdited()).toBe(true);
    expect(await place.read()).toContain('Mine.');
  });
});
