import { assertNever } from './assert-never.ts';
import type { Block, TextBlock, TopBlock } from './blocks.ts';
import { type ShownIn, shownAfter, shownBefore } from './shown-words.ts';

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

/** In which words something was found: those of a block, or what else is shown of one. Paths begin at the top. */
export type FoundIn =
  | { readonly kind: 'words'; readonly path: readonly number[]; readonly block: TextBlock }
  | ShownIn;

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

  function search(block: Block, path: readonly number[], isAbove: boolean, into: Found[]): void {
    const isWithin = isAbove || isOf(block, query.within);
    if (isWithin) searchShown(shownBefore(block, path), into);
    switch (block.type) {
      case 'paragraph':
      case 'list-item':
      case 'item-title':
      case 'part-heading': {
        const all = isWithin ? inText(block) : NOTHING;
        counted.set(block, all);
        if (all.length === 0) break;
        const at: FoundIn = { kind: 'words', path, block };
        for (const { start, end } of all) into.push({ at, start, end });
        break;
      }
      case 'agenda-item':
      case 'trailer':
      case 'decision':
      case 'action':
      case 'vote':
      case 'list':
        for (const [index, child] of block.children.entries()) {
          search(child, [...path, index], isWithin, into);
        }
        break;
      case 'header':
      case 'attendance':
      case 'kept':
        break;
      default:
        assertNever(block);
    }
    if (isWithin) searchShown(shownAfter(block, path), into);
  }

  function searchShown(shown: ReturnType<typeof shownBefore>, into: Found[]): void {
    for (const { at, words } of shown) {
      for (const { start, end } of stretches(words)) into.push({ at, start, end });
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

/** Whether words are looked for in blocks of a kind only, and this is one. */
function isOf({ type }: Block, within: FindWithin): boolean {
  return (within === 'decisions' && type === 'decision') || (within === 'actions' && type === 'action');
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
