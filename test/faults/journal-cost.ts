import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atomicSave } from '../../src-main/files/atomic-save.ts';
import { contentHash } from '../../src-main/files/content-hash.ts';
import { nodeDisk } from '../../src-main/files/disk.ts';
import { startJournal } from '../../src-main/files/journal.ts';
import { readJournal } from '../../src-main/files/read-journal.ts';
import { BASE, HEADER } from '../src-main/files/journals.ts';

/** Measures what keeping costs: `npx tsx test/faults/journal-cost.ts [folder]`. Prints medians and the slowest twentieth. */
const APPENDS = 20_000;
const FLUSHES = 100;
const MEGABYTE = 1024 * 1024;

const parent = process.argv[2] ?? tmpdir();
const folder = await mkdtemp(join(parent, 'minutewright-cost-'));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const path = join(folder, 'one.journal');
  const journal = startJournal({ path, header: HEADER, base: BASE });
  const key = {
    operations: [{ type: 'insert_text', path: [12, 3, 0], offset: 118, text: 'a' }],
    selection: { anchor: { path: [12, 3, 0], offset: 119 }, focus: { path: [12, 3, 0], offset: 119 } },
  };
  const appends: number[] = [];
  for (let count = 0; count < APPENDS; count++) {
    const start = performance.now();
    journal.append(key);
    appends.push(1000 * (performance.now() - start));
  }
  report('append of one keystroke', appends, 'µs');
  await journal.flush();
  const bytes = await readFile(path);
  print(`a keystroke takes ${(bytes.length / APPENDS).toFixed(0)} bytes`);

  const flushes: number[] = [];
  for (let count = 0; count < FLUSHES; count++) {
    for (let each = 0; each < 4; each++) journal.append(key);
    const start = performance.now();
    await journal.flush();
    flushes.push(performance.now() - start);
  }
  report('flush of four keystrokes', flushes, 'ms');

  const reading = performance.now();
  readJournal(bytes);
  print(`reading ${APPENDS} changes: ${(performance.now() - reading).toFixed(0)} ms`);

  const state = { words: 'x'.repeat(5 * MEGABYTE) };
  const compacting = performance.now();
  await journal.compact({ kind: 'snapshot', state, unsaved: 1 });
  print(`compacting to a snapshot of 5 MB: ${(performance.now() - compacting).toFixed(0)} ms`);
  await journal.close();

  const note = join(folder, 'note.txt');
  const saves: number[] = [];
  let expected: string | null = null;
  for (let count = 0; count < 10; count++) {
    const words = Buffer.alloc(10 * MEGABYTE, `${count} words `);
    const start = performance.now();
    const saved = await atomicSave(note, words, { expected });
    saves.push(performance.now() - start);
    if (saved.ok) expected = saved.hash;
  }
  report('save of a note of 10 MB', saves, 'ms');

  const plain: number[] = [];
  for (let count = 0; count < 10; count++) {
    const words = Buffer.alloc(10 * MEGABYTE, `${count} plain `);
    const start = performance.now();
    const file = await nodeDisk.open(join(folder, 'plain.txt'), 'w');
    await file.writeFile(words);
    await file.sync();
    await file.close();
    plain.push(performance.now() - start);
  }
  report('…against writing and flushing it plainly', plain, 'ms');
  const hashing = performance.now();
  contentHash(Buffer.alloc(10 * MEGABYTE));
  print(`…of which one hash: ${(performance.now() - hashing).toFixed(0)} ms`);
}

function report(what: string, times: readonly number[], unit: string): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  print(
    `${what}: median ${at(0.5)} ${unit}, slowest twentieth from ${at(0.95)} ${unit}, slowest ${at(1)} ${unit}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
