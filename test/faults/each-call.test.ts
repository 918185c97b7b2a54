import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atomicSave, type Saved } from '../../src-main/files/atomic-save.ts';
import { contentHash } from '../../src-main/files/content-hash.ts';
import type { Disk } from '../../src-main/files/disk.ts';
import { type Journal, startJournal } from '../../src-main/files/journal.ts';
import { readJournal } from '../../src-main/files/read-journal.ts';
import { openVersions } from '../../src-main/files/versions.ts';
import { writeWhole } from '../../src-main/files/write-whole.ts';
import { BASE, HEADER } from '../src-main/files/journals.ts';
import { powerCutDisk } from './power-cut-disk.ts';

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY', 'ENOENT', 'EWEIRD'];

interface Story<T> {
  readonly before?: (disk: Disk) => Promise<void>;
  /** What is done while one call fails. */
  readonly act: (disk: Disk) => Promise<T>;
  /** What must hold then, the disk being well again. */
  readonly check: (disk: Disk, told: T, where: string) => Promise<void>;
}

/** Tells a story again and again, each time with another of its calls failing in another way. */
async function withEachCallFailing<T>({ before, act, check }: Story<T>): Promise<void> {
  const tell = async (call: number, code: string): Promise<number> => {
    const { disk, calls, failAt } = powerCutDisk();
    await before?.(disk);
    const start = calls();
    failAt(start + call, code);
    const told = await act(disk);
    const made = calls() - start;
    failAt(0, '');
    await check(disk, told, `call ${call} fails with ${code}`);
    return made;
  };
  for (const code of CODES) {
    for (let call = 1; (await tell(call, code)) >= call; ) call++;
  }
}

const NOTE = '/minutes/board.txt';
const OLD = Buffer.from('the old words');
const NEW = Buffer.from('the new words');
const NEWER = Buffer.from('the words after');
const JOURNAL = '/data/journals/one.journal';

const saveNew: Pick<Story<Saved>, 'before' | 'act'> = {
  before: (disk) => writeWhole(NOTE, OLD, { replace: false }, disk),
  act: (disk) => atomicSave(NOTE, NEW, { expected: contentHash(OLD), disk }),
};

describe('Whatever single call of the disk fails', () => {
  test('a save leaves one whole version, the one that was told, and the next save succeeds', async () => {
    await withEachCallFailing({
      ...saveNew,
      async check(disk, saved, where) {
        const left = Buffer.from(await disk.readFile(NOTE));
        expect(left.equals(NEW) || (!saved.ok && left.equals(OLD)), where).toBe(true);
        const expected = saved.ok ? saved.hash : contentHash(OLD);
        expect(await atomicSave(NOTE, NEWER, { expected, disk }), where).toMatchObject({ ok: true });
        expect(await disk.readFile(NOTE), where).toEqual(NEWER);
      },
    });
  });

  test('a save leaves nothing beside the note', async () => {
    await withEachCallFailing({
      ...saveNew,
      async check(disk, _saved, where) {
        expect(await disk.readdir(dirname(NOTE)), where).toEqual(['board.txt']);
      },
    });
  });

  test('a journal has every change after the next flush, each once and in its order', async () => {
    await withEachCallFailing<Journal>({
      async act(disk) {
        const journal = startJournal({ path: JOURNAL, header: HEADER, base: BASE, disk });
        const type = async (...changes: readonly number[]) => {
          for (const change of changes) journal.append(change);
          await journal.flush();
        };
        await type(1, 2);
        await type(3);
        const compacting = journal.compact({ kind: 'snapshot', state: 3, unsaved: 3 });
        await type(4);
        await compacting;
        await type(5, 6);
        return journal;
      },
      async check(disk, journal, where) {
        expect(await journal.flush(), where).toBeNull();
        await journal.close();
        const contents = readJournal(await disk.readFile(JOURNAL));
        const all = contents?.base.kind === 'snapshot' ? [4, 5, 6] : [1, 2, 3, 4, 5, 6];
        expect(
          contents?.changes.map(({ change }) => change),
          where,
        ).toEqual(all);
        expect(contents, where).toMatchObject({ unsaved: 6, lost: null });
        expect(await disk.readdir(dirname(JOURNAL)), where).toEqual(['one.journal']);
      },
    });
  });

  test('versions that were told to be kept can be read, and the next is kept', async () => {
    const folder = '/data/versions';
    await withEachCallFailing({
      before: (disk) => openVersions({ folder, disk }).keep(NOTE, OLD),
      act: (disk) =>
        openVersions({ folder, disk })
          .keep(NOTE, NEW)
          .then(
            () => true,
            () => false,
          ),
      async check(disk, isKept, where) {
        const versions = openVersions({ folder, disk });
        await versions.keep(NOTE, NEWER);
        const kept = isKept ? [OLD, NEW, NEWER] : [OLD, NEWER];
        for (const words of kept) expect(await versions.read(NOTE, contentHash(words)), where).toEqual(words);
        expect((await versions.list(NOTE)).length, where).toBeGreaterThanOrEqual(kept.length);
      },
    });
  });
});
