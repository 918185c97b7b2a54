import { describe, expect, test } from 'vitest';
import { toldOnce } from '../../../src-main/bridge/told-by-bar.ts';
import type { Disk } from '../../../src-main/files/disk.ts';
import { nodeDisk } from '../../../src-main/files/disk.ts';
import { refused } from '../../../src-main/notes/refused.ts';
import { failWith } from '../files/failing-disk.ts';
import { newPlace, startRun, WORDS } from './run.ts';

describe('What the page is answered when a save fails', () => {
  test('is false where a bar tells the trouble', async () => {
    const place = await newPlace();
    const rename: Disk['rename'] = (from, to) =>
      to === place.note ? failWith('ENOSPC')() : nodeDisk.rename(from, to);
    const page = await startRun(place, { disk: { rename } }).open(place.note);
    page.type(' Well.');
    const answer = await page.session().save();
    expect(answer.ok).toBe(false);
    expect(page.bars()).toEqual(['save']);
    expect(toldOnce(answer, page.session().state().bars)).toEqual({ ok: true, value: false });
  });

  test('is false for a conflict, whether the save found it or it was known', async () => {
    const place = await newPlace();
    const page = await startRun(place, { times: { watch: { lookEvery: 600_000 } } }).open(place.note);
    page.type(' Mine.');
    await place.put(WORDS.replace('reported', 'said'));
    for (let count = 0; count < 2; count++) {
      const answer = await page.session().save();
      expect(answer).toMatchObject({ ok: false, trouble: { code: 'changed-outside' } });
      expect(page.bars()).toEqual(['conflict']);
      expect(toldOnce(answer, page.session().state().bars)).toEqual({ ok: true, value: false });
    }
  });

  test('is the trouble where no bar tells it', () => {
    const trouble = refused('disk-full', '“board.minutes” was not saved.');
    const other = { kind: 'recovered', words: 'These are the words.', actions: [] } as const;
    expect(toldOnce(trouble, [])).toBe(trouble);
    expect(toldOnce(trouble, [{ ...other, actions: [] }])).toBe(trouble);
  });

  test('is what came of it where it did not fail', () => {
    const answer = { ok: true, value: true } as const;
    expect(toldOnce(answer, [])).toBe(answer);
  });
});
