import type { AgendaItem, AttendanceRow, Block, TopBlock } from '../../shared/note/blocks.ts';
import { exemptWords, isExempt } from '../../shared/note/exempt.ts';
import { quorumIn } from '../../shared/note/quorum.ts';
import { childBlocks, placed, plainText } from '../../shared/note/walk.ts';
import { wordCount } from '../../shared/note/word-count.ts';

/** What an entry says of itself. */
export interface EntryWords {
  readonly ai: number | null;
  readonly number: string;
  /** Its title, without the mark of an exempt matter. */
  readonly title: string;
  readonly isExempt: boolean;
  readonly decisions: number;
  readonly actions: number;
}

/** What is known of one block of the top level, from the block alone. */
export interface BlockFacts {
  readonly words: number;
  readonly entry: EntryWords | null;
  /** Those whom an attendance in it names. */
  readonly people: readonly AttendanceRow[];
  /** Where in the block its first attendance stands: `[]` for the block itself, null for none. */
  readonly attendance: readonly number[] | null;
  readonly quorum: number | null;
}

/** A block is never changed, only replaced: what was once found out of it stays true. */
const KNOWN = new WeakMap<TopBlock, BlockFacts>();

/** What is known of a block; found out once. */
export function blockFacts(block: TopBlock): BlockFacts {
  const known = KNOWN.get(block);
  if (known) return known;
  const found = findOut(block);
  KNOWN.set(block, found);
  return found;
}

/** What a block says, found out anew. */
export function findOut(block: TopBlock): BlockFacts {
  const inside: readonly Block[] = block.type === 'attendance' ? [block] : childBlocks(block);
  const at = inside.findIndex(({ type }) => type === 'attendance');
  return {
    words: wordCount(block),
    entry: block.type === 'agenda-item' ? entryWords(block) : null,
    people: inside.flatMap((child) =>
      child.type === 'attendance' ? child.rows.filter(({ name }) => name !== '') : [],
    ),
    attendance: at < 0 ? null : inside[0] === block ? [] : [at],
    quorum: quorumIn(block),
  };
}

function entryWords(item: AgendaItem): EntryWords {
  const [title] = item.children;
  const { text } = title.children[0];
  return {
    ai: item.ai,
    number: title.number,
    title: exemptWords(text),
    isExempt: isExempt(item),
    decisions: written(item, 'decision'),
    actions: written(item, 'action'),
  };
}

/** A heading with nothing under it yet decides nothing. */
function written(item: AgendaItem, type: 'decision' | 'action'): number {
  return placed(item, type).filter(({ block }) => plainText(block) !== '').length;
}
