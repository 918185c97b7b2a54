import { median } from '../rounds.ts';
import { table } from '../table.ts';
import { EDITORS } from './editors.ts';
import type { Figures } from './measure.ts';
import type { Frames } from './meter.ts';

/** All rounds at one size: for each editor, by its id, its figures round for round; null where it failed. */
export type Rounds = Readonly<Record<string, readonly (Figures | null)[]>>;

type Time = Exclude<keyof Figures, 'remarks' | 'enter' | 'undo' | 'decision' | 'find'>;
type Step = 'enter' | 'decision' | 'undo' | 'find';

/** What all are told against. */
const MEASURE = 'prosemirror';

const COLUMNS: readonly { readonly of: Time; readonly head: string; readonly unit: string }[] = [
  { of: 'firstPaint', head: 'first paint', unit: 'ms' },
  { of: 'drawn', head: 'all drawn', unit: 'ms' },
  { of: 'opening', head: 'with its scripts', unit: 'ms' },
  { of: 'key', head: 'key', unit: 'ms' },
  { of: 'keyP95', head: 'p95', unit: 'ms' },
  { of: 'mainThread', head: 'thread a key', unit: 'ms' },
  { of: 'memory', head: 'memory', unit: 'MB' },
];
const STEPS: readonly { readonly of: Step; readonly head: string }[] = [
  { of: 'enter', head: 'Enter' },
  { of: 'decision', head: 'a decision' },
  { of: 'undo', head: 'undo' },
  { of: 'find', head: 'find' },
];

/** A frame that the browser does not report took less. */
const REPORTED_FROM = 50;

/** The figures of one size: medians of the rounds, each with its ratio to ProseMirror's of the same round. */
export function reportSize(blocks: number, rounds: Rounds): string {
  const measured = EDITORS.filter(({ id }) => rounds[id]);
  const times = measured.map(({ id, name }) => [
    name,
    ...COLUMNS.flatMap(({ of, unit }) => {
      const ratio = ratioOf(rounds, id, of);
      return [withUnit(typicalOf(rounds, id, of), unit), ratio === null ? '' : ratio.toFixed(2)];
    }),
  ]);
  const frames = measured.map(({ id, name }) => [
    name,
    ...STEPS.map(({ of }) => frameWords(frameOf(rounds, id, of))),
  ]);
  const size = `${blocks.toLocaleString('en-GB')} blocks`;
  return [
    table([[size, ...COLUMNS.flatMap(({ head }) => [head, '×'])], ...times]),
    table([['Longest frame, longest gap', ...STEPS.map(({ head }) => head)], ...frames]),
    ...remarksOf(rounds),
  ].join('\n');
}

/** The aims, and whether these rounds, by size, hold to them. */
export function reportAims(sizes: ReadonlyMap<number, Rounds>): string {
  const ratio = (blocks: number, of: Time): number | null => {
    const rounds = sizes.get(blocks);
    return rounds ? ratioOf(rounds, 'app', of) : null;
  };
  const frame = (of: Step): number | null => {
    const rounds = sizes.get(20_000);
    return (rounds && frameOf(rounds, 'app', of)?.longest) ?? null;
  };
  const aims: readonly (readonly [words: string, found: number | null, limit: number])[] = [
    ['key, median, at 1,000 blocks, to ProseMirror', ratio(1000, 'key'), 1.1],
    ['key, median, at 20,000 blocks, to ProseMirror', ratio(20_000, 'key'), 0.6],
    ['ready to type at 1,000 blocks, to ProseMirror’s first paint', ratio(1000, 'firstPaint'), 2],
    ...STEPS.map(
      ({ of, head }) => [`${head} at 20,000 blocks, longest frame in ms`, frame(of), 100] as const,
    ),
  ];
  const rows = aims.map(([words, found, limit]) => [
    words,
    `at most ${limit}`,
    found === null ? '' : found.toFixed(2),
    found === null ? 'not measured' : found <= limit ? 'holds' : 'MISSED',
  ]);
  return table([['Aims', '', 'measured', ''], ...rows]);
}

function figuresOf(rounds: Rounds, id: string): readonly Figures[] {
  return rounds[id]?.filter((each) => each !== null) ?? [];
}

function typicalOf(rounds: Rounds, id: string, of: Time): number | null {
  const values = figuresOf(rounds, id).flatMap((each) => each[of] ?? []);
  return values.length > 0 ? median(values) : null;
}

function ratioOf(rounds: Rounds, id: string, of: Time): number | null {
  const ratios = (rounds[id] ?? []).flatMap((own, round) => {
    const value = own?.[of] ?? null;
    const unit = rounds[MEASURE]?.[round]?.[of] ?? null;
    return value === null || unit === null ? [] : [value / unit];
  });
  return ratios.length > 0 ? median(ratios) : null;
}

/** The median of the rounds of both. */
function frameOf(rounds: Rounds, id: string, of: Step): Frames | null {
  const frames = figuresOf(rounds, id).flatMap((each) => each[of] ?? []);
  if (frames.length === 0) return null;
  return { longest: median(frames.map(({ longest }) => longest)), gap: median(frames.map(({ gap }) => gap)) };
}

function frameWords(frames: Frames | null): string {
  if (frames === null) return '';
  const longest = frames.longest < REPORTED_FROM ? `< ${REPORTED_FROM}` : frames.longest.toFixed(0);
  return `${longest}, ${frames.gap.toFixed(0)} ms`;
}

function withUnit(value: number | null, unit: string): string {
  return value === null ? '' : `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}

function remarksOf(rounds: Rounds): readonly string[] {
  return EDITORS.flatMap(({ id, name }) => {
    const all = rounds[id]?.flatMap((each) => each?.remarks ?? ['it could not be measured']) ?? [];
    return [...new Set(all)].map((words) => `  ${name}: ${words}\n`);
  });
}
