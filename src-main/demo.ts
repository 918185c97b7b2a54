import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommandLine } from './commands/command-line.ts';
import { processIo } from './commands/process-io.ts';

/** `npm start` while there is no window: turns the sample note into Word and says where the file is. */
const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'assets', 'samples', 'harbour-board.txt');
const OUT = join(ROOT, 'out');
const FILE = join(OUT, 'harbour-board.docx');

await mkdir(OUT, { recursive: true });
const io = processIo(process);
const silent = { ...io, stdout: { ...io.stdout, write: () => Promise.resolve() } };
process.exitCode = await runCommandLine(
  ['convert', SAMPLE, '--to', 'docx', '--out', FILE, '--force'],
  silent,
);
if (process.exitCode === 0) await io.stdout.write(`The sample note is now a Word file: ${FILE}\n`);
