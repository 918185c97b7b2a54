import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceLines, GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { Attendance, Block, Note } from '../../shared/note/blocks.ts';
import { changedWords } from '../../shared/note/compare/changed-words.ts';
import { type ComparedPart, compareNotes } from '../../shared/note/compare/compare-notes.ts';
import { describeChange } from '../../shared/note/compare/describe-change.ts';
import type { Line } from '../../shared/note/compare/rows.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { same } from '../../shared/note/same.ts';
import { childBlocks, everyBlock, itemsOf } from '../../shared/note/walk.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { copyOf, twoNotes } from './pairs.ts';
import { SAMPLES } from './samples.ts';
import { CASES, SEED } from './settings.ts';

function textOf(line: Line | null | undefined): string {
  return (line?.spans ?? []).map(({ text }) => text).join('');
}

function columnText(column: ComparedPart['mine']): string {
  return column.map(textOf).join('\n');
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All that a block says itself, without what stands in the blocks in it. */
function ownWords(block: Block): readonly string[] {
  switch (block.type) {
    case 'header':
      return [block.title, ...block.fields.flatMap(({ label, value }) => [label, value])];
    case 'attendance':
      return peopleWords(block);
    case 'agenda-item':
      return block.actionColumn?.trim() ? ['Action by', block.actionColumn] : [];
    case 'item-title':
      return [block.number, block.reference ?? '', block.children[0].text];
    case 'paragraph':
      return [block.number ?? '', block.children[0].text];
    case 'list-item':
      return [block.marker, block.children[0].text];
    case 'part-heading':
      return [block.children[0].text];
    case 'action': {
      const { owner, due, status } = block;
      const details = { Owner: owner, Due: due && dateInWords(due), Status: status };
      const set = Object.entries(details).flatMap(([label, value]) => (value ? [label, value] : []));
      return [block.number ?? '', block.keyword, ...set];
    }
    case 'decision':
    case 'vote':
      return [block.number ?? '', block.keyword];
    case 'list':
    case 'trailer':
    case 'kept':
      return [];
  }
}

function peopleWords(block: Attendance): readonly string[] {
  const lines = attendanceLines(block);
  if (lines) return lines;
  return block.rows.flatMap(({ group, role, name, authority, remark = '' }) => {
    const title = GROUP_TITLES[group];
    const told = [name, role.trim().toLowerCase() === title.toLowerCase() ? '' : role, authority, remark];
    return told.join('') === '' ? [] : [title, ...told];
  });
}

function wordsOf(note: Note): readonly string[] {
  return [...everyBlock(note)].flatMap(ownWords).flatMap(wordsIn);
}

/** The texts of the blocks in a block, in order. */
function textsIn(block: Block): readonly string[] {
  const blocks = childBlocks(block);
  const [child] = block.children;
  if (blocks.length === 0) return child && 'text' in child && child.text.trim() !== '' ? [child.text] : [];
  return blocks.flatMap(textsIn);
}

function expectInOrder(text: string, pieces: readonly string[]): void {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece.trim(), at);
    expect(found, `${piece} in ${text}`).toBeGreaterThanOrEqual(0);
    at = found + piece.trim().length;
  }
}

const SWAPPED = {
  same: 'same',
  changed: 'changed',
  'only-mine': 'only-theirs',
  'only-theirs': 'only-mine',
} as const;
const SWAPPED_LINE = { same: 'same', changed: 'changed', added: 'removed', removed: 'added' } as const;

/** A part in a form in which parts can be put in order, seen from the other side where that is asked. */
function flat({ about, kind, mine, theirs }: ComparedPart, swap: boolean): string {
  const line = (one: Line | null) => one && [swap ? SWAPPED_LINE[one.kind] : one.kind, one.spans];
  const columns = [mine.map(line), theirs.map(line)];
  // Gaps stand before or after each other as the sides are given: which lines face each other is what counts.
  const rows = columns.map((column) => JSON.stringify(column.filter((one) => one !== null)));
  return JSON.stringify([about, swap ? SWAPPED[kind] : kind, ...(swap ? rows.reverse() : rows)]);
}

