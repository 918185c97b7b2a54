import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LayoutId } from '../../../shared/layouts/layout.ts';
import type { Note } from '../../../shared/note/blocks.ts';
import { decision, paragraph } from '../../../shared/note/build.ts';
import { everyBlock, itemsOf } from '../../../shared/note/walk.ts';
import { withoutLayout } from '../../../shared/note/without-layout.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { openWord } from '../../../src-main/read-word/open-word.ts';
import { noteCarried } from '../../../src-main/read-word/own-carried.ts';
import type { WordParagraph, WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { generatedNote } from '../../laws/generate.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../../renderer/valid-note.ts';
import { paragraphIn, shownParagraphs, withWordsAdded } from './edited-word.ts';
import { missingWords, wordsIn } from './made-content.ts';
import { p } from './made-pieces.ts';
import { readFileNote } from './read-note.ts';

/** A Word file takes as long to write and to read as hundreds of notes in text. */
const FILES = Math.ceil(CASES / 200);

const ADDED = 'ninefold';

/**
 * What a file says besides the words of the note's own blocks: labels and titles of tables, which may be made anew, and
 * people, whose list becomes a table where more of it changes than a name.
 */
const MADE =
  /^(?:TableHeading|TableText|ColumnTitle|AttendanceHeading|DecisionLabel|ActionLabel|ActionOwner(?:Next)?|ItemNumber|NoteField|Title|Subtitle|ActionDetail|ActionListDetail|Vote)$/;

/** The heading that parts the table of the entries from that of the people. */
const BETWEEN_TABLES = 'Items of business';

/** A text without its white space, the marks of lines and the word that was added. */
function bare(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '').replace(ADDED, '');
}

describe('With one paragraph of its Word file edited', () => {
  const notes = fc.oneof(
    fc.constantFrom(...SAMPLES, ...SEEDS).map(({ text }) => readNote(text)),
    generatedNote,
  );

  it('a note has changed in that block and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        notes,
        fc.constantFrom<LayoutId>('minutes', 'note'),
        fc.nat(),
        async (made, layout, at) => {
          const note = readNote(writeNote(made));
          const file = await writeWord(note, { layout });
          const shown = await shownParagraphs(file);
          const place = at % shown.length;
          const { style, words } = paragraphIn(shown[place] ?? '');
          const edited = await readFileNote(await withWordsAdded(file, place, ` ${ADDED}`));
          const [before, after] = [writeNote(note), writeNote(edited.note)];
          expect(faultsOf(edited.note)).toEqual([]);
          expect(writeNote(readNote(after))).toBe(after);
          if (MADE.test(style) || words === BETWEEN_TABLES) {
            expect(missingWords([ADDED], wordsIn(`${after} ${edited.left.join(' ')}`))).toEqual([]);
          } else {
            expect(after.split(ADDED)).toHaveLength(2);
            expect(bare(after)).toBe(bare(before));
          }
        },
      ),
      { numRuns: FILES, ...SEED },
    );
  });
});

