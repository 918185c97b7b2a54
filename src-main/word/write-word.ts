import { Document, type FileChild } from 'docx';
import type { Layout, LayoutForm } from '../../shared/layouts/layout.ts';
import { layoutOf } from '../../shared/layouts/layouts.ts';
import { type PageOptions, USUAL_PAGE } from '../../shared/layouts/page-options.ts';
import { beforeAppendix } from '../../shared/note/appendix.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { BodyBlock, Note, TopBlock } from '../../shared/note/blocks.ts';
import { meetingOf, noteTitle } from '../../shared/note/meeting.ts';
import { titleBlockOf } from '../../shared/note/title-block.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import { packedParts, zipDate } from '../zip/packed-parts.ts';
import type { Parts } from '../zip/parts.ts';
import { bodyChildren } from './body.ts';
import { carriedNote } from './carried-note.ts';
import { inWords } from './date.ts';
import { documentParts } from './document-parts.ts';
import { finish } from './finish.ts';
import { itemChildren } from './item.ts';
import { columnsChildren } from './layouts/columns.ts';
import { columnOf, stylesOf } from './layouts/layout-styles.ts';
import { registerChildren } from './layouts/register.ts';
import { startsOf } from './list-starts.ts';
import { markersOf } from './markers.ts';
import { countNumbers, NO_COUNT } from './number-count.ts';
import { section } from './page.ts';
import { partialName } from './partial-name.ts';
import { actionsRegister, decisionsRegister } from './registers.ts';
import type { Setting } from './setting.ts';
import { signature } from './signature.ts';
import { stylesFor } from './styles.ts';
import { draftMark, titleChildren } from './title-block.ts';
import type { WordOptions } from './word-options.ts';

/**
 * A note as a Word document (.docx, ISO/IEC 29500 transitional), finished as a clerk would send it out: A4, in
 * British English, all in named styles, entries as headings with the note's own numbers, which Word counts, and lists
 * that it counts too. The same note with the same options always gives the same bytes. Never throws for anything a note
 * can hold: characters that XML cannot hold are replaced by �. `onBase` (`base/on-base.ts`) puts it into the looks of a
 * council's own document.
 */
export async function writeWord(note: Note, options: WordOptions = {}): Promise<Uint8Array> {
  return packedParts(wordParts(note, options), dayOf(note));
}

/** The parts of that document, before they are packed. */
export function wordParts(note: Note, options: WordOptions = {}): Parts {
  const { creator = 'Minutewright', hasMarkers = false, carriesNote = true, ...set } = options;
  const page: PageOptions = { ...USUAL_PAGE, ...set };
  const layout = layoutOf(page.layout);
  const shown = layout.select(note);
  const title = documentTitle(note);
  const day = meetingOf(note).date;
  const { form } = layout;
  const column = columnOf(form, shown);
  const numbers = form === 'running' ? countNumbers(shown, column) : NO_COUNT;
  let lists = 0;
  const setting: Setting = {
    column,
    inEntry: false,
    nextList: () => ++lists,
    numbers,
    markers: markersOf(shown, hasMarkers),
  };
  const children = pageChildren({ note, shown, title, layout, page }, setting);
  const running = { title, date: day === null ? '' : inWords(day), isDraft: page.isDraft };
  const document = new Document({
    styles: form === 'running' ? stylesFor(column, numbers.main) : stylesOf(form, shown),
    sections: [section(running, page.hasLineNumbers, children)],
  });
  return finish(documentParts(document), {
    properties: { title, creator, date: dayOf(note) },
    starts: startsOf(document, numbers.lists()),
    carried: carriesNote ? carriedNote(shown) : null,
  });
}

/** The day that the parts of the file bear: that of the meeting. */
function dayOf(note: Note): Date {
  return zipDate(meetingOf(note).date);
}

/** What is set on the pages: a note, what its layout shows of it, and what is asked for besides. */
interface Pages {
  readonly note: Note;
  readonly shown: Note;
  readonly title: string;
  readonly layout: Layout;
  readonly page: PageOptions;
}

/**
 * All that stands on the pages: the title, the note in its layout, the signature, the tables at the end. These are of all
 * that was decided and is to be done, whatever the layout shows.
 */
function pageChildren({ note, shown, title, layout, page }: Pages, setting: Setting): readonly FileChild[] {
  const { form } = layout;
  const { rest, ...top } = titleBlockOf(shown);
  // A table of actions shows no entry whose words could serve for a title.
  const ownTitle = top.title === '' && form === 'register' ? title : top.title;
  const [body, appendix] = beforeAppendix(rest);
  return [
    ...(page.isDraft ? [draftMark()] : []),
    ...titleChildren({ ...top, title: ownTitle }, partialName(layout)),
    ...formChildren(form, shown, body, setting),
    ...(page.hasSignature ? signature() : []),
    ...topChildren(appendix, setting),
    ...(page.hasDecisionsTable ? decisionsRegister(note) : []),
    ...(page.hasActionsTable && form !== 'register' ? actionsRegister(note) : []),
  ];
}

function formChildren(
  form: LayoutForm,
  note: Note,
  blocks: readonly TopBlock[],
  setting: Setting,
): readonly FileChild[] {
  switch (form) {
    case 'running':
      return topChildren(blocks, setting);
    case 'columns':
      return columnsChildren(blocks, setting);
    case 'register':
      return registerChildren(note, setting);
    default:
      return assertNever(form);
  }
}

/** The title that the file tells and its pages bear: the note's, or for a note without one that of its first entry. */
function documentTitle(note: Note): string {
  const titles = [noteTitle(note), ...itemsOf(note).map(({ children: [title] }) => title.children[0].text)];
  return titles.map((title) => title.trim()).find((title) => title !== '') ?? '';
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
      case 'agenda-item': {
        flush();
        const { before, after } = setting.markers(block);
        children.push(before, itemChildren(block, setting), after);
        break;
      }
      case 'trailer': {
        flush();
        const { before, after } = setting.markers(block);
        children.push(before, bodyChildren(block.children, setting), after);
        break;
      }
      case 'header':
        break;
      default:
        loose.push(block);
    }
  }
  flush();
  return children.flat();
}
