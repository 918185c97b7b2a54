import fc from 'fast-check';
import type {
  Action,
  AgendaItem,
  AttendanceRow,
  Block,
  Note,
  NoteText,
} from '../../../shared/note/blocks.ts';
import { EXEMPT_MARK, isExempt } from '../../../shared/note/exempt.ts';
import { everyBlock } from '../../../shared/note/walk.ts';
import { generatedNote } from '../../laws/generate.ts';

/** A note in which some blocks are exempt. Every words of it end in a word of their own. */
export interface MarkedNote {
  readonly note: Note;
  /** The words of their own in what is exempt: none may be in the public version. */
  readonly secret: readonly string[];
  /** Those in everything else: all must be. */
  readonly open: readonly string[];
}

interface Marking {
  /** Whether the next block is marked as exempt. */
  readonly isNextExempt: () => boolean;
  readonly secret: string[];
  readonly open: string[];
}

/** Notes as the program builds them, with marks on entries, blocks, items and people of any kind. */
export const markedNote: fc.Arbitrary<MarkedNote> = fc
  .tuple(generatedNote, fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }))
  .map(([note, picks]) => {
    let at = 0;
    const isNextExempt = (): boolean => (picks[at++ % picks.length] ?? 0) < 2;
    const marking: Marking = { isNextExempt, secret: [], open: [] };
    const marked = note.map((block) => markedBlock(block, false, marking)) as unknown as Note;
    return { note: marked, secret: marking.secret, open: marking.open };
  });

function ownWord(isSecret: boolean, { secret, open }: Marking): string {
  const kind = isSecret ? secret : open;
  const word = `${isSecret ? 'secretx' : 'openx'}${kind.length}x`;
  kind.push(word);
  return word;
}

/** Words with a word of their own: a sentence, so that none of them reads as a line that another goes on with. */
function own(words: string, isSecret: boolean, marking: Marking): string {
  return `${words} ${ownWord(isSecret, marking)}.`;
}

function markedBlock(block: Block, isSecret: boolean, marking: Marking): Block {
  switch (block.type) {
    case 'header': {
      const fields = block.fields.map((field) => {
        const isExemptField = marking.isNextExempt();
        const value = own(field.value, isExemptField, marking);
        return { ...field, value: isExemptField ? `${EXEMPT_MARK} ${value}` : value };
      });
      const title = block.title === '' ? '' : own(block.title, false, marking);
      return { ...block, title, fields };
    }
    case 'attendance':
      return { ...block, rows: block.rows.map((row) => markedRow(row, isSecret, marking)) };
    case 'agenda-item':
      return markedItem(block, marking);
    case 'trailer':
      return withInner(block, isSecret, marking);
    case 'kept':
      return block;
    case 'paragraph':
    case 'item-title':
    case 'part-heading':
    case 'list-item':
    case 'list':
    case 'decision':
    case 'action':
    case 'vote': {
      const isNow = isSecret || marking.isNextExempt();
      const inner = withInner(block, isNow, marking);
      return isNow && !isSecret ? withMark(inner) : inner;
    }
  }
}

/** A block with the texts in it marked; the first of a list or container is not marked alone, which would be it all. */
function withInner(block: Block, isSecret: boolean, marking: Marking): Block {
  const children = block.children.map((child, index) => {
    if ('text' in child) return { text: own(child.text, isSecret, marking) };
    const isFirst = index === 0 && block.type !== 'trailer';
    return isFirst ? withInner(child, isSecret, marking) : markedChild(child, block, isSecret, marking);
  });
  const inner = { ...block, children } as unknown as Block;
  return inner.type === 'action' ? withOwner(inner, isSecret, marking) : inner;
}

/** Items nested in an exempt one are exempt with it, which the test leaves to examples. */
function markedChild(child: Block, parent: Block, isSecret: boolean, marking: Marking): Block {
  return parent.type === 'list' ? withInner(child, isSecret, marking) : markedBlock(child, isSecret, marking);
}

function withOwner(action: Action, isSecret: boolean, marking: Marking): Action {
  return action.owner === undefined
    ? action
    : { ...action, owner: `${action.owner} ${ownWord(isSecret, marking)}` };
}

function markedItem(item: AgendaItem, marking: Marking): AgendaItem {
  const isSecret = item.children[0].children[0].text !== '' && marking.isNextExempt();
  const [title, ...body] = item.children;
  const heading = title.children[0].text === '' ? title : withInner(title, isSecret, marking);
  const children = [
    isSecret ? withMark(heading) : heading,
    ...body.map((block) => markedBlock(block, isSecret, marking)),
  ];
  const inner = { ...item, children } as unknown as AgendaItem;
  if (item.actionColumn === undefined) return inner;
  const actions = inner.children.filter(({ type }) => type === 'action');
  const isColumnSecret = isSecret || [...everyBlock(actions)].some(isExempt);
  return { ...inner, actionColumn: own(item.actionColumn, isColumnSecret, marking) };
}

function markedRow(row: AttendanceRow, isSecret: boolean, marking: Marking): AttendanceRow {
  const isNow = isSecret || marking.isNextExempt();
  const name = `${row.name} ${ownWord(isNow, marking)}`;
  const authority = row.authority === '' ? '' : `${row.authority} ${ownWord(isNow, marking)}`;
  return { ...row, name: isNow && !isSecret ? `${EXEMPT_MARK} ${name}` : name, authority };
}

/** A block that begins with the mark. */
function withMark(block: Block): Block {
  const [first, ...rest] = block.children as readonly (Block | NoteText)[];
  if (first === undefined) return block;
  const marked = 'text' in first ? { text: `${EXEMPT_MARK} ${first.text}` } : withMark(first);
  return { ...block, children: [marked, ...rest] } as unknown as Block;
}
