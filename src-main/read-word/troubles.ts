import { LIMIT_WORDS, MAX_CHARACTERS, MAX_FILE_BYTES } from './limits.ts';

/** Why a Word file is not read, by what it is said with; the words in brackets are filled in. */
export type TroubleKind = keyof typeof SENTENCES;

/**
 * A file that can't be read, thrown from wherever that shows and answered by `openWord`. `sentences` stand after the
 * file's name.
 */
export interface WordTrouble extends Error {
  readonly kind: TroubleKind;
  readonly sentences: string;
}

const SAFE = 'Nothing was changed.';
const SAVE_AS = 'Open it in the program that made it and save it as a Word document (.docx)';

const SENTENCES = {
  empty: `this file is empty. ${SAFE} Look for a copy of it that is not.`,
  'too-large': `this file is too large to be a note (more than ${MAX_FILE_BYTES / 1024 / 1024} MB). ${SAFE} Check the name, or take large pictures out of it in Word.`,
  'old-word': `this is an old Word file (.doc). ${SAFE} Open it in Word and save it as a Word document (.docx).`,
  'old-office': `this is an old Office file, but not a Word document. ${SAFE} Check the name.`,
  protected: `this file is protected by a password. ${SAFE} Open it in Word with the password, take the protection off (File, Info, Protect Document, Encrypt with Password) and save it.`,
  'locked-parts': `this file was locked by a password when it was packed. ${SAFE} Unpack it in the program that packed it.`,
  'rich-text': `this is a rich text file (.rtf). ${SAFE} ${SAVE_AS}.`,
  pdf: `this is a PDF, which has pages but no paragraphs. ${SAFE} Ask for the Word document that it was made from.`,
  'open-document': `this is an OpenDocument text (.odt). ${SAFE} ${SAVE_AS}.`,
  'open-document-other': `this is an OpenDocument file, but not a text. ${SAFE} Check the name.`,
  'web-page': `this is a web page. ${SAFE} Copy its words and paste them into a note, or open it in Word and save it as a Word document (.docx).`,
  'word-xml': `this is a Word document saved as plain XML. ${SAFE} Open it in Word and save it as a Word document (.docx).`,
  'plain-text': `this is plain text, not a Word document. ${SAFE} Open it as a note: if its name ends in .docx, give it the ending .txt first.`,
  picture: `this is a picture, not a Word document. ${SAFE} Check the name.`,
  spreadsheet: `this is an Excel workbook, not a Word document. ${SAFE} Check the name, or copy its cells and paste them into a note.`,
  presentation: `this is a PowerPoint presentation, not a Word document. ${SAFE} Check the name.`,
  book: `this is an e-book (EPUB), not a Word document. ${SAFE} Check the name.`,
  program: `this is a Java program, not a Word document. ${SAFE} Check the name.`,
  pages: `this is a document of Apple’s Pages or a program like it. ${SAFE} Open it there and export it to Word (.docx).`,
  'other-zip': `this is a packed file (ZIP) without a Word document in it as Word keeps one. ${SAFE} If it holds documents, unpack them first.`,
  unknown: `this is not a Word document, nor anything else that can be read here. ${SAFE} Check the name.`,
  macros: `this Word file has macros, small programs that run when it is opened, so it is not read. ${SAFE} Open it in Word and save it as a Word document without macros (.docx).`,
  damaged: `this file is damaged or was cut short, so that it can’t be unpacked whole. ${SAFE} Fetch it again, or open it in Word, let Word repair it and save it.`,
  'broken-xml': `this Word file is damaged: a part of it does not hold together. ${SAFE} Open it in Word, let Word repair it and save it.`,
  doctype: `this Word file has declarations in it that no Word document may have, and that can do harm. It was not read any further. ${SAFE} Do not open it unless you trust whoever sent it.`,
  bomb: `this file unpacks to many times its size, as files do that are meant to stop a computer. It was not unpacked any further. ${SAFE} Do not open it unless you trust whoever sent it.`,
  'too-long': `this Word file is too long to be a note (more than ${MAX_CHARACTERS / 1024 / 1024} million letters, or as much of layout). ${SAFE} Divide it in Word, then try again.`,
  'too-many-parts': `this file is packed from more parts than any Word document has. ${SAFE} Check where it comes from.`,
  'too-deep': `this Word file has tables or boxes in one another deeper than can be read. ${SAFE} Take some of them apart in Word, then try again.`,
  paragraphs: tooMany('paragraphs'),
  cells: tooMany('cells'),
  elements: tooMany('elements'),
  beside: `this Word file has more styles, lists or links than any Word document. ${SAFE} Copy its words into a new document in Word.`,
  fault: `this Word file could not be read. ${SAFE} Please report this, with the file if it may be seen by others.`,
} as const;

function tooMany(what: keyof typeof LIMIT_WORDS): string {
  return `this Word file is too long to be a note (more than ${LIMIT_WORDS[what]}). ${SAFE} Divide it in Word, then try again.`;
}

/** The trouble of a kind, to be thrown; `cause` is for the log. */
export function wordTrouble(kind: TroubleKind, cause?: unknown): WordTrouble {
  const error = new Error(`not a readable Word file: ${kind}`, cause === undefined ? undefined : { cause });
  return Object.assign(error, { kind, sentences: SENTENCES[kind] });
}

/** Whether an error is one of the troubles here. */
export function isWordTrouble(error: unknown): error is WordTrouble {
  return error instanceof Error && 'kind' in error && 'sentences' in error;
}
