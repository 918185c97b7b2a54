import { decode } from '../../shared/tagged/bytes.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { noteBytes } from './note-bytes.ts';
import { MEGABYTE, type Subject, speedOf, timedRounds } from './rounds.ts';
import { table } from './table.ts';

/** A megabyte of the largest note may take so many times as long as one of the smallest. */
const MOST_GROWTH = 1.2;

/**
 * Times the reading of ever longer notes, as a printed table and a verdict. The last row is for comparison: as much
 * text as the longest note has, in notes of the shortest length that are all kept. It has the same live blocks for the
 * runtime to collect around, so what it costs beyond the first row is the runtime's share and not the reader's.
 */
export function measureGrowth(megabytes: readonly number[], rounds: number): string {
  const notes = megabytes.map((size) => ({ size, bytes: noteBytes(size * MEGABYTE) }));
  const subjects: Subject[] = notes.map(({ size, bytes }) => ({
    name: `${size} MB`,
    bytes: bytes.length,
    work: () => readNote(decode(bytes).text),
  }));
  const [shortest] = notes;
  const longest = notes.at(-1);
  if (!shortest || !longest) return '';
  const count = Math.round(longest.size / shortest.size);
  subjects.push({
    name: `${count} notes of ${shortest.size} MB`,
    bytes: shortest.bytes.length * count,
    work: () => Array.from({ length: count }, () => readNote(decode(shortest.bytes).text)),
  });
  const timings = timedRounds(subjects, rounds);
  const perMegabyte = timings.map(({ subject, median }) => median / (subject.bytes / MEGABYTE));
  const leastPerMegabyte = timings.map(({ subject, least }) => least / (subject.bytes / MEGABYTE));
  const ratios = perMegabyte.map((time) => time / (perMegabyte[0] ?? time));
  const leastRatios = leastPerMegabyte.map((time) => time / (leastPerMegabyte[0] ?? time));
  const rows = timings.map((timing, at) => [
    timing.subject.name,
    `${timing.median.toFixed(0)} ms`,
    `${speedOf(timing.subject, timing.median).toFixed(2)} MB/s`,
    `${(perMegabyte[at] ?? 0).toFixed(2)} ms/MB`,
    `${(ratios[at] ?? 0).toFixed(2)}x`,
    `${(leastRatios[at] ?? 0).toFixed(2)}x`,
  ]);
  const worst = Math.max(...leastRatios.slice(0, notes.length));
  return [
    `Growth: reading longer notes, ${rounds} rounds in turn`,
    table([['', 'median', 'speed', 'per MB', 'to the first', 'at best'], ...rows]),
    'Aim, by the least times',
    `  within ${MOST_GROWTH}x of linear: ${worst.toFixed(2)}x, ${worst <= MOST_GROWTH ? 'holds' : 'MISSED'}`,
    '',
  ].join('\n');
}
