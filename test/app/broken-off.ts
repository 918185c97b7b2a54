import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { FARES, savesByHand } from './fares-note.ts';
import { launchApp, type RunningApp } from './launch.ts';
import { clickAtEnd, untilTitles } from './note-page.ts';

/** What is typed is on the disk within a second: as the person is promised. */
export const ON_DISK_WITHIN = 1000;

/** The folders of a run that broke off. */
export type BrokenOff = Pick<RunningApp, 'data' | 'notes' | 'at'>;

/** Links are copied as they are: those of a browser's folder lead nowhere once it has ended. */
const AS_THEY_ARE = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true } as const;

/**
 * A run that broke off while a note held words that were in no file. It is made once for the tests of a file: each that
 * asks for it finds both folders as the kill has left them. A further note may lie in the folder.
 */
export function brokenOff(others: Readonly<Record<string, string>> = {}): () => Promise<BrokenOff> {
  let first: { readonly run: RunningApp; readonly kept: string } | null = null;

  async function breakOff(): Promise<{ readonly run: RunningApp; readonly kept: string }> {
    const files = { 'fares.minutes': FARES, ...others };
    const run = await launchApp({ files, open: ['fares.minutes'], prepare: savesByHand });
    await clickAtEnd(run.page, 'Eve Lund presented');
    await run.page.keyboard.type(' Twice.');
    await untilTitles(run.app, ['• fares.minutes — Minutewright']);
    await run.page.waitForTimeout(ON_DISK_WITHIN);
    await run.expectQuiet();
    await run.kill();
    const kept = await mkdtemp(path.join(os.tmpdir(), 'minutewright-kept-'));
    await cp(run.data, path.join(kept, 'data'), AS_THEY_ARE);
    await cp(run.notes, path.join(kept, 'notes'), AS_THEY_ARE);
    return { run, kept };
  }

  afterAll(async () => {
    await first?.run.end();
    if (first) await rm(first.kept, { recursive: true });
  });

  return async () => {
    first ??= await breakOff();
    const { run, kept } = first;
    const folders = { data: run.data, notes: run.notes };
    for (const [name, folder] of Object.entries(folders)) {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      await cp(path.join(kept, name), folder, AS_THEY_ARE);
    }
    return run;
  };
}
