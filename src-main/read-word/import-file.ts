import { basename, extname } from 'node:path';
import { readBytes } from '../files/read-bytes.ts';
import { readTrouble } from '../files/trouble.ts';
import { ELSEWHERE, type ElsewhereKind } from './elsewhere-kind.ts';
import type { OfficeWorld } from './import-office.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readWord } from './read-word.ts';
import { seemingKind } from './seeming-kind.ts';
import { wordTrouble } from './troubles.ts';
import type { WordReading } from './word-reading.ts';

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** Told what is done, in words for a clerk, as it begins. */
  readonly progress?: (words: string) => void;
  /** Where LibreOffice is looked for; this computer where not given. */
  readonly world?: OfficeWorld;
}

/** The endings that the names of each kind of file have. */
const ENDINGS: Readonly<Record<ElsewhereKind | 'word', readonly string[]>> = {
  word: ['.docx', '.dotx'],
  'old-word': ['.doc', '.dot'],
  'open-document': ['.odt', '.ott'],
  'rich-text': ['.rtf', '.doc'],
};

const WORD = 'a Word document (.docx)';

/**
 * Reads a file of a word processor as a note, by what is in it and not by its name: a Word file itself, those of other
 * programs through LibreOffice where that is installed. What was read of it is told in `left`, an ending that is not
 * that of its kind too. Rejects only where `signal` was aborted, with its reason.
 */
export async function importFile(path: string, options: ImportOptions = {}): Promise<WordReading> {
  const { signal } = options;
  signal?.throwIfAborted();
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path, MAX_FILE_BYTES);
  } catch (error) {
    signal?.throwIfAborted();
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE';
    return {
      ok: false,
      trouble: isLarge ? wordTrouble('too-large').sentences : readTrouble(error, path),
      cause: error,
    };
  }
  return withEnding(await importBytes(bytes, basename(path), options), elsewhereKind(bytes) ?? 'word', path);
}

/** The same for the bytes of a file. */
export async function importBytes(
  bytes: Uint8Array,
  name: string,
  { signal, progress, world }: ImportOptions = {},
): Promise<WordReading> {
  const given = { ...(signal ? { signal } : {}), ...(progress ? { progress } : {}) };
  const kind = elsewhereKind(bytes);
  if (kind === null) return readWord(bytes, { name, ...given });
  progress?.('LibreOffice is turning the file into a Word document');
  const { wordOf } = await import('./import-elsewhere.ts');
  const word = await wordOf(bytes, kind, { ...(signal ? { signal } : {}), ...(world ? { world } : {}) });
  if (!word.ok) return word;
  const reading = await readWord(word.bytes, { name, ...given });
  if (!reading.ok) return reading;
  const told = `This was ${ELSEWHERE[kind].name}; LibreOffice turned it into a Word document first.`;
  return { ...reading, left: [told, ...reading.left] };
}

/** The kind of a file of another program that LibreOffice reads; null for any other file, Word's own among them. */
function elsewhereKind(bytes: Uint8Array): ElsewhereKind | null {
  if (isOpenDocument(bytes)) return 'open-document';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return null;
  const kind = seemingKind(bytes);
  return kind === 'old-word' || kind === 'rich-text' ? kind : null;
}

/** Where a packed file names its first part, and how much of it is looked at. */
const FIRST_NAME = 30;
const LOOKED_AT = 100;

/** An OpenDocument text names its type in its first part, which is not compressed (OpenDocument 1.3, part 2, 3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(FIRST_NAME, FIRST_NAME + LOOKED_AT)).toString('latin1');
  return /^mimetype(?:.{0,8})application\/vnd\.oasis\.opendocument\.text(?!-master|-web)/s.test(start);
}

/** Tells a name that ends as that of another kind of file. */
function withEnding(reading: WordReading, kind: ElsewhereKind | 'word', path: string): WordReading {
  const ending = extname(path).toLowerCase();
  if (!reading.ok || ending === '' || ENDINGS[kind].includes(ending)) return reading;
  const name = kind === 'word' ? WORD : ELSEWHERE[kind].name;
  const told = `The name of this file ends in ${ending}, but it is ${name}, and was read as that.`;
  return { ...reading, left: [told, ...reading.left] };
}
