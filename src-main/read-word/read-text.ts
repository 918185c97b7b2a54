import type { Emit, FileContext, TextContext } from './body-context.ts';
import { fields } from './fields.ts';
import type { Pace } from './pace.ts';
import { type BlockReader, blockReader } from './read-body.ts';
import type { UncountedPiece } from './uncounted.ts';
import { readXml, type XmlNext, type XmlTag } from './xml-events.ts';

/** How a part holds its text or its texts. */
export interface TextPart {
  /** The element around its texts; null where the root is the text itself. */
  readonly around: string | null;
  /** Called for each element in it, or for the root: the reader of the text in that, where it holds one. */
  text(tag: XmlTag, reader: (emit: Emit) => BlockReader): XmlNext;
  readonly section?: TextContext['section'];
}

/** Reads a part with text in it. The root's own word on spaces at the ends of words holds for all of it. */
export async function readText(
  bytes: AsyncIterable<Uint8Array>,
  file: FileContext,
  part: TextPart,
  pace: Pace,
): Promise<void> {
  let isRoot = true;
  let keepsSpace = false;
  const reader = (emit: Emit): BlockReader =>
    blockReader({ ...file, fields: fields(), keepsSpace, section: part.section ?? null }, emit);
  await readXml(
    bytes,
    {
      open(tag) {
        if (isRoot) keepsSpace = tag.attribute('xml:space') === 'preserve';
        isRoot = false;
        return tag.name === part.around ? 'inside' : part.text(tag, reader);
      },
    },
    pace,
  );
}

/** The words of pieces as lines: each paragraph that is shown and has words, those in tables and boxes too. */
export function linesOf(pieces: readonly UncountedPiece[]): readonly string[] {
  return pieces.flatMap((piece): readonly string[] => {
    if (piece.kind === 'table')
      return piece.rows.flatMap((cells) => cells.flatMap((cell) => linesOf(cell.pieces)));
    if (piece.isHidden) return [];
    const words = piece.runs.map((run) => run.words).join('');
    return words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  });
}
