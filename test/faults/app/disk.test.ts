import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchApp, type RunningApp } from '../../app/launch.ts';
import { until } from '../../app/until.ts';
import { canMount, SMALL_DISK_BYTES, smallDisk } from '../small-disk.ts';
import { NOTE, noteWith, PLACE, toThePlace } from './march.ts';
import { editor, words } from './page.ts';

/**
 * The whole program while its disks fail: a real disk of a quarter of a megabyte in memory that is filled, write-protected
 * and taken away; and, for what no real disk does on demand, the calls of `node:fs/promises` in the main process that
 * answer with a system's error.
 */

const TYPED = ' the pier is closed.';

/** A run on a note in a folder, ended with the test. */
async function runOn(folder: string): Promise<RunningApp> {
  const run = await launchApp({ beside: { notes: folder }, files: { [NOTE]: noteWith('') }, open: [NOTE] });
  onTestFinished(() => run.kill());
  await toThePlace(run);
  return run;
}

async function typeAndSave({ page }: RunningApp): Promise<void> {
  await page.keyboard.type(TYPED);
  await page.keyboard.press('ControlOrMeta+S');
}

/** The bar that says that the note was not saved. */
function trouble({ page }: RunningApp) {
  return page.getByRole('alert').filter({ hasText: 'Not saved' });
}

const isSaved = ({ page }: RunningApp) => page.getByText(/^Saved /).waitFor();

describe.runIf(await canMount())('on a real disk', () => {
  test('that is full, the file stays as it was, and is saved once there is room', async () => {
    const disk = await smallDisk();
    const run = await runOn(disk.folder);
    const filler = join(disk.folder, 'filler');
    await fill(filler);
    await typeAndSave(run);
    await trouble(run)
      .getByText(/disk is full/)
      .waitFor();
    expect(await readFile(run.at(NOTE), 'utf8')).toBe(noteWith(''));
    expect(await words(run.page)).toContain(PLACE + TYPED);
    await rm(filler);
    await trouble(run).getByRole('button', { name: 'Try again' }).click();
    await isSaved(run);
    expect(await readFile(run.at(NOTE), 'utf8')).toBe(noteWith(TYPED));
    expect(await trouble(run).count()).toBe(0);
  });

  test('that is write-protected, the note can be saved elsewhere', async () => {
    const disk = await smallDisk();
    const run = await runOn(disk.folder);
    await disk.setReadOnly(true);
    await typeAndSave(run);
    await trouble(run)
      .getByText(/read-only/)
      .waitFor();
    const elsewhere = join(run.data, '..', 'elsewhere.minutes');
    await trouble(run).getByRole('button', { name: 'Save as…' }).click();
    await run.desktop.answer(elsewhere);
    await isSaved(run);
    expect(await readFile(elsewhere, 'utf8')).toBe(noteWith(TYPED));
    expect(await readFile(run.at(NOTE), 'utf8')).toBe(noteWith(''));
  });

  test('that is taken away, the words stay in the window, and at the next start', async () => {
    const disk = await smallDisk();
    const run = await runOn(disk.folder);
    await disk.vanish();
    await run.page.keyboard.type(TYPED);
    await run.page.getByRole('alert').waitFor();
    expect(await words(run.page)).toContain(PLACE + TYPED);
    await run.app.close();
    const next = await launchApp({ again: run });
    onTestFinished(() => next.kill());
    await editor(next.page).waitFor();
    expect(await words(next.page)).toContain(PLACE + TYPED);
  });
});

test('a folder that is moved away and comes back is told, and the note saved by itself then', async () => {
  const run = await launchApp({ files: { [NOTE]: noteWith('') }, open: [NOTE] });
  onTestFinished(() => run.kill());
  await toThePlace(run);
  await rename(run.notes, `${run.notes}-away`);
  await run.page.keyboard.type(TYPED);
  await run.page.getByRole('alert').waitFor();
  await rename(`${run.notes}-away`, run.notes);
  await until(async () => (await readFile(run.at(NOTE), 'utf8')) === noteWith(TYPED), 'The saving', 60_000);
  await until(async () => (await run.page.getByRole('alert').count()) === 0, 'The end of the bar');
});

