import { chmod, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../../src-main/files/disk.ts';
import { failWith } from '../files/failing-disk.ts';
import { cutAfter } from './cut.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, startRun, untilSeen } from './run.ts';

async function typeAndSave(page: Page): Promise<void> {
  page.type(' Saved.');
  await page.session().save();
}

/** A place whose run was cut when all that had been typed was in the file. */
async function savedWhole(): Promise<Place> {
  const place = await newPlace();
  await cutAfter(place, typeAndSave);
  return place;
}

describe('A note that was saved whole before its run ended', () => {
  test('is not listed, and its journal is given up', async () => {
    const place = await savedWhole();
    const saved = await place.read();
    expect(await place.journals()).toHaveLength(1);
    expect(await startRun(place).recoverable()).toEqual([]);
    expect(await place.journals()).toEqual([]);
    expect(await place.read()).toBe(saved);
  });

  test('is not listed either where its run was on another computer, and keeps its journal', async () => {
    const place = await savedWhole();
    const elsewhere = startRun(place, { who: { machine: 'm2', host: 'annexe' } });
    expect(await elsewhere.recoverable()).toEqual([]);
    expect(await place.journals()).toHaveLength(1);
  });

  test('is listed where its file is gone, and comes back unsaved', async () => {
    const place = await savedWhole();
    await rm(place.note);
    const run = startRun(place);
    expect(await run.recoverable()).toMatchObject([{ amount: 'All of it was saved, but its file is gone' }]);
    const page = await run.recover();
    expect(page.text()).toContain('reported. Saved.');
    expect(page.session().isEdited()).toBe(true);
  });

  test('is listed where its file was changed since; the file is opened, and the words become a version', async () => {
    const place = await savedWhole();
    await place.put((await place.read()).replace('Saved', 'Mended'));
    const run = startRun(place);
    expect(await run.recoverable()).toMatchObject([
      { amount: 'All of it was saved, but its file was changed since' },
    ]);
    const page = await run.recover();
    expect(page.text()).toContain('reported. Mended.');
    expect(page.session().isEdited()).toBe(false);
    expect(await place.journals()).toEqual([]);
    const [version] = await page.session().versions.list();
    const shown = await page.session().versions.show(version?.hash ?? '');
    expect(JSON.stringify(shown)).toContain('reported. Saved.');
  });

  test('keeps its journal where the words can’t be kept as a version', async () => {
    const place = await savedWhole();
    await place.put((await place.read()).replace('Saved', 'Mended'));
    const open: typeof nodeDisk.open = (path, flags) =>
      path.includes('versions') ? failWith('ENOSPC')() : nodeDisk.open(path, flags);
    await expect(startRun(place, { disk: { open } }).recover()).rejects.toThrow('ENOSPC');
    expect(await place.journals()).toHaveLength(1);
  });

  test('is listed where its file can’t be read', async () => {
    const place = await savedWhole();
    const readFile: typeof nodeDisk.readFile = (path) =>
      path === place.note ? failWith('EACCES')() : nodeDisk.readFile(path);
    expect(await startRun(place, { disk: { readFile } }).recoverable()).toMatchObject([
      { amount: 'All of it was saved, but its file can’t be read now' },
    ]);
    expect(await place.journals()).toHaveLength(1);
  });

  test('is listed where the drive does not answer, which is asked once for all notes of a folder', async () => {
    const place = await savedWhole();
    await cutAfter(place, async (page) => {
      page.type(' More.');
      await page.session().save();
    });
    let asked = 0;
    const readFile: typeof nodeDisk.readFile = (path) => {
      if (path !== place.note) return nodeDisk.readFile(path);
      asked++;
      return new Promise(() => undefined);
    };
    expect(await startRun(place, { disk: { readFile } }).recoverable()).toHaveLength(2);
    expect(asked).toBe(1);
    expect(await place.journals()).toHaveLength(2);
  });

  test('is listed where a word came after the save', async () => {
    const place = await newPlace();
    await cutAfter(place, async (page) => {
      await typeAndSave(page);
      page.type(' After.');
    });
    expect(await startRun(place).recoverable()).toHaveLength(1);
    expect(await place.journals()).toHaveLength(1);
  });

  test('is listed where the save failed, whatever the file holds', async () => {
    const place = await newPlace();
    await chmod(place.note, 0o444);
    await cutAfter(place, typeAndSave);
    expect(await startRun(place).recoverable()).toHaveLength(1);
  });

  test('is left alone while its run goes on', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    await typeAndSave(page);
    await page.session().flush();
    expect(await run.recoverable()).toEqual([]);
    expect(await place.journals()).toHaveLength(1);
    await untilSeen(page, () => page.bars().length === 0);
  });
});
