import type { Note } from '../note/blocks.ts';
import type { Problem } from '../note/problems/problem.ts';
import { type DecodedText, decode, type Encoded, encode } from './bytes.ts';
import { firstBadByte } from './damaged-utf8.ts';
import { readNote } from './read.ts';
import { writeNote } from './write.ts';

/** A note as it was read from bytes: what it says, how it was encoded, and what was wrong with its bytes. */
export interface NoteFile {
  readonly note: Note;
  readonly encoding: Pick<DecodedText, 'encoding' | 'oddByte'>;
  readonly problems: readonly Problem[];
}

/** Reads the bytes of a note. Total; `writeNoteFile` of the result gives the same bytes. */
export function readNoteFile(bytes: Uint8Array): NoteFile {
  const { text, ...encoding } = decode(bytes);
  return { note: readNote(text), encoding, problems: decodingProblems(text, encoding) };
}

/**
 * The bytes of a note in the encoding it was read in, or the characters that this encoding has no place for: then
 * nothing may be saved until the person has chosen another one.
 */
export function writeNoteFile(note: Note, encoding: NoteFile['encoding']): Encoded {
  return encode(writeNote(note), encoding);
}

function decodingProblems(text: string, { encoding, oddByte }: NoteFile['encoding']): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, severity: Problem['severity'], message: string, at = 0): void => {
    const before = text.slice(0, at).split(/\r\n|\r|\n/);
    problems.push({
      code,
      severity,
      message,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      item: null,
    });
  };
  if (encoding === 'windows-1252') {
    const undefinedAt = text.search(/[\u0081\u008D\u008F\u0090\u009D]/);
    const message =
      'This file is not in UTF-8, so it was read as Windows-1252. If quotation marks or accents look wrong, it is in another encoding. It is kept as it is.';
    add('encoding', 'hint', message);
    if (undefinedAt >= 0) {
      add(
        'undecodable',
        'warning',
        'Here are bytes that stand for no character. They are kept as they are.',
        undefinedAt,
      );
    }
  }
  if (encoding === 'utf-8-damaged') {
    const message =
      'Here is a byte that is no part of any character; the rest of the file is UTF-8. It is kept as it is, and shown as �.';
    add('undecodable', 'warning', message, firstBadByte(text));
  }
  if (oddByte !== undefined) {
    const message = 'The file ends in half a character. The odd byte is kept as it is.';
    add('undecodable', 'warning', message, text.length);
  }
  return problems;
}
