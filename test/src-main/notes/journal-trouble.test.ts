import { describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../../src-main/files/disk.ts';
import { failWith } from '../files/failing-disk.ts';
import { newPlace, startRun, until } from './run.ts';

/** A disk whose folder of journals takes nothing for as long as one says. */
function withoutJournals(): { disk: Partial<Disk>; isFull: boolean } {
  const held = {
    isFull: false,
    disk: {
      open: (path: string, flags: string, mode?: number) =>
        held.isFull && path.includes('unsaved') ? failWith('ENOSPC')() : nodeDisk.open(path, flags, mode),
    },
  };
  return held;
}

describe('A safety copy that can not be written', () => {
  test('is told on a bar until it can be, and takes every word then', async () => {
    const place = await newPlace();
    const held = withoutJournals();
    const run = startRun(place, { disk: held.disk });
    const page = await run.open(place.note);
    held.isFull = true;
    page.type(' First.');
    expect(await page.session().flush()).toMatchObject({ code: 'disk-full' });
    expect(page.bar('journal')).toEqual({
      kind: 'journal',
      words: expect.stringContaining("can't keep its safety copy of your changes"),
      actions: [],
    });
    page.type(' Second.');
    held.isFull = false;
    await until(() => page.bars().length === 0);
    expect(await page.session().flush()).toBeNull();
    await run.kill();
    expect((await startRun(place).recover()).text()).toContain('First. Second.');
  });

  test('does not keep the note from being saved', async () => {
    const place = await newPlace();
    const held = withoutJournals();
    const page = await startRun(place, { disk: held.disk }).open(place.note);
    held.isFull = true;
    page.type(' Well.');
    await page.session().flush();
    expect(await page.session().save()).toEqual({ ok: true, value: true });
    expect(await place.read()).toContain('Well.');
  });
});
