import type { Block, BodyBlock, Note, TopBlock } from '../note/blocks.ts';
import { childBlocks } from '../note/walk.ts';
import { writeBody } from './body.ts';
import { hasLineEnd } from './chars.ts';
import type { Container } from './container.ts';
import { writeEntry } from './entry.ts';
import { headerSlot, writeHeader } from './header.ts';
import { type Sink, textSink } from './sink.ts';
import { writeTrailer } from './trailer.ts';

/** Writes a note as tagged text. What was read and not edited is written as it stood. */
export function writeNote(note: Note): string {
  const { sink, text } = textSink(lineEndOf(note));
  writeBlocks(note, sink);
  return text();
}

/**
 * Where each block's words start in the text that `writeNote` gives: offsets from 0, by block. An entry's or a
 * trailer's own offset is that of its opening lines, its layout's that of its closing lines.
 */
export function locateBlocks(note: Note): { text: string; offsets: ReadonlyMap<object, number> } {
  const offsets = new Map<object, number>();
  const { sink, text } = textSink(lineEndOf(note), (block, offset) => offsets.set(block, offset));
  writeBlocks(note, sink);
  return { text: text(), offsets };
}

function writeBlocks(note: Note, sink: Sink): void {
  const form = formOf(note);
  let run: BodyBlock[] = [];
  let slot: Container | null = null;
  const flush = (): void => {
    if (run.length > 0) writeBody(run, sink, { table: false, attendanceLists: true }, slot);
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
