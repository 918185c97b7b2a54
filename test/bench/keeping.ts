import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEditor, Transforms } from 'slate';
import { atomicSave } from '../../src-main/files/atomic-save.ts';
import type { ContentHash } from '../../src-main/files/content-hash.ts';
import { startJournal } from '../../src-main/files/journal.ts';
import { BASE, HEADER } from '../src-main/files/journals.ts';
import { noteBytes } from './note-bytes.ts';
import { MEGABYTE, median } from './rounds.ts';
import { table } from './table.ts';

/** What keeping words costs: a keystroke in the journal, and a save of a long note, beside the least there could be. */

const KEYSTROKES = 5000;
const SAVED_BYTES = 10 * MEGABYTE;

/** A keystroke as the page hands it in. */
const EDIT = {
  o: [{ type: 'insert_text', path: [0, 0], offset: 0, text: 'a' }],
  s: { anchor: { path: [0, 0], offset: 1 }, focus: { path: [0, 0], offset: 1 } },
};

/** Measures both, so many times over, in a folder for temporary files. */
export async function measureKeeping(rounds: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minutewright-keeping-'));
  try {
    return `${await keystrokes(folder, rounds)}\n${await saves(folder, rounds)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keystrokes(folder: string, rounds: number): Promise<string> {
  const appended: number[] = [];
  const applied: number[] = [];
  const flushed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const editor = createEditor();
    editor.children = [{ type: 'paragraph', children: [{ text: '' }] }];
    applied.push(each(() => Transforms.transform(editor, EDIT.o[0] as never)));
    const journal = startJournal({ path: join(folder, `${round}.journal`), header: HEADER, base: BASE });
    appended.push(each(() => journal.append(EDIT)));
    const start = performance.now();
    await journal.flush();
    flushed.push((1000 * (performance.now() - start)) / KEYSTROKES);
    await journal.discard();
  }
  const unit = median(applied);
  const rows = [
    ['Slate carries it out', unit],
    ['the journal takes it in', median(appended)],
    ['the disk takes it, many at once', median(flushed)],
  ] as const;
  return table([
    ['One keystroke', 'median', 'to carrying it out'],
    ...rows.map(([name, time]) => [name, `${time.toFixed(1)} µs`, (time / unit).toFixed(2)]),
  ]);
}

/** Microseconds for one piece of the work. */
function each(work: () => void): number {
  const start = performance.now();
  for (let count = 0; count < KEYSTROKES; count++) work();
  return (1000 * (performance.now() - start)) / KEYSTROKES;
}

async function saves(folder: string, rounds: number): Promise<string> {
  const whole: number[] = [];
  const plain: number[] = [];
  let expected: ContentHash | null = null;
  for (let round = 0; round < rounds; round++) {
    const bytes = noteBytes(SAVED_BYTES, round + 1);
    const first = performance.now();
    const saved = await atomicSave(join(folder, 'note.minutes'), bytes, { expected });
    whole.push(performance.now() - first);
    if (!saved.ok) throw new Error(saved.trouble.words);
    expected = saved.hash;
    const second = performance.now();
    const file = await open(join(folder, 'plain.txt'), 'w');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    plain.push(performance.now() - second);
  }
  const unit = median(plain);
  return table([
    ['Saving a note of 10 MB', 'median', 'to writing it plainly'],
    ['written over in place, flushed', `${unit.toFixed(0)} ms`, '1.00'],
    ['saved whole, looked at twice', `${median(whole).toFixed(0)} ms`, (median(whole) / unit).toFixed(2)],
  ]);
}