describe('A comparison', () => {
  it('of a note with itself finds nothing', () => {
    fc.assert(
      fc.property(twoNotes, ([note]) => {
        for (const part of compareNotes(note, copyOf(note)).parts) {
          expect([part.kind, part.moved, part.renumbered]).toEqual(['same', false, null]);
          for (const line of [...part.mine, ...part.theirs]) expect(line?.kind).toBe('same');
        }
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });

  it('has every word of each side in its column once', () => {
    fc.assert(
      fc.property(twoNotes, ([mine, theirs]) => {
        const { parts } = compareNotes(mine, theirs);
        const shown = (side: 'mine' | 'theirs') =>
          wordsIn(parts.map((part) => columnText(part[side])).join('\n')).toSorted();
        expect(shown('mine')).toEqual(wordsOf(mine).toSorted());
        expect(shown('theirs')).toEqual(wordsOf(theirs).toSorted());
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });

  it('has the words of each entry in their order', () => {
    fc.assert(
      fc.property(twoNotes, ([mine, theirs]) => {
        const parts = compareNotes(mine, theirs).parts.filter(
          ({ about, kind }) => about === 'entry' && kind !== 'only-theirs',
        );
        const items = itemsOf(mine);
        expect(parts).toHaveLength(items.length);
        for (const [at, item] of items.entries()) {
          const texts = item.children.filter(({ type }) => type !== 'attendance').flatMap(textsIn);
          expectInOrder(columnText(parts[at]?.mine ?? []), texts);
        }
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });

  it('has as many rows on either side, and never a gap beside a gap', () => {
    fc.assert(
      fc.property(twoNotes, ([mine, theirs]) => {
        for (const part of compareNotes(mine, theirs).parts) {
          expect(part.mine).toHaveLength(part.theirs.length);
          for (const [at, line] of part.mine.entries()) expectRow(line, part.theirs[at] ?? null);
        }
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });

  it('seen from the other side says the same of both', () => {
    fc.assert(
      fc.property(twoNotes, ([mine, theirs]) => {
        const [one, other] = [compareNotes(mine, theirs).parts, compareNotes(theirs, mine).parts];
        const sorted = (parts: readonly ComparedPart[], swap: boolean) =>
          parts.map((part) => flat(part, swap)).toSorted();
        expect(sorted(other, true)).toEqual(sorted(one, false));
        const count = (parts: readonly ComparedPart[]) => parts.filter(({ moved }) => moved).length;
        expect(count(other)).toBe(count(one));
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });

  it('of wholly different notes takes time in proportion to their size', () => {
    const text = SAMPLES.map((sample) => sample.text).join('\n');
    const other = text.replace(/\b(\w)(\w+)\b(?![>_])/g, '$2$1');
    const small = bestTime(readNote(text), readNote(other), 4);
    const large = bestTime(readNote(text.repeat(16)), readNote(other.repeat(16)), 2);
    // 16 times the entries take about 16 times as long; by the square it would be 256 times.
    expect(large / (small + 1)).toBeLessThan(80);
  });
});

/** A row of two lines is `same` without a changed word or `changed` with one; a row of one line is all changed. */
function expectRow(mine: Line | null, theirs: Line | null): void {
  const changed = [...(mine?.spans ?? []), ...(theirs?.spans ?? [])].map(({ isChanged }) => isChanged);
  if (mine && theirs) {
    expect(mine.kind).toBe(theirs.kind);
    expect(mine.kind).toBe(changed.includes(true) ? 'changed' : 'same');
    const kept = (line: Line) =>
      line.spans.filter(({ isChanged }) => !isChanged).flatMap(({ text }) => text.match(/\S/g) ?? []);
    expect(kept(mine)).toEqual(kept(theirs));
  } else {
    expect([mine?.kind, theirs?.kind]).toEqual(mine ? ['removed', undefined] : [undefined, 'added']);
    expect(changed).not.toContain(false);
    expect(textOf(mine ?? theirs).trim()).not.toBe('');
  }
}

describe('The description of a change', () => {
  it('is one line without a full stop, and says that nothing changed where nothing did', () => {
    fc.assert(
      fc.property(twoNotes, ([from, to]) => {
        const sentence = describeChange(from, to);
        expect(sentence).toMatch(/^[^\n\r]*[^.\n\r]$/);
        expect(sentence === 'Nothing changed').toBe(same(from, to));
        expect(describeChange(from, copyOf(from))).toBe('Nothing changed');
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });

  it('counts no word that is on both sides', () => {
    fc.assert(
      fc.property(twoNotes, ([from, to]) => {
        const [there, back] = [compareNotes(from, to).parts, compareNotes(to, from).parts];
        const sum = (parts: readonly ComparedPart[], way: 'added' | 'removed') =>
          parts.reduce((all, part) => all + changedWords(part)[way], 0);
        for (const part of there)
          expect(Math.min(...Object.values(changedWords(part)))).toBeGreaterThanOrEqual(0);
        expect([sum(there, 'added'), sum(there, 'removed')]).toEqual([
          sum(back, 'removed'),
          sum(back, 'added'),
        ]);
      }),
      { numRuns: CASES / 25, ...SEED },
    );
  });
});

function bestTime(mine: Note, theirs: Note, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    compareNotes(mine, theirs);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
