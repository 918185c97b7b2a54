import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { micromark } from 'micromark';
import { decode, encode } from '../../shared/tagged/bytes.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { MEGABYTE, type Subject, speedOf, type Timing, timedRounds } from './rounds.ts';
import { table } from './table.ts';

/** Reading must be at least so many times as fast as each of these. */
const AIMS = [
  { peer: 'markdown-it parse', times: 2 },
  { peer: 'mdast-util-from-markdown', times: 10 },
] as const;

const READING = 'read: decode + readNote';

function subjectsOf(bytes: Uint8Array): readonly Subject[] {
  const decoder = new TextDecoder();
  const markdown = new MarkdownIt();
  const decoded = decode(bytes);
  const note = readNote(decoded.text);
  const subject = (name: string, work: () => unknown): Subject => ({ name, bytes: bytes.length, work });
  return [
    subject(READING, () => readNote(decode(bytes).text)),
    subject('write: writeNote + encode', () => encode(writeNote(note), decoded)),
    subject('markdown-it parse', () => markdown.parse(decoder.decode(bytes), {})),
    subject('markdown-it render', () => markdown.render(decoder.decode(bytes))),
    subject('micromark', () => micromark(decoder.decode(bytes))),
    subject('mdast-util-from-markdown', () => fromMarkdown(decoder.decode(bytes))),
  ];
}

function rowOf(timing: Timing, reading: Timing): readonly string[] {
  return [
    timing.subject.name,
    `${timing.median.toFixed(1)} ms`,
    `${timing.least.toFixed(1)} ms`,
    `${speedOf(timing.subject, timing.median).toFixed(2)} MB/s`,
    `${speedOf(timing.subject, timing.least).toFixed(2)} MB/s`,
    `${(timing.median / reading.median).toFixed(2)}x`,
    `${(timing.least / reading.least).toFixed(2)}x`,
  ];
}

/** Times reading and writing beside readers of Markdown on the same bytes, as a printed table and a verdict. */
export function comparePeers(bytes: Uint8Array, rounds: number): string {
  const timings = timedRounds(subjectsOf(bytes), rounds);
  const reading = timings.find(({ subject }) => subject.name === READING) as Timing;
  const verdicts = AIMS.map(({ peer, times }) => {
    const ratio = (timings.find(({ subject }) => subject.name === peer) as Timing).least / reading.least;
    return `  at least ${times}x ${peer}: ${ratio.toFixed(2)}x, ${ratio >= times ? 'holds' : 'MISSED'}`;
  });
  const head = ['', 'median', 'least', 'speed', 'speed at best', 'reading is faster', 'at best'];
  return [
    `The same ${(bytes.length / MEGABYTE).toFixed(2)} MB, ${rounds} rounds in turn; each starts from the bytes, its code warm`,
    '(mdast-util-from-markdown is slower than linear: on longer text it falls further behind)',
    table([head, ...timings.map((timing) => rowOf(timing, reading))]),
    'Aims, by the least times, which a busy machine disturbs least',
    ...verdicts,
    '',
  ].join('\n');
}