describe('A Word file of our own that was edited', () => {
  const source = readFileSync(
    join(import.meta.dirname, '../../../assets/samples/meadow-council.txt'),
    'utf8',
  );
  const note = readNote(source);
  let pieces: readonly WordPiece[] = [];
  let carried = '';

  beforeAll(async () => {
    const opened = await openWord(await writeWord(note));
    if (!opened.ok) throw new Error(opened.trouble);
    ({ pieces } = opened.content);
    carried = opened.content.carried ?? '';
  });

  function at(start: string): number {
    const place = pieces.findIndex((piece) => piece.kind === 'paragraph' && wordsOf(piece).startsWith(start));
    if (place < 0) throw new Error(`nothing starts with ${start}`);
    return place;
  }

  function wordsOf({ runs }: WordParagraph): string {
    return runs.map(({ words }) => words).join('');
  }

  function paragraphAt(start: string): WordParagraph {
    const piece = pieces[at(start)];
    if (piece?.kind !== 'paragraph') throw new Error('no paragraph');
    return piece;
  }

  /** The lines of the tagged text that went and that came. */
  async function changes(edited: readonly WordPiece[]): Promise<{ gone: string[]; come: string[] }> {
    const found = await noteCarried(carried, edited, undefined);
    if (!found) throw new Error('not its note');
    expect(faultsOf(found.note)).toEqual([]);
    const after = writeNote(found.note);
    expect(writeNote(readNote(after))).toBe(after);
    const lines = (text: string): string[] =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const [old, now] = [lines(source), lines(after)];
    return { gone: missing(old, now), come: missing(now, old) };
  }

  function missing(lines: readonly string[], others: readonly string[]): string[] {
    const left = [...others];
    return lines.filter((line) => {
      const place = left.indexOf(line);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    });
  }

  const LEAD = 'Members considered three ways of bringing the empty plots back into use:';

  it('has what was put into it, and nothing else changes', async () => {
    const line = p('A new sentence was said.', { style: 'Body Text Indent' });
    expect(await changes(pieces.toSpliced(at(LEAD), 0, line))).toEqual({
      gone: [],
      come: ['A new sentence was said.'],
    });
  });

  it('has not what was taken out of it', async () => {
    expect(await changes(pieces.toSpliced(at(LEAD), 1))).toEqual({ gone: [LEAD], come: [] });
    expect(await changes(pieces.toSpliced(at('writing to the present tenants'), 1))).toEqual({
      gone: ['b) writing to the present tenants a second time; and'],
      come: [],
    });
  });

  it('has a decision where one was set in its style, with its label or by its words', async () => {
    const labelled = [p('**Decision**', { style: 'Decision Label' }), p('To do it.', { style: 'Decision' })];
    const added = await noteCarried(carried, pieces.toSpliced(at(LEAD), 0, ...labelled), undefined);
    expect(JSON.stringify(blocksIn(added?.note))).toContain(JSON.stringify(decision('To do it.')));
    const typed = p('RESOLVED: That it be so.', { style: 'Body Text Indent' });
    const said = await noteCarried(carried, pieces.toSpliced(at(LEAD), 0, typed), undefined);
    expect(JSON.stringify(blocksIn(said?.note))).toContain(
      JSON.stringify(decision('That it be so.', 'RESOLVED')),
    );
    const restyled = pieces.with(at(LEAD), { ...paragraphAt(LEAD), style: 'Decision' });
    const turned = await noteCarried(carried, restyled, undefined);
    expect(JSON.stringify(blocksIn(turned?.note))).toContain(JSON.stringify(decision(LEAD)));
  });

  function blocksIn(found: Note | undefined): unknown {
    return found ? [...everyBlock(found)].map((block) => withoutLayout(block)) : null;
  }

  it('has a further action and a further item of a list, as the ones beside them', async () => {
    const first = paragraphAt('Cllr Marchbank to obtain');
    const further = { ...first, runs: [{ words: 'Ben to ring.', isBold: false }] };
    expect(await changes(pieces.toSpliced(at('Cllr Marchbank to obtain') + 1, 0, further))).toEqual({
      gone: [],
      come: ['· Ben to ring.'],
    });
    const item = {
      ...paragraphAt('ending the tenancies'),
      number: 'd)',
      runs: [{ words: 'selling them.', isBold: false }],
    };
    expect(await changes(pieces.toSpliced(at('ending the tenancies') + 1, 0, item))).toEqual({
      gone: [],
      come: ['d) selling them.'],
    });
  });

  it('has a new entry in its place, and the tags count on', async () => {
    const heading = { ...paragraphAt('Footbridge over'), runs: [{ words: 'A new matter', isBold: true }] };
    const text = p('Words of it.', { style: 'Body Text Indent' });
    const found = await noteCarried(
      carried,
      pieces.toSpliced(at('Footbridge over'), 0, heading, text),
      undefined,
    );
    const entries = itemsOf(found?.note ?? note);
    expect(entries.map(({ ai }) => ai)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(entries[4]).toMatchObject({
      children: [{ children: [{ text: 'A new matter' }] }, paragraph('Words of it.')],
    });
  });

  it('has no trace of an entry that was taken out', async () => {
    const [from, to] = [at('Footbridge over'), at('Winter lights')];
    const found = await noteCarried(carried, pieces.toSpliced(from, to - from), undefined);
    const text = writeNote(found?.note ?? note);
    expect(itemsOf(found?.note ?? note).map(({ ai }) => ai)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(text).not.toContain('Footbridge');
    expect(text.split('</AI5>')).toHaveLength(2);
  });

  it('has the words of an entry in the one before it where its heading went', async () => {
    const found = await noteCarried(carried, pieces.toSpliced(at('Footbridge over'), 1), undefined);
    const entries = itemsOf(found?.note ?? note);
    expect(entries).toHaveLength(6);
    expect(JSON.stringify(entries[3])).toContain('Cllr Rowan Achebe reported on the inspection');
  });

  it('has the title and the fields as they were changed', async () => {
    const title = { ...paragraphAt('Note of last'), runs: [{ words: 'Another title', isBold: true }] };
    expect(await changes(pieces.with(0, title))).toEqual({
      gone: ['Note of last Meadowbridge Town Council meeting'],
      come: ['Another title'],
    });
    const date = {
      ...paragraphAt('Date'),
      runs: [{ words: 'Date\tFriday 13 September 2024', isBold: false }],
    };
    expect(await changes(pieces.with(at('Date'), date))).toEqual({
      gone: ['Wednesday 11 September 2024'],
      come: ['Friday 13 September 2024'],
    });
  });

  it('tells a change in what is made anew with each file, and takes none of it', async () => {
    const count = {
      ...paragraphAt('Attendance'),
      runs: [{ words: 'Attendance\tPresent: 99', isBold: false }],
    };
    const found = await noteCarried(carried, pieces.with(at('Attendance'), count), undefined);
    expect(found?.left).toEqual([
      'A change was left out, as this line is made anew with each file: “Attendance Present: 99”.',
    ]);
  });
});
