import { describe, expect, test } from 'vitest';
import { atomicSave } from '../../src-main/files/atomic-save.ts';
import { contentHash } from '../../src-main/files/content-hash.ts';
import { type Journal, startJournal } from '../../src-main/files/journal.ts';
import { readJournal } from '../../src-main/files/read-journal.ts';
import { openVersions } from '../../src-main/files/versions.ts';
import { BASE, HEADER } from '../src-main/files/journals.ts';
import { type PowerCutDisk, powerCutDisk } from './power-cut-disk.ts';
import { chances, SEED } from './seed.ts';

/** So many chances are tried for each call at which the power may be cut. */
const TRIES = 8;

/** Runs a story once whole and then once for each of its calls and chance, the power being cut at that call. */
async function atEveryCall<T>(
  story: (disk: PowerCutDisk) => Promise<T>,
  check: (disk: PowerCutDisk, told: T, where: string) => Promise<void>,
): Promise<void> {
  const whole = powerCutDisk();
  await story(whole);
  for (let call = 1; call <= whole.calls() + 1; call++) {
    for (let chance = 0; chance < TRIES; chance++) {
      const disk = powerCutDisk();
      disk.cutAt(call);
      const told = await story(disk);
      disk.restart(chances(SEED + call * TRIES + chance));
      await check(disk, told, `power cut at call ${call}, FAULT_SEED=${SEED}, chance ${chance}`);
    }
  }
}

const NOTE = '/minutes/board.txt';
const WORDS = ['', 'the first words', 'the second, which are longer', 'third'].map((words) =>
  Buffer.from(words.repeat(500)),
);

describe('A power cut', () => {
  test('while a note is saved leaves one whole version, and none older than what was told', async () => {
    await atEveryCall(
      async ({ disk }) => {
        let last = 0;
        let expected: string | null = null;
        for (const at of [1, 2, 3]) {
          const saved = await atomicSave(NOTE, WORDS[at] ?? Buffer.alloc(0), { expected, disk });
          if (!saved.ok) break;
          expected = saved.hash;
          last = at;
        }
        return last;
      },
      async ({ disk }, last, where) => {
        const bytes = await disk.readFile(NOTE).catch(() => null);
        const found = bytes ? WORDS.findIndex((words) => words.equals(bytes)) : 0;
        expect(found, where).toBeGreaterThanOrEqual(last);
      },
    );
  });

  test('while changes are written and compacted loses none that was flushed, and tears none', async () => {
    const path = '/data/journals/one.journal';
    await atEveryCall(
      async ({ disk }) => {
        const journal = startJournal({ path, header: HEADER, base: BASE, disk });
        let flushed = 0;
        const type = async (upTo: number) => {
          for (let count = flushed + 1; count <= upTo; count++) journal.append(count);
          if ((await journal.flush()) === null) flushed = upTo;
          return flushed === upTo;
        };
        const compact = (state: number) => journal.compact({ kind: 'snapshot', state, unsaved: state });
        const isAllWritten =
          (await type(3)) &&
          (await type(5)) &&
          (await compact(5)) === null &&
          (await type(7)) &&
          (await type(8));
        if (isAllWritten) {
          journal.append(9);
          const compacting = compact(9);
          journal.append(10);
          if ((await compacting) === null) flushed = 10;
        }
        await abandon(journal);
        return flushed;
      },
      async ({ disk }, flushed, where) => {
        const bytes = await disk.readFile(path).catch(() => Buffer.alloc(0));
        const contents = readJournal(bytes);
        if (flushed > 0) expect(contents, where).not.toBeNull();
        if (!contents) return;
        const start = contents.base.kind === 'snapshot' ? Number(contents.base.state) : 0;
        const numbers = contents.changes.map(({ change }) => change);
        expect(numbers, where).toEqual(numbers.map((_, at) => start + at + 1));
        expect(start + numbers.length, where).toBeGreaterThanOrEqual(flushed);
      },
    );
  });

  test('while former words are kept loses none that was told to be kept', async () => {
    await atEveryCall(
      async ({ disk }) => {
        const versions = openVersions({ folder: '/data/versions', disk });
        let kept = 0;
        for (const words of WORDS.slice(1)) {
          const isKept = await versions.keep(NOTE, words).then(
            () => true,
            () => false,
          );
          if (!isKept) break;
          kept++;
        }
        return kept;
      },
      async ({ disk }, kept, where) => {
        const versions = openVersions({ folder: '/data/versions', disk });
        for (const words of WORDS.slice(1, kept + 1)) {
          expect(await versions.read(NOTE, contentHash(words)), where).not.toBeNull();
        }
        const listed = await versions.list(NOTE);
        expect(listed.length, where).toBeGreaterThanOrEqual(kept);
      },
    );
  });
});

/** Ends a journal whose power is gone, so that its timers end too. */
async function abandon(journal: Journal): Promise<void> {
  await journal.close();
}
