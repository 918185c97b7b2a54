import fc from 'fast-check';
import type { Editor, Operation, Path } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Block, Note } from '../../shared/note/blocks.ts';
import { list, listItem, paragraph } from '../../shared/note/build.ts';
import { settledList } from '../../shared/note/settled-list.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { editorOn, noteIn } from './edits.ts';
import { generatedNote, words } from './generate.ts';
import { meaningOf } from './meaning.ts';
import { CASES, SEED } from './settings.ts';

/*
 * What decisions and actions hold, with what is set on them, wherever these stand and in whatever form a file has them:
 * lists that are put in, and what is done in them after that.
 */

const BODIES = [
  'Action: Officers to write.',
  'Action: Officers to: [Owner: Eve Lund]\n\n· One\n\n· Two',
  'Action:\n\nOfficers to write.\n\nGus to call. [Due: 1 May 2020]',
  'Actions:\n\n· One [Status: done]\n\n· Two',
  'Action (GL): To call. [Owner: Gus; Due: 1 May 2020]',
  'Decision: That it be so:\n\n(a) One\n\n(b) Two',
  'Decision\n\nMembers agreed.',
  'RESOLVED that it be so.',
  'Said.',
  '· A point\n\n· Another',
];

/** A note that was read: in paragraphs, in cells, or one that the program wrote. */
const readNotes: fc.Arbitrary<Note> = fc.oneof(
  { weight: 1, arbitrary: generatedNote.map((note) => readNote(writeNote(note))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([all, isTable]) => {
        const body = all.join('\n\n');
        const entry = isTable ? `\t1  \n\tDues\n \n\t\n\n\t\n\t${body}\n\n\n\t\n` : `1.   Dues\n\n${body}\n`;
        return readNote(`Board\n\n<AI1>\n\n${entry}\n</AI1>\n`);
      }),
  },
);

const MARKERS = ['·', '-', 'o', '1.', '(a)', 'iv)'];

interface Edit {
  readonly kind: 'list' | 'paragraph' | 'owner' | 'due' | 'words' | 'item' | 'remove' | 'swap' | 'marker';
  readonly at: number;
  readonly marker: string;
  readonly words: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'list',
      'list',
      'paragraph',
      'owner',
      'due',
      'words',
      'item',
      'remove',
      'swap',
      'marker',
    ),
    at: fc.nat(),
    marker: fc.constantFrom(...MARKERS),
    words,
  }),
  { minLength: 1, maxLength: 6 },
);

interface Spot {
  readonly block: Block;
  readonly path: Path;
}

function spotsIn(blocks: readonly Block[], above: Path = []): readonly Spot[] {
  return blocks.flatMap((block, index) => {
    const path = [...above, index];
    return [{ block, path }, ...spotsIn(childBlocks(block), path)];
  });
}

/** Carries out an edit where the note has a place for it. */
function carryOut(editor: Editor, { kind, at, marker, words: said }: Edit): void {
  const all = spotsIn(noteIn(editor));
  const one = (...types: readonly Block['type'][]): Spot | undefined => {
    const fit = all.filter(({ block }) => types.includes(block.type));
    return fit[at % Math.max(1, fit.length)];
  };
  const apply = (operation: object): void => editor.apply(operation as Operation);
  const set = (spot: Spot | undefined, newProperties: object): void => {
    if (spot) apply({ type: 'set_node', path: spot.path, properties: {}, newProperties });
  };
  const beside = (path: Path, by: number): Path => [...path.slice(0, -1), (path.at(-1) ?? 0) + by];
  switch (kind) {
    case 'owner':
      set(one('action'), { owner: 'Eve Lund' });
      break;
    case 'due':
      set(one('action'), { due: '2020-01-01' });
      break;
    case 'marker':
      set(one('list-item'), { marker });
      break;
    case 'words': {
      const spot = one('list-item');
      const text = spot?.block.type === 'list-item' ? spot.block.children[0].text : '';
      if (!spot) break;
      const path = [...spot.path, 0];
      apply({ type: 'remove_text', path, offset: 0, text });
      apply({ type: 'insert_text', path, offset: 0, text: said });
      break;
    }
    case 'item': {
      const spot = one('list-item');
      const level = spot?.block.type === 'list-item' ? spot.block.level : 0;
      if (spot)
        apply({ type: 'insert_node', path: beside(spot.path, 1), node: listItem(marker, said, level) });
      break;
    }
    case 'swap': {
      const spot = one('list-item');
      if (spot && (spot.path.at(-1) ?? 0) > 0) {
        apply({ type: 'move_node', path: spot.path, newPath: beside(spot.path, -1) });
      }
      break;
    }
    case 'remove': {
      const spot = one('list-item');
      const holder = all.find(({ path }) => path.join() === spot?.path.slice(0, -1).join());
      if (spot && holder && holder.block.children.length > 1) {
        apply({ type: 'remove_node', path: spot.path, node: spot.block });
      }
      break;
    }
    default: {
      const spot = one('action', 'decision');
      if (!spot) break;
      const children = childBlocks(spot.block);
      const to = 1 + (at % children.length);
      const isBesideList = [children[to - 1], children[to]].some((child) => child?.type === 'list');
      const items = [listItem(marker, said), listItem('-', 'Next', at % 2), listItem('1.', said)] as const;
      const node = kind === 'paragraph' || isBesideList ? paragraph(said) : list(items);
      apply({ type: 'insert_node', path: [...spot.path, to], node });
    }
  }
  settle(editor);
}

/** The editor lets no item stand further in than one level from the one before it. */
function settle(editor: Editor): void {
  for (const { block, path } of spotsIn(noteIn(editor))) {
    if (block.type !== 'list') continue;
    for (const [index, { level }] of settledList(block).children.entries()) {
      if (level === block.children[index]?.level) continue;
      const operation = {
        type: 'set_node',
        path: [...path, index],
        properties: {},
        newProperties: { level },
      };
      editor.apply(operation as Operation);
    }
  }
}

/** The blocks of a note; a further action whose words do not say so is written under a heading of its own. */
function headed(note: Note): unknown {
  return JSON.parse(JSON.stringify(meaningOf(note)), (_key, value) =>
    value?.type === 'action' ? { ...value, keyword: value.keyword || 'Action' } : value,
  );
}

describe('What a decision or an action holds', () => {
  it('reads back as the same blocks after any edits of its lists and of what is set on it', () => {
    fc.assert(
      fc.property(readNotes, edits, (note, all) => {
        const editor = editorOn(note);
        for (const edit of all) carryOut(editor, edit);
        const now = noteIn(editor);
        expect(headed(readNote(writeNote(now)))).toEqual(headed(now));
      }),
      { numRuns: CASES / 4, ...SEED },
    );
  });
});
