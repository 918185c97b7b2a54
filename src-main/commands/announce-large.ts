import { stat } from 'node:fs/promises';
import type { NoteInput } from './inputs.ts';
import type { CommandIo } from './io.ts';
import { printableLine } from './printable.ts';

/** Reading a note of this size takes long enough to be wondered at. */
const LARGE = 4 * 1024 * 1024;

/** Says on a terminal that a single large note is being read, since no progress bar is drawn for it. */
export async function announceLarge(inputs: readonly NoteInput[], io: CommandIo): Promise<void> {
  const [first] = inputs;
  if (!io.stderr.isTerminal || inputs.length !== 1 || !first?.path) return;
  const there = await stat(first.path).catch(() => null);
  if (!there?.isFile() || there.size <= LARGE) return;
  const megabytes = Math.round(there.size / (1024 * 1024));
  await io.stderr.write(`Reading ${printableLine(first.name)} (${megabytes} MB) …\n`);
}
