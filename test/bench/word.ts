/**
 * Word files out and in, whole process against whole process: Minutewright's command line beside pandoc doing the same
 * conversions of the same words in the same run. Pages a second, the most memory at a time, and ratios to pandoc.
 * `npm run bench:word`; with `-- --quick` short notes only, to see that it runs. Needs pandoc and GNU time.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNote } from '../../shared/tagged/write.ts';
import { measuredNote } from './editor/measured-note.ts';
import { markdownOf } from './markdown-of.ts';
import { median } from './rounds.ts';
import { table } from './table.ts';

/** Blocks of words on a printed page of these notes. */
const BLOCKS_A_PAGE = 16;
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
/** Longer than this nobody waits: the run is broken off and told as such. */
const LONGEST = 15 * 60_000;

interface Sample {
  readonly seconds: number;
  readonly megabytes: number;
}

interface Conversion {
  readonly name: string;
  readonly command: readonly string[];
}

const isQuick = process.argv.includes('--quick');
const sizes: readonly { readonly pages: number; readonly rounds: number }[] = isQuick
  ? [{ pages: 20, rounds: 1 }]
  : [
      { pages: 20, rounds: 5 },
      { pages: 500, rounds: 3 },
      { pages: 5000, rounds: 1 },
    ];

const folder = await mkdtemp(join(tmpdir(), 'minutewright-word-'));
try {
  const rows: (readonly string[])[] = [];
  for (const { pages, rounds } of sizes) {
    const at = (name: string): string => join(folder, `${pages}-${name}`);
    const note = measuredNote(pages * BLOCKS_A_PAGE);
    await writeFile(at('note.minutes'), writeNote(note));
    await writeFile(at('note.md'), markdownOf(note));
    const out = [
      conversion('Minutewright', [
        'node',
        CLI,
        'convert',
        at('note.minutes'),
        '--to',
        'docx',
        '--force',
        '--out',
        at('own.docx'),
      ]),
      conversion('pandoc', ['pandoc', at('note.md'), '-o', at('pandoc.docx')]),
    ];
    rows.push(...(await compared(`${pages} pages out`, out, rounds, pages)));
    const back = [
      conversion('Minutewright', [
        'node',
        CLI,
        'import',
        at('own.docx'),
        '--force',
        '--out',
        at('back.minutes'),
      ]),
      conversion('pandoc', ['pandoc', at('own.docx'), '-t', 'markdown', '-o', at('back.md')]),
    ];
    rows.push(...(await compared(`${pages} pages in`, back, rounds, pages)));
    const isSame = (await readFile(at('back.minutes'))).equals(await readFile(at('note.minutes')));
    const { size } = await stat(at('own.docx'));
    process.stderr.write(
      `${pages} pages: ${(size / 1e6).toFixed(1)} MB of Word; the note ${isSame ? 'came back as it was' : 'DID NOT COME BACK AS IT WAS'}\n`,
    );
  }
  process.stdout.write(
    table([
      ['Whole process', 'seconds', 'pages a second', 'megabytes', 'time, to pandoc', 'memory'],
      ...rows,
    ]),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

function conversion(name: string, command: readonly string[]): Conversion {
  return { name, command };
}

/** Runs conversions in turn, round for round, so that a slow spell of the machine falls on all alike. */
async function compared(
  what: string,
  conversions: readonly Conversion[],
  rounds: number,
  pages: number,
): Promise<readonly (readonly string[])[]> {
  const taken = conversions.map(() => [] as Sample[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { command }] of conversions.entries()) taken[index]?.push(await run(command));
  }
  const medians = taken.map((samples) => ({
    seconds: median(samples.map(({ seconds }) => seconds)),
    megabytes: median(samples.map(({ megabytes }) => megabytes)),
  }));
  const peer = medians.at(-1);
  return conversions.map(({ name }, index) => {
    const { seconds = Number.NaN, megabytes = Number.NaN } = medians[index] ?? {};
    return [
      `${what}: ${name}`,
      seconds.toFixed(2),
      (pages / seconds).toFixed(0),
      megabytes.toFixed(0),
      (seconds / (peer?.seconds ?? Number.NaN)).toFixed(2),
      (megabytes / (peer?.megabytes ?? Number.NaN)).toFixed(2),
    ];
  });
}

/** Runs a process to its end, under GNU time, which tells the most memory it had. */
function run(command: readonly string[]): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn('time', ['-f', 'peak %M', ...command], { timeout: LONGEST });
    let told = '';
    child.stderr.on('data', (data: Buffer) => {
      told += data.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      const kilobytes = Number(/peak (\d+)/.exec(told)?.[1]);
      if (code !== 0) reject(new Error(`${command.join(' ')} ended with ${code}: ${told}`));
      else resolve({ seconds, megabytes: kilobytes / 1024 });
    });
  });
}
