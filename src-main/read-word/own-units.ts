import type {
  AgendaItem,
  Block,
  BodyBlock,
  Header,
  ItemTitle,
  Note,
  TopBlock,
  Trailer,
} from '../../shared/note/blocks.ts';
import { joinedLists } from '../../shared/pieces/blocks-of-lines.ts';
import type { CopiedBlock } from '../../shared/pieces/copied-block.ts';

/** The title of an entry, with what stands in the entry's action column. */
export type EntryHead = ItemTitle & { readonly column?: string };

/** Where a block stands: in an entry, in the trailer, or outside both. */
export type Home = AgendaItem | Trailer | 'outside';

/** A block of a note in a row with all others, whatever it stands in. */
export interface Unit {
  readonly block: Header | EntryHead | BodyBlock | Block;
  readonly home: Home;
  /** Whether it comes from the file, and not from the note that the file was made of. */
  readonly isNew?: boolean;
}

/** The blocks of a note in a row: entries and the trailer taken apart, lists, decisions and the like whole. */
export function unitsOf(note: Note): readonly Unit[] {
  return note.flatMap((block): readonly Unit[] => {
    switch (block.type) {
      case 'agenda-item': {
        const [title, ...body] = block.children;
        const head: EntryHead = block.actionColumn ? { ...title, column: block.actionColumn } : title;
        return [{ block: head, home: block }, ...body.map((inner) => ({ block: inner, home: block }))];
      }
      case 'trailer':
        return block.children.map((inner) => ({ block: inner, home: block }));
      default:
        return [{ block, home: 'outside' }];
    }
  });
}

/** A container while it is filled. */
type Filling =
  | { readonly kind: 'entry'; readonly item: AgendaItem; readonly home: Home; readonly body: BodyBlock[] }
  | { readonly kind: 'trailer'; readonly trailer: Trailer; readonly body: BodyBlock[] };

/**
 * The reverse of `unitsOf`: a title opens its entry, and what follows stands in what it stood in. What is new stands in
 * what is open, or outside the entries where the file has it there.
 */
export function noteOfUnits(header: Header, units: readonly Unit[]): Note {
  const top: TopBlock[] = [];
  let filling: Filling | null = null;
  const end = (): void => {
    if (filling) top.push(filled(filling));
    filling = null;
  };
  for (const { block, home, isNew } of units) {
    if (block.type === 'header') continue;
    if (block.type === 'item-title') {
      end();
      filling = { kind: 'entry', item: entryOf(block, home), home, body: [] };
      continue;
    }
    const open = filling as Filling | null;
    const inner = block as BodyBlock;
    if (home === 'outside' && !(isNew && open?.kind === 'trailer')) {
      end();
      top.push(inner);
    } else if (home !== 'outside' && home.type === 'trailer' && open?.kind !== 'trailer') {
      end();
      filling = { kind: 'trailer', trailer: home, body: [inner] };
    } else if (open) open.body.push(inner);
    else top.push(inner);
  }
  end();
  return [header, ...(joinedLists(top as readonly CopiedBlock[]) as readonly TopBlock[])];
}

function entryOf(head: EntryHead, home: Home): AgendaItem {
  const { column, ...title } = head;
  const known = home !== 'outside' && home.type === 'agenda-item' ? home : null;
  const { actionColumn: _, ...rest } = known ?? { type: 'agenda-item', ai: null };
  const item = { ...rest, children: [title] } as const;
  return column ? { ...item, actionColumn: column } : item;
}

function filled(filling: Filling): AgendaItem | Trailer {
  const body = joinedLists(filling.body as readonly CopiedBlock[]) as readonly BodyBlock[];
  if (filling.kind === 'trailer') return { ...filling.trailer, children: body };
  return { ...filling.item, children: [filling.item.children[0], ...body] };
}
