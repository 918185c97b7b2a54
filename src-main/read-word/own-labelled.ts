import type { Action, Decision, List, ListItem, Paragraph, Vote } from '../../shared/note/blocks.ts';
import { listItem, paragraph } from '../../shared/note/build.ts';
import { settledList } from '../../shared/note/settled-list.ts';
import { parseDetails } from '../../shared/tagged/action-details.ts';

/** A decision, an action or a vote while its lines are read. */
export interface OpenBlock {
  readonly type: 'decision' | 'action' | 'vote';
  readonly keyword: string;
  readonly number: string;
  readonly said: (Paragraph | ListItem)[];
  details: Pick<Action, 'owner' | 'due' | 'status'>;
  /** How many levels further in its lists stand than in the note. */
  inwards: number;
}

/** A block that a label opens: its number stands before a tab. */
export function opened(type: OpenBlock['type'], label: string): OpenBlock {
  const { number, words } = numbered(label);
  const keyword = words.replace(/\s*:\s*$/, '').replace(/\s+/g, ' ');
  return { type, keyword, number, said: [], details: {}, inwards: 0 };
}

/** The number before a tab, and the words behind it. */
export function numbered(words: string): { readonly number: string; readonly words: string } {
  const at = words.indexOf('\t');
  const number = at < 0 ? '' : words.slice(0, at).trim();
  return {
    number,
    words: words
      .slice(at + 1)
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** A paragraph with a number of its own before a tab. */
export function ownParagraph(words: string, counted = ''): Paragraph {
  const own = counted === '' ? numbered(words) : { number: counted, words };
  return paragraph(own.words, own.number);
}

/** The block that its lines come to. */
export function closed({ type, keyword, number, said, details }: OpenBlock): Decision | Action | Vote {
  const children = inLists(said);
  const own = number === '' ? { keyword } : { keyword, number };
  const filled = children.length > 0 ? children : [paragraph('')];
  switch (type) {
    case 'decision':
      return { type, ...own, children: filled };
    case 'action':
      return { type, ...own, ...details, children: filled };
    case 'vote':
      return { type, ...own, children: filled.filter((child) => child.type === 'paragraph') };
  }
}

/** Items that follow each other as lists. */
export function inLists<B extends { readonly type: string }>(
  said: readonly (B | ListItem)[],
): readonly (B | List)[] {
  const blocks: (B | List)[] = [];
  let items: ListItem[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(settledList({ type: 'list', children: items }));
    items = [];
  };
  for (const one of said) {
    if (isItem(one)) items.push(one);
    else {
      endList();
      blocks.push(one);
    }
  }
  endList();
  return blocks;
}

function isItem<B extends { readonly type: string }>(one: B | ListItem): one is ListItem {
  return one.type === 'list-item';
}

/** What the quiet line under an action tells; null where anything in it is something else. */
export function detailsIn(words: string): OpenBlock['details'] | null {
  const inside = words
    .split(' · ')
    .map((part) => part.trim())
    .join('; ');
  return inside === '' ? null : parseDetails(inside);
}

/** An item as Word shows it. */
export function ownItem(marker: string, level: number, words: string): ListItem {
  return listItem(marker, words.replace(/\s+/g, ' '), level);
}
