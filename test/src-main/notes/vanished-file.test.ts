import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../../src-main/files/disk.ts';
import { tempFolder } from '../temp-folder.ts';
import { newPlace, startRun, until, untilSeen, WORDS } from './run.ts';

describe('A folder that is gone', () => {
  test('is told on a bar, keeps the words here, and takes them when it is back', async () => {
    const place = await newPlace();
    const data = await tempFolder();
    const page = await startRun({ data }).open(place.note);
    const away = `${dirname(place.note)}-away`;
    await rename(dirname(place.note), away);
    await untilSeen(page, () => page.bars().includes('gone'));
    expect(page.bar('gone')).toMatchObject({
      words: expect.stringContaining('is no longer there. Your words are safe here'),
      actions: ['try-again', 'save-as'],
    });
    page.type(' Well.');
    expect(await page.session().save()).toMatchObject({ trouble: { code: 'vanished-folder' } });
    expect(page.bars()).toEqual(['save']);
    await rename(away, dirname(place.note));
    await untilSeen(page, () => page.bars().length === 0);
    expect(page.session().isEdited()).toBe(true);
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toContain('Well.');
  });

  test('takes the words by itself when it is back, where notes are saved by themselves', async () => {
    const place = await newPlace();
    const times = { autosave: { pause: 10, latest: 100, again: 60_000 } };
    const run = startRun({ data: await tempFolder() }, { autosave: () => true, times });
    const page = await run.open(place.note);
    const away = `${dirname(place.note)}-away`;
    await rename(dirname(place.note), away);
    await untilSeen(page, () => page.bars().includes('gone'));
    page.type(' Well.');
    await until(() => page.bars().includes('save'));
    await rename(away, dirname(place.note));
    await untilSeen(page, () => !page.session().isEdited());
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toContain('Well.');
  });

  test('with a changed file in it when it is back is a conflict', async () => {
    const place = await newPlace();
    const page = await startRun({ data: await tempFolder() }).open(place.note);
    page.type(' Mine.');
    const away = `${dirname(place.note)}-away`;
    await rename(dirname(place.note), away);
    await untilSeen(page, () => page.bars().includes('gone'));
    await nodeDisk.rename(join(away, 'board.minutes'), join(away, 'old'));
    await writeWords(join(away, 'board.minutes'), WORDS.replace('reported', 'said'));
    await rename(away, dirname(place.note));
    await untilSeen(page, () => page.bars().includes('conflict'));
    expect(page.text()).toContain('reported. Mine.');
  });
});

async function writeWords(path: string, words: string): Promise<void> {
  const file = await nodeDisk.open(path, 'w');
  await file.writeFile(Buffer.from(words));
  await file.close();
}

describe('A file that was removed', () => {
  test('is not made again unasked, but by saving under its name', async () => {
    const place = await newPlace();
    const page = await startRun(place).open(place.note);
    await nodeDisk.rm(place.note, { force: true });
    await untilSeen(page, () => page.bars().includes('gone'));
    expect(page.bar('gone')?.words).toContain('it was moved, renamed or removed');
    page.type(' Well.');
    expect(await page.session().save()).toMatchObject({ trouble: { code: 'vanished-file' } });
    expect(await page.session().saveAs(place.note)).toEqual({ ok: true, value: true });
    expect(page.bars()).toEqual([]);
    expect(await place.read()).toContain('Well.');
  });
});
