import { beforeAll, describe, expect, test } from 'vitest';
import type { LayoutForm } from '../../shared/layouts/layout.ts';
import { layoutOf } from '../../shared/layouts/layouts.ts';
import type { Action, AgendaItem, BodyBlock, Decision, List, Note } from '../../shared/note/blocks.ts';
import { bodyOf, unwrapped } from '../../shared/note/wrapped.ts';
import type { WordOptions } from '../../src-main/word/word-options.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { GENERATED_NOTES } from './generated-notes.ts';
import { ALL_NOTES } from './notes.ts';
import { FULL_SETS } from './option-sets.ts';
import { plain, type Reading, readByMammoth, readByPandoc, type ToldKind } from './readers.ts';
import { paragraphsOf, part, unpack } from './word-file.ts';

/** What a note tells, each in the words that a reader may find it in: a title with its number before it or not. */
interface Expected {
  readonly kind: ToldKind;
  readonly words: readonly string[];
}

/**
 * Entries, words of decisions and actions, and items of lists, in the order of the note. An entry without a title has its
 * number for a heading, but not in a table, where that has a cell of its own.
 */
function toldIn(note: Note, form: LayoutForm): readonly Expected[] {
  if (form === 'register') return [];
  const told = note.flatMap((block): readonly Expected[] => {
    switch (block.type) {
      case 'agenda-item':
        return [...titleOf(block, form), ...unwrapped(bodyOf(block)).flatMap(toldInBlock)];
      case 'trailer':
        return block.children.flatMap(toldInBlock);
      case 'header':
        return [];
      default:
        return toldInBlock(block);
    }
  });
  return told.filter(({ words: [words] }) => words !== '');
}

function titleOf({ children: [title] }: AgendaItem, form: LayoutForm): readonly Expected[] {
  const words = plain(title.children[0].text);
  const numbered = plain(`${title.number} ${words}`);
  if (words === '') return form === 'running' ? [{ kind: 'entry', words: [numbered] }] : [];
  return [{ kind: 'entry', words: [words, numbered] }];
}

function toldInBlock(block: BodyBlock): readonly Expected[] {
  switch (block.type) {
    case 'decision':
    case 'action':
      return wordsOf(block).map((words) => ({ kind: block.type, words: [words] }));
    case 'list':
      return itemsOf(block).map((words) => ({ kind: 'item', words: [words] }));
    default:
      return [];
  }
}

function wordsOf({ children }: Decision | Action): readonly string[] {
  return children.flatMap((child) =>
    child.type === 'list' ? itemsOf(child) : [plain(`${child.number ?? ''} ${child.children[0].text}`)],
  );
}

function itemsOf({ children }: List): readonly string[] {
  return children.map((item) => plain(item.children[0].text));
}

/** What a reader found, with the first words expected in the place of others that are as good. */
function settled({ told }: Reading, expected: readonly Expected[]): readonly string[] {
  return told.map(({ kind, words }, index) => {
    const wanted = expected[index];
    const isGood = wanted?.kind === kind && wanted.words.includes(words);
    return `${kind}: ${isGood ? wanted.words[0] : words}`;
  });
}

/** The cells of the tables as the file has them. */
async function cellsIn(file: Uint8Array): Promise<readonly string[]> {
  const document = part(await unpack(file), 'word/document.xml');
  return Array.from(document.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) =>
    plain(
      paragraphsOf(cell)
        .filter(({ style }) => style !== 'Marker')
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

const READERS = [
  { reader: 'mammoth', read: readByMammoth },
  { reader: 'pandoc', read: readByPandoc },
] as const;

interface Case {
  readonly name: string;
  readonly note: Note;
  readonly options: WordOptions;
}

const CASES: readonly Case[] = [...ALL_NOTES, ...GENERATED_NOTES].flatMap(({ name, note }) =>
  [{ called: 'usual', options: {} }, ...FULL_SETS].map(({ called, options }) => ({
    name: `${name} as ${called}`,
    note,
    options,
  })),
);

describe.each(CASES)('in the document of $name', ({ note, options }) => {
  const layout = layoutOf(options.layout ?? 'minutes');
  let file: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    file = await writeWord(note, options);
  });

  test.each(READERS)('$reader finds all that is told, in its order', async ({ read }) => {
    const found = await read(file);
    const expected = toldIn(layout.select(note), layout.form);
    expect(settled(found, expected)).toEqual(expected.map(({ kind, words: [words] }) => `${kind}: ${words}`));
    expect(found.cells).toEqual(await cellsIn(file));
  });
});
