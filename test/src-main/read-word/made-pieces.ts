import type {
  WordCell,
  WordContent,
  WordParagraph,
  WordPiece,
  WordRun,
  WordTable,
} from '../../../src-main/read-word/word-piece.ts';

/** A paragraph of a made-up Word file; what stands between two `**` is bold. */
export function p(words: string, more: Partial<Omit<WordParagraph, 'kind' | 'runs'>> = {}): WordParagraph {
  return {
    kind: 'paragraph',
    style: 'Normal',
    heading: null,
    number: '',
    level: null,
    isBullet: false,
    isHidden: false,
    runs: runsOf(words),
    ...more,
  };
}

function runsOf(words: string): readonly WordRun[] {
  return words
    .split('**')
    .map((part, index) => ({ words: part, isBold: index % 2 === 1 }))
    .filter((run) => run.words !== '');
}

/** A heading by its style. */
export function h(level: number, words: string, number = ''): WordParagraph {
  return p(words, {
    style: `heading ${level}`,
    heading: level,
    number,
    level: number === '' ? null : level - 1,
  });
}

/** A paragraph that Word counts. */
export function counted(number: string, words: string, level = 0): WordParagraph {
  return p(words, { style: 'List Paragraph', number, level });
}

/** An item with a bullet. */
export function bullet(words: string, level = 0): WordParagraph {
  return p(words, { style: 'List Paragraph', number: '•', level, isBullet: true });
}

/** A table; a cell is its words, one line a paragraph, or what is in it. */
export function table(
  rows: readonly (readonly (string | readonly WordPiece[])[])[],
  headRows = 0,
): WordTable {
  return {
    kind: 'table',
    headRows,
    rows: rows.map((row) =>
      row.map(
        (cell): WordCell => ({
          columns: 1,
          rows: 1,
          pieces: typeof cell === 'string' ? cell.split('\n').map((words) => p(words)) : cell,
        }),
      ),
    ),
  };
}

/** All that a made-up Word file holds. */
export function content(pieces: readonly WordPiece[], more: Partial<WordContent> = {}): WordContent {
  return {
    pieces,
    headers: [],
    title: '',
    carried: null,
    extras: { insertions: 0, deletions: 0, comments: [], pictures: [], notes: [], others: [] },
    ...more,
  };
}
