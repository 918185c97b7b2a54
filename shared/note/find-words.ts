import { assertNever } from './assert-never.ts';
import type { Attendance, AttendanceColumn, Block, Header, TextBlock, TopBlock } from './blocks.ts';

/** Where words are looked for. */
export type FindWithin = 'note' | 'decisions' | 'actions';

/** What to look for, and how. */
export interface FindQuery {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly within: FindWithin;
}

/** Letters from `start` to before `end` of some words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** In which words something was found: those of a block, or a field of a form. Paths begin at the top-level block. */
export type FoundIn =
  | { readonly kind: 'words'; readonly path: readonly number[]; readonly block: TextBlock }
  | { readonly kind: 'title' }
  | { readonly kind: 'field'; readonly index: number; readonly part: 'label' | 'value' }
  | {
      readonly kind: 'person';
      readonly path: readonly number[];
      readonly row: number;
      readonly part: AttendanceColumn;
    };

export interface Found extends Stretch {
  readonly at: FoundIn;
}

/** Looks for one thing. What was found in a block is remembered: a block that was not edited is not searched again. */
export interface Finder {
  /** Where it stands in some words. */
  stretches(words: string): readonly Stretch[];
  /** All that is found in a top-level block and in what it holds, in the order of the note. */
  found(top: TopBlock): readonly Found[];
  /** What was found in the words of a block, once its top-level block was searched; the same array while it stands. */
  inWords(block: TextBlock): readonly Stretch[];
}

const NOTHING: readonly never[] = [];

/** Signs that are typed as one and printed as another. */
const ALIKE: readonly string[] = ["'‘’‚‛ʼ′", '"“”„‟″', ' \u00A0\u2009\u202F'];

const PART_OF_WORD = '[\\p{L}\\p{M}\\p{N}_]';

const COLUMNS: readonly AttendanceColumn[] = ['role', 'name', 'authority'];

/** Begins to look for something; null where nothing is asked for. */
export function finderOf(query: FindQuery): Finder | null {
  if (query.words === '') return null;
  const pattern = patternOf(query);
  const inBlocks = new WeakMap<TopBlock, readonly Found[]>();
  const inTexts = new WeakMap<TextBlock, readonly Stretch[]>();
  const counted = new WeakMap<TextBlock, readonly Stretch[]>();

  function stretches(words: string): readonly Stretch[] {
    const all: Stretch[] = [];
    for (const match of words.matchAll(pattern)) {
      all.push({ start: match.index, end: match.index + match[0].length });
    }
    return all.length > 0 ? all : NOTHING;
  }

  function inText(block: TextBlock): readonly Stretch[] {
    const known = inTexts.get(block);
    if (known) return known;
    const all = stretches(block.children[0].text);
    inTexts.set(block, all);
    return all;
  }

  function search(block: Block, path: readonly number[], isWithin: boolean, into: Found[]): void {
    switch (block.type) {
      case 'paragraph':
      case 'list-item':
      case 'item-title':
      case 'part-heading': {
        const all = isWithin ? inText(block) : NOTHING;
        counted.set(block, all);
        if (all.length === 0) return;
        const at: FoundIn = { kind: 'words', path, block };
        for (const { start, end } of all) into.push({ at, start, end });
        return;
      }
      case 'header':
        if (isWithin) searchHeader(block, into);
        return;
      case 'attendance':
        if (isWithin) searchAttendance(block, path, into);
        return;
      case 'decision':
        searchChildren(block, path, isWithin || query.within === 'decisions', into);
        return;
      case 'action':
        searchChildren(block, path, isWithin || query.within === 'actions', into);
        return;
      case 'agenda-item':
      case 'trailer':
      case 'vote':
      case 'list':
        searchChildren(block, path, isWithin, into);
        return;
      case 'kept':
        return;
      default:
        assertNever(block);
    }
  }

  function searchChildren(
    { children }: { readonly children: readonly Block[] },
    path: readonly number[],
    isWithin: boolean,
    into: Found[],
  ): void {
    for (const [index, child] of children.entries()) search(child, [...path, index], isWithin, into);
  }

  function searchHeader({ title, fields }: Header, into: Found[]): void {
    for (const { start, end } of stretches(title)) into.push({ at: { kind: 'title' }, start, end });
    for (const [index, field] of fields.entries()) {
      for (const part of ['label', 'value'] as const) {
        for (const { start, end } of stretches(field[part])) {
          into.push({ at: { kind: 'field', index, part }, start, end });
        }
      }
    }
  }

  function searchAttendance({ rows }: Attendance, path: readonly number[], into: Found[]): void {
    for (const [row, person] of rows.entries()) {
      for (const part of COLUMNS) {
        for (const { start, end } of stretches(person[part])) {
          into.push({ at: { kind: 'person', path, row, part }, start, end });
        }
      }
    }
  }

  return {
    stretches,
    found(top) {
      const known = inBlocks.get(top);
      if (known) return known;
      const all: Found[] = [];
      search(top, [], query.within === 'note', all);
      const kept = all.length > 0 ? all : NOTHING;
      inBlocks.set(top, kept);
      return kept;
    },
    inWords: (block) => counted.get(block) ?? NOTHING,
  };
}

function patternOf({ words, matchCase, wholeWord }: FindQuery): RegExp {
  const source = [...words].map(signPattern).join('');
  const isWord = new RegExp(PART_OF_WORD, 'u');
  // A sign at the edge of what is asked for ends no word: only letters may not go on.
  const before = wholeWord && isWord.test([...words].at(0) ?? '') ? `(?<!${PART_OF_WORD})` : '';
  const after = wholeWord && isWord.test([...words].at(-1) ?? '') ? `(?!${PART_OF_WORD})` : '';
  return new RegExp(before + source + after, matchCase ? 'gu' : 'giu');
}

function signPattern(sign: string): string {
  const alike = ALIKE.find((signs) => signs.includes(sign));
  return alike ? `[${alike}]` : sign.replace(/[\^$\\.*+?()[\]{}|/]/, '\\$&');
}
