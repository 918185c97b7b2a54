import { hasLineEnd, isLineEnd } from './chars.ts';

/**
 * Where a note is written to, piece by piece. It knows whether the last line is still open, so that a block that
 * needs a line of its own gets one.
 */
export interface Sink {
  /** The line end for what has no layout of its own: that of the file, or `\n`. */
  readonly eol: string;
  /** Whether the last piece was words whose line has not ended. */
  lineOpen: boolean;
  /** Whether nothing stands in the present line yet. */
  isLineStart: boolean;
  put(piece: string): void;
  /** Told of each block just before its words are written. */
  readonly onBlock: ((block: object) => void) | undefined;
}

/** A sink that gathers the pieces; `text()` is all of them. */
export function textSink(eol: string, onBlock?: (block: object, offset: number) => void) {
  let pieces: string[] = [];
  let length = 0;
  const sink: Sink = {
    eol,
    lineOpen: false,
    isLineStart: true,
    put(piece) {
      if (piece === '') return;
      pieces.push(piece);
      length += piece.length;
      sink.isLineStart = isLineEnd(piece.charCodeAt(piece.length - 1));
    },
    onBlock: onBlock && ((block) => onBlock(block, length)),
  };
  return {
    sink,
    text(): string {
      const text = pieces.join('');
      pieces = [text];
      return text;
    },
  };
}

/** Starts a line for words, ending the one before where nothing has. */
export function startLine(sink: Sink): void {
  if (!sink.lineOpen) return;
  sink.put(sink.eol);
  sink.lineOpen = false;
}

/** Starts a line for a tag that is new: one of the file may end the line that it stands in no more than words do. */
export function startTagLine(sink: Sink): void {
  startLine(sink);
  if (!sink.isLineStart) sink.put(sink.eol);
}

/** Writes what follows words. */
export function endWords(sink: Sink, trail: string): void {
  sink.put(trail);
  sink.lineOpen = !hasLineEnd(trail);
}

/** Writes a piece that is not words: tags and table furniture may follow words on their line. */
export function putFrame(sink: Sink, piece: string): void {
  if (piece === '') return;
  sink.put(piece);
  sink.lineOpen = false;
}

/** What parts a new block from the next: the end of its line and a blank line. */
export function blankLine(sink: Sink): string {
  return sink.eol + sink.eol;
}
