import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNote } from '../../../shared/tagged/write.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, startRun, until, untilSeen, WORDS } from './run.ts';

const NOON = new Date(2026, 10, 22, 12, 0).getTime();
const MINUTE = 60_000;

/** A note that was saved three times, a minute apart: its file held `WORDS`, then one word more, and now two. */
async function saved(words: string | Uint8Array = WORDS): Promise<{ place: Place; page: Page }> {
  const place = await newPlace(words);
  let now = NOON;
  const page = await startRun(place, { now: () => now }).open(place.note);
  page.type(' One.');
  await page.session().save();
  now += MINUTE;
  page.type(' Two.');
  await page.session().save();
  return { place, page };
}

async function hashes(page: Page): Promise<readonly [string, string]> {
  const [newest, oldest] = await page.session().versions.list();
  return [newest?.hash ?? '', oldest?.hash ?? ''];
}

describe('The versions of a note', () => {
  test('are what its file held before each save, newest first', async () => {
    const { page } = await saved();
    expect(await page.session().versions.list()).toMatchObject([
      { time: NOON + MINUTE, size: WORDS.length + ' One.'.length },
      { time: NOON, size: WORDS.length },
    ]);
  });

  test('say what each changed', async () => {
    const { page } = await saved();
    const [newest, oldest] = await hashes(page);
    const { describe: told } = page.session().versions;
    expect(await told(newest)).toBe('Item 2 Dredging changed: 1 word added');
    expect(await told(oldest)).toBe('The oldest version that is kept');
    expect(await told('0'.repeat(64))).toBe('The oldest version that is kept');
  });

  test('can be read', async () => {
    const { page } = await saved();
    const shown = await page.session().versions.show((await hashes(page))[1]);
    expect(shown.ok && writeNote(shown.value)).toBe(WORDS);
  });

  test('can be compared with what the window shows', async () => {
    const { page } = await saved();
    page.type(' Three.');
    const compared = await page.session().versions.compare((await hashes(page))[1]);
    expect(compared).toMatchObject({
      ok: true,
      value: { mine: 'Now, in this window', theirs: 'The version of 12:00' },
    });
  });

  test('are restored as an edit that can be undone, and are not saved yet', async () => {
    const { place, page } = await saved();
    const now = await place.read();
    expect(await page.session().versions.restore((await hashes(page))[1])).toMatchObject({ ok: true });
    await until(() => page.notices.length > 0);
    expect(page.notices[0]).toEqual({
      words: 'The version of 12:00 is restored. It is not saved yet.',
      canUndo: true,
    });
    expect(page.text()).toBe(WORDS);
    expect(page.session().isEdited()).toBe(true);
    expect(await place.read()).toBe(now);
    page.undo();
    expect(page.text()).toBe(now);
  });

  test('take the place of unsaved words only with these kept', async () => {
    const { page } = await saved();
    page.type(' Unsaved.');
    await page.session().versions.restore((await hashes(page))[1]);
    await until(() => page.text() === WORDS);
    const { versions } = page.session();
    await until(async () => {
      const [newest] = await versions.list();
      const shown = await versions.show(newest?.hash ?? '');
      return shown.ok && writeNote(shown.value).includes('Unsaved.');
    });
  });

  test('come back restored after a cut', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    page.type(' One.');
    await page.session().save();
    const [version] = await page.session().versions.list();
    await page.session().versions.restore(version?.hash ?? '');
    await until(() => page.notices.length > 0);
    await page.session().flush();
    await run.kill();
    expect((await startRun(place).recover()).text()).toBe(WORDS);
  });

  test('are restored after a key that came between, and that key is kept', async () => {
    const { page } = await saved();
    const free = page.busy();
    await page.session().versions.restore((await hashes(page))[1]);
    page.type(' Key.');
    free();
    await until(() => page.notices.length > 0);
    expect(page.text()).toBe(WORDS);
    page.undo();
    expect(page.text()).toContain('Two. Key.');
  });

  test('keep the file in conflict that was changed meanwhile', async () => {
    const { place, page } = await saved();
    const free = page.busy();
    await page.session().versions.restore((await hashes(page))[1]);
    await place.put(WORDS.replace('reported', 'said'));
    await page.session().look();
    free();
    await untilSeen(page, () => page.bars().includes('conflict'));
    expect(page.text()).toBe(WORDS);
  });

  test('in another encoding are restored in the one of the file, if that has a place for them', async () => {
    const { place, page } = await saved(Buffer.from(WORDS.replace('reported', 'report\xe9'), 'latin1'));
    await page.session().saveAsUtf8();
    await page.session().versions.restore((await page.session().versions.list()).at(-1)?.hash ?? '');
    await until(() => page.notices.length > 0);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toBe(WORDS.replace('reported', 'reporté'));
  });

  test('with damaged characters are restored byte for byte', async () => {
    const damaged = Buffer.concat([Buffer.from(WORDS.replace('reported', 'héard ßäü')), Buffer.from([0xff])]);
    const { place, page } = await saved(damaged);
    await place.put(WORDS);
    await untilSeen(page, () => page.text() === WORDS);
    await page.session().versions.restore((await page.session().versions.list()).at(-1)?.hash ?? '');
    await until(() => page.text() !== WORDS);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await readFile(place.note)).toEqual(damaged);
  });

  test('that are damaged or gone are refused, and the note is as it was', async () => {
    const { place, page } = await saved();
    const [newest, oldest] = await hashes(page);
    const [key = ''] = await readdir(join(place.data, 'versions'));
    await writeFile(join(place.data, 'versions', key, oldest), 'damaged');
    const { versions } = page.session();
    const gone = { ok: false, trouble: { code: 'version-gone' } };
    expect(await versions.show(oldest)).toMatchObject(gone);
    expect(await versions.compare(oldest)).toMatchObject(gone);
    expect(await versions.restore(oldest)).toMatchObject(gone);
    expect(await versions.describe(newest)).toBe('Can’t be compared');
    expect(page.text()).toBe(await place.read());
  });

  test('are none for a note without a file', async () => {
    const page = startRun(await newPlace()).openUntitled();
    expect(await page.session().versions.list()).toEqual([]);
    expect(await page.session().versions.show('0'.repeat(64))).toMatchObject({ ok: false });
  });

  test('are not restored in a note that is open for reading only', async () => {
    const { place, page } = await saved();
    await until(place.isLocked);
    const ben = { who: { user: 'ben', host: 'front-desk' }, now: () => NOON };
    const other = await startRun(place, ben).open(place.note);
    await until(() => other.session().state().isReadOnly);
    const { versions } = other.session();
    const answer = await versions.restore((await hashes(page))[1]);
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'locked' } });
    expect(other.text()).toBe(page.text());
  });
});
