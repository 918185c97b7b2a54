import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);

/** How large a small disk is. */
export const SMALL_DISK_BYTES = 256 * 1024;

/** May this process mount a disk? Only root may, and not in every container. */
export async function canMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'minutewright-mount-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    await run('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface SmallDisk {
  readonly folder: string;
  setReadOnly(is: boolean): Promise<void>;
  /** Takes the disk away at once, as a pulled stick or a lost drive; its folder stays, empty. */
  vanish(): Promise<void>;
}

/** A real disk of a quarter of a megabyte in memory, gone when the test ends. */
export async function smallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'minutewright-small-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK_BYTES}`, 'tmpfs', folder]);
  const vanish = async () => void (await run('umount', ['-l', folder]).catch(() => undefined));
  onTestFinished(async () => {
    await vanish();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder,
    vanish,
    setReadOnly: async (is) => void (await run('mount', ['-o', `remount,${is ? 'ro' : 'rw'}`, folder])),
  };
}
