import { Document, type FileChild, Packer } from 'docx';
import type { BodyBlock, Note, TopBlock } from '../../shared/note/blocks.ts';
import { meetingOf, noteTitle } from '../../shared/note/meeting.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import { bodyChildren } from './body.ts';
import { dateOf, inWords } from './date.ts';
import { finish } from './finish.ts';
import { itemChildren } from './item.ts';
import { numberColumn } from './number-column.ts';
import { section } from './page.ts';
import type { Setting } from './setting.ts';
import { stylesFor } from './styles.ts';
import { titleBlock } from './title-block.ts';

export interface WordOptions {
  /** Who is named as the author in the file's properties; the product where not given. */
  readonly creator?: string;
}

/** For a note without a date, or with one that a zip file cannot hold: it counts years from 1980 to 2107. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const ZIP_YEARS = [1980, 2107] as const;

/**
 * A note as a Word document (.docx, ISO/IEC 29500 transitional), finished as a clerk would send it out: A4, in
 * British English, all in named styles, entries as headings with the note's own numbers, lists that Word counts
 * itself. The same note always gives the same bytes. Never throws for anything a note can hold: characters that
 * XML cannot hold are replaced by �.
 */
export async function writeWord(
  note: Note,
  { creator = 'Minutewright' }: WordOptions = {},
): Promise<Uint8Array> {
  const title = documentTitle(note);
  const day = meetingOf(note).date;
  const column = numberColumn(note);
  let lists = 0;
  const setting: Setting = { column, inEntry: false, nextList: () => ++lists };
  const top = titleBlock(note);
  const document = new Document({
    styles: stylesFor(column),
    sections: [
      section({ title, date: day === null ? '' : inWords(day) }, [
        ...top.children,
        ...topChildren(top.rest, setting),
      ]),
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return finish(packed, { title, creator, date: fileDate(day) });
}

/** The title that the file tells and its pages bear: the note's, or for a note without one that of its first entry. */
function documentTitle(note: Note): string {
  const titles = [noteTitle(note), ...itemsOf(note).map(({ children: [title] }) => title.children[0].text)];
  return titles.map((title) => title.trim()).find((title) => title !== '') ?? '';
}

function fileDate(day: string | null): Date {
  const date = day === null ? null : dateOf(day);
  if (date === null) return NO_DATE;
  const year = date.getUTCFullYear();
  return year >= ZIP_YEARS[0] && year <= ZIP_YEARS[1] ? date : NO_DATE;
}

/** The top level in turn: an entry, the trailer, or a stretch of the blocks that stand outside both. */
function topChildren(blocks: readonly TopBlock[], setting: Setting): readonly FileChild[] {
  const children: (readonly FileChild[])[] = [];
  let loose: BodyBlock[] = [];
  const flush = (): void => {
    children.push(bodyChildren(loose, setting));
    loose = [];
  };
  for (const block of blocks) {
    switch (block.type) {
      case 'agenda-item':
        flush();
        children.push(itemChildren(block, setting));
        break;
      case 'trailer':
        flush();
        children.push(bodyChildren(block.children, setting));
        break;
      case 'header':
        break;
      default:
        loose.push(block);
    }
  }
  flush();
  return children.flat();
}
