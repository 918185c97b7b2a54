import type { Block, BodyBlock, Note, TopBlock } from '../note/blocks.ts';
import { childBlocks } from '../note/walk.ts';
import { writeBody } from './body.ts';
import { hasLineEnd } from './chars.ts';
import type { Container } from './container.ts';
import { writeEntry } from './entry.ts';
import { headerSlot, writeHeader } from './header.ts';
import { readNote } from './read.ts';
import { type Sink, textSink } from './sink.ts';
import { writeTrailer } from './trailer.ts';
import { beginsAsEntry } from './untagged.ts';

/** Writes a note as tagged text. What was read and not edited is written as it stood. */
export function writeNote(note: Note): string {
  return written(note, () => undefined);
}

/**
 * Where each block's words start in the text that `writeNote` gives: offsets from 0, by block. An entry's or a
 * trailer's own offset is that of its opening lines, its layout's that of its closing lines.
 */
export function locateBlocks(note: Note): { text: string; offsets: ReadonlyMap<object, number> } {
  const offsets = new Map<object, number>();
  const text = written(note, () => {
    offsets.clear();
    return (block, offset) => offsets.set(block, offset);
  });
  return { text, offsets };
}

/**
 * Writes a note, with the listener that `begin` gives. Lines outside the entries that begin as one without tags does are
 * marked where the text would be read as other entries without that, which that of an unedited note never is.
 */
function written(note: Note, begin: () => ((block: object, offset: number) => void) | undefined): string {
  const write = (numbersAreWords: boolean): string => {
    const { sink, text } = textSink(lineEndOf(note), begin());
    writeBlocks(note, sink, numbersAreWords);
    return text();
  };
  const plain = write(false);
  const isDoubtful = note.some((block) => OUTSIDE.has(block.type) && hasNumberedLine(block));
  return isDoubtful && titlesOf(readNote(plain)) !== titlesOf(note) ? write(true) : plain;
}

/** The blocks that stand outside the entries, are no part of the trailer, and can be marked. */
const OUTSIDE: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'decision', 'action', 'vote']);

function hasNumberedLine(block: Block): boolean {
  if (block.type === 'paragraph') return !block.number && beginsAsEntry(block.children[0].text);
  if (block.type === 'list-item') return beginsAsEntry(block.marker);
  return childBlocks(block).some(hasNumberedLine);
}

/** The numbers and titles of all entries. */
function titlesOf(note: Note): string {
  const titles = note.flatMap((block) => (block.type === 'agenda-item' ? [block.children[0]] : []));
  return titles.map(({ number, children }) => `${number} ${children[0].text.trim()}`).join('\n');
}

function writeBlocks(note: Note, sink: Sink, numbersAreWords: boolean): void {
  const form = formOf(note);
  let run: BodyBlock[] = [];
  let slot: Container | null = null;
  const flush = (): void => {
    const blocks = titlesLast(run);
    if (blocks.length > 0) {
      writeBody(blocks, sink, { table: false, attendanceLists: true, numbersAreWords }, slot);
    }
    run = [];
    slot = null;
  };
  for (const block of note as readonly TopBlock[]) {
    switch (block.type) {
      case 'header':
        flush();
        writeHeader(block, sink);
        slot = headerSlot(block);
        break;
      case 'agenda-item':
        flush();
        writeEntry(block, sink, form);
        break;
      case 'trailer':
        flush();
        writeTrailer(block, sink);
        break;
      default:
        run.push(block);
    }
  }
  flush();
}

/**
 * Column titles stand last before the entries, or before patterns of the template, whatever came between: elsewhere they
 * would be read as words.
 */
function titlesLast(run: readonly BodyBlock[]): readonly BodyBlock[] {
  const at = run.findLastIndex(isColumnTitles);
  const titles = run[at];
  const next = run[at + 1];
  if (!titles || !next || isPattern(next)) return run;
  const end = run.findIndex((block, index) => index > at && isPattern(block));
  const until = end < 0 ? run.length : end;
  return [...run.slice(0, at), ...run.slice(at + 1, until), titles, ...run.slice(until)];
}

function isPattern(block: BodyBlock): boolean {
  return block.type === 'kept' && block.reason === 'layout-tail';
}

function isColumnTitles(block: BodyBlock): boolean {
  return block.type === 'kept' && block.reason === 'column-titles';
}

/** The form that a new entry takes: that of the entries there are, a table where there are none. */
function formOf(note: Note): 'table' | 'plain' {
  for (const block of note) if (block.type === 'agenda-item' && block.layout) return block.layout.form;
  return 'table';
}

/** The line end of the file: the first that stands in any layout, or `\n` for a new note. */
export function lineEndOf(note: Note): string {
  for (const block of note) {
    const eol = firstEol(block);
    if (eol !== null) return eol;
  }
  return '\n';
}

function firstEol(block: Block): string | null {
  const own = layoutStrings(block).find(hasLineEnd);
  if (own !== undefined) return /\r\n|\r|\n/.exec(own)?.[0] ?? null;
  for (const child of childBlocks(block)) {
    const eol = firstEol(child);
    if (eol !== null) return eol;
  }
  return null;
}

function layoutStrings(block: Block): readonly string[] {
  if (block.type === 'kept') return [block.raw];
  const layout: object = ('layout' in block ? block.layout : undefined) ?? {};
  return Object.values(layout).filter((value): value is string => typeof value === 'string');
}
