import type { FileContext } from './body-context.ts';
import { keptWords } from './kept-words.ts';
import type { Pace } from './pace.ts';
import { linesOf, readText } from './read-text.ts';
import type { UncountedPiece } from './uncounted.ts';
import type { WordExtras } from './word-piece.ts';

type Comment = WordExtras['comments'][number];

/** The comments of a part of comments, in its order; each with the words in it, a line for each paragraph. */
export async function readComments(
  bytes: AsyncIterable<Uint8Array>,
  file: FileContext,
  pace: Pace,
): Promise<readonly Comment[]> {
  const comments: Comment[] = [];
  await readNotes(bytes, file, pace, 'w:comments', 'w:comment', (words, author) => {
    comments.push({ author, words });
  });
  return comments;
}

/** The footnotes or endnotes of such a part, without the lines that are drawn between them and the text. */
export async function readFootnotes(
  bytes: AsyncIterable<Uint8Array>,
  file: FileContext,
  pace: Pace,
  kind: 'footnote' | 'endnote',
): Promise<readonly string[]> {
  const notes: string[] = [];
  await readNotes(bytes, file, pace, `w:${kind}s`, `w:${kind}`, (words) => {
    if (words !== '') notes.push(words);
  });
  return notes;
}

async function readNotes(
  bytes: AsyncIterable<Uint8Array>,
  file: FileContext,
  pace: Pace,
  around: string,
  name: string,
  put: (words: string, author: string) => void,
): Promise<void> {
  await readText(
    bytes,
    file,
    {
      around,
      text(tag, reader) {
        // Separators are notes of a type; those of the text have none, or the type `normal`.
        if (tag.name !== name || (tag.attribute('w:type') ?? 'normal') !== 'normal') return 'skip';
        file.room.paragraph();
        const author = keptWords(tag.attribute('w:author') ?? '');
        const pieces: UncountedPiece[] = [];
        const blocks = reader((piece) => pieces.push(piece));
        return {
          open: (inner) => blocks.open(inner),
          close() {
            blocks.close();
            put(linesOf(pieces).join('\n'), author);
          },
        };
      },
    },
    pace,
  );
}
