import { ACTION_LIST } from '../../shared/layouts/action-list.ts';
import type { LayoutId } from '../../shared/layouts/layout.ts';
import { LAYOUTS } from '../../shared/layouts/layouts.ts';
import { readNote } from '../../shared/tagged/read.ts';
import type { Parts } from '../zip/parts.ts';
import { noteOfOwnStyles } from './note-of-own-styles.ts';
import { type OwnFile, ownFile, styleOf } from './own-lines.ts';
import { type OwnNote, ownNote } from './own-note.ts';
import { pace } from './pace.ts';
import { partsAtHand } from './parts-at-hand.ts';
import { readPieces } from './read-document.ts';
import { isWordTrouble } from './troubles.ts';
import type { WordPiece } from './word-piece.ts';

/** A note that a Word file carries, with what was changed in the file, and what of the changes was left out. */
export interface CarriedNote extends OwnNote {
  readonly left: readonly string[];
}

/**
 * The note that a Word file of our own carries, as it was changed in the file: the note is written once more as the
 * file was, and the two are held against each other. Null where what is carried is not the note of the file.
 */
export async function noteCarried(
  carried: string,
  pieces: readonly WordPiece[],
  signal: AbortSignal | undefined,
): Promise<CarriedNote | null> {
  const own = readNote(carried);
  const found = ownFile(pieces);
  const layout = layoutIn(found, pieces);
  const has = (style: string, words?: string): boolean =>
    found.made.some((line) => line.style === style && (words === undefined || line.words === words));
  const isRegister = layout === 'action-list';
  // The writer of Word files is large, and most files that are read were not changed, or are from elsewhere.
  const { wordParts } = await import('../word/write-word.ts');
  const again = await piecesOf(
    wordParts(own, {
      layout,
      isDraft: has('draft mark'),
      hasSignature: has('signature text') || has('signature line'),
      hasDecisionsTable: has('register title', 'Decisions'),
      hasActionsTable: has('register title', 'Actions') && !isRegister,
      carriesNote: false,
    }),
    signal,
  );
  if (again === null) return null;
  const written = ownFile(again);
  const form = layout === 'note' ? 'columns' : 'running';
  const note = ownNote(own, noteOfOwnStyles(written), noteOfOwnStyles(found), form);
  return note && { ...note, left: changedInMade(written, found) };
}

/** What is read from a file of these parts; null where that can't be. It is never packed, as nobody gets it. */
async function piecesOf(parts: Parts, signal: AbortSignal | undefined): Promise<readonly WordPiece[] | null> {
  try {
    return await readPieces(partsAtHand(parts), pace(signal));
  } catch (error) {
    signal?.throwIfAborted();
    if (isWordTrouble(error)) return null;
    throw error;
  }
}

/** The layout that a file was set in; those that show a part of the meeting carry that part and are set as minutes. */
function layoutIn({ register, made }: OwnFile, pieces: readonly WordPiece[]): LayoutId {
  const isNamed = made.some(({ style, words }) => style === 'layout name' && words === ACTION_LIST.name);
  if (register || isNamed) return 'action-list';
  const isTable = pieces.some(
    (piece) =>
      piece.kind === 'table' &&
      piece.rows.some((row) =>
        row.some((cell) =>
          cell.pieces.some(
            (inner) => inner.kind === 'paragraph' && /^(?:column title|item number)$/.test(styleOf(inner)),
          ),
        ),
      ),
  );
  return isTable ? 'note' : 'minutes';
}

/** What was changed in the tables at the end, or in the titles of tables: they are made anew with every file. */
function changedInMade(written: OwnFile, found: OwnFile): readonly string[] {
  const known = new Set([...written.made.map(({ words }) => words), ...LAYOUTS.map(({ name }) => name)]);
  if (found.register) return [];
  const changed = found.made.filter(({ words }) => !known.has(words));
  return changed.map(
    ({ words }) => `A change was left out, as this line is made anew with each file: “${words}”.`,
  );
}