describe('where the system answers', () => {
  test.each([
    ['EACCES', 'open', 'not allowed'],
    ['EROFS', 'open', 'read-only'],
    ['ENOSPC', 'open', 'disk is full'],
    ['EIO', 'rename', 'does not answer or reports a fault'],
    ['EBUSY', 'rename', 'another program holds it'],
    ['ENOENT', 'rename', 'no longer'],
  ] as const)('%s to %s, the file is whole, and it is said so', async (code, call, said) => {
    const run = await launchApp({ files: { [NOTE]: noteWith('') }, open: [NOTE] });
    onTestFinished(() => run.kill());
    await toThePlace(run);
    await letFail(run, code, call);
    await typeAndSave(run);
    await trouble(run).getByText(new RegExp(said)).waitFor();
    expect(await readFile(run.at(NOTE), 'utf8')).toBe(noteWith(''));
    expect(await words(run.page)).toContain(PLACE + TYPED);
    await letFail(run, null, call);
    await trouble(run).getByRole('button', { name: 'Try again' }).click();
    await isSaved(run);
    expect(await readFile(run.at(NOTE), 'utf8')).toBe(noteWith(TYPED));
  });
});

test('a file that somebody changed in between is not written over', async () => {
  const theirs = noteWith(' the pier is open.');
  const run = await launchApp({ files: { [NOTE]: noteWith('') }, open: [NOTE] });
  onTestFinished(() => run.kill());
  await toThePlace(run);
  await run.page.keyboard.type(TYPED);
  await writeFile(run.at(NOTE), theirs);
  await run.page.keyboard.press('ControlOrMeta+S');
  await run.page.getByRole('alert').filter({ hasText: 'Changed in two places' }).waitFor();
  expect(await readFile(run.at(NOTE), 'utf8')).toBe(theirs);
  expect(await words(run.page)).toContain(PLACE + TYPED);
});

test('a safety copy that can’t be written is told, and saving still works', async () => {
  const run = await launchApp({ files: { [NOTE]: noteWith('') }, open: [NOTE] });
  onTestFinished(() => run.kill());
  await toThePlace(run);
  await rm(join(run.data, 'unsaved'), { recursive: true, force: true });
  await writeFile(join(run.data, 'unsaved'), 'no folder');
  await run.page.keyboard.type(TYPED);
  await run.page.getByRole('alert').filter({ hasText: 'No safety copy' }).waitFor();
  await run.page.keyboard.press('ControlOrMeta+S');
  await isSaved(run);
  expect(await readFile(run.at(NOTE), 'utf8')).toBe(noteWith(TYPED));
  await rm(join(run.data, 'unsaved'));
  await mkdir(join(run.data, 'unsaved'));
  await until(async () => (await run.page.getByRole('alert').count()) === 0, 'The end of the bar');
});

/** Leaves no room for a further copy of the note. */
async function fill(path: string): Promise<void> {
  for (let size = SMALL_DISK_BYTES; size > 0; size = Math.floor(size / 2)) {
    await writeFile(path, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
  }
}

/** Lets a call of the main process's files fail where it is about the note's folder; with null it works again. */
async function letFail(run: RunningApp, code: string | null, call: 'open' | 'rename'): Promise<void> {
  await run.app.evaluate(
    (_, { code: wanted, call: name, folder }) => {
      const files = process.getBuiltinModule('node:fs/promises') as unknown as Record<string, Call>;
      const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
      const kept = globalThis as unknown as { realCalls?: Record<string, Call> };
      kept.realCalls ??= {};
      kept.realCalls[name] ??= files[name] as Call;
      const real = kept.realCalls[name];
      files[name] = async (path, ...rest) => {
        // Reading goes on, as it does on such a disk.
        const isReading = name === 'open' && (rest[0] === 'r' || rest[0] === undefined);
        if (wanted === null || isReading || !String(path).startsWith(folder)) return real(path, ...rest);
        throw Object.assign(new Error(wanted), { code: wanted, syscall: name, path });
      };
      syncBuiltinESMExports();
    },
    { code, call, folder: run.notes },
  );
}

type Call = (path: unknown, ...rest: unknown[]) => Promise<unknown>;
