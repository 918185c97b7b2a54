import type { Emit, TextContext } from './body-context.ts';
import { fields } from './fields.ts';
import { paragraphReader } from './paragraphs.ts';
import { type TableReader, tableReader } from './tables.ts';
import type { XmlReader } from './xml-events.ts';

/** Reads what stands under one another: in a body, a cell, a note, a header or a box. */
export interface BlockReader extends XmlReader {
  close(): void;
  /** Whether a table around it makes its words bold. */
  setBold(isBold: boolean): void;
}

/** Reads a text and hands on its pieces in their order, each when it has ended. */
export function blockReader(context: TextContext, emit: Emit): BlockReader {
  let isBold = false;
  /** Made when the first table comes, as tables may stand in cells of tables. */
  let tables: TableReader | null = null;
  const paragraph = paragraphReader(context, emit, (boxEmit) =>
    blockReader({ ...context, fields: fields(), section: null }, boxEmit),
  );
  return {
    open(tag) {
      switch (tag.name) {
        case 'w:p':
          paragraph.begin(isBold);
          return paragraph;
        case 'w:tbl':
          paragraph.flush();
          tables ??= tableReader(context, emit, (cellEmit) =>
            blockReader({ ...context, section: null }, cellEmit),
          );
          tables.begin();
          return tables;
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
          return 'inside';
        case 'w:sectPr':
          return context.section?.() ?? 'skip';
        case 'w:altChunk':
          context.tally.other('inserted');
          return 'skip';
        default:
          return 'skip';
      }
    },
    close() {
      paragraph.flush();
    },
    setBold(is) {
      isBold = is;
    },
  };
}
