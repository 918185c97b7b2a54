import type { AgendaItem, BodyBlock, ItemTitle, Note, TopBlock } from '../../shared/note/blocks.ts';
import { paragraph } from '../../shared/note/build.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import { ownerText } from '../../shared/tagged/action-details.ts';
import { classify } from '../../shared/tagged/line-kind.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { parseNumberAlone } from '../../shared/tagged/title-line.ts';
import { writeNote } from '../../shared/tagged/write.ts';

/**
 * A note that was put together, as its file can have it: entries numbered anew where some are new or gone; in plain
 * entries no action column and in those of a table no reference, which are lines of theirs then; a first action with
 * a keyword of its own.
 */
export function settledEntries(note: Note, own: Note): Note {
  const before = itemsOf(own);
  const after = itemsOf(note);
  const isSame =
    before.length === after.length && after.every((item, index) => item.ai === before[index]?.ai);
  const hasTags = before.length === 0 || before.some(({ ai }) => ai !== null);
  const form = before.find(({ layout }) => layout)?.layout?.form ?? 'table';
  let ai = 0;
  const [header, ...blocks] = note;
  const settled = blocks.map((block): TopBlock => {
    if (block.type === 'trailer') return { ...block, children: withKeywords(block.children) };
    if (block.type !== 'agenda-item') return block;
    // One that its file has without tags stays so, however others are counted.
    const isBare = block.ai === null && block.layout !== undefined;
    if (!isBare) ai += 1;
    const number = isSame || isBare || !hasTags ? block.ai : ai;
    return settledEntry({ ...block, ai: number }, block.layout?.form ?? form, before);
  });
  const whole: Note = [header, ...withKeywords(settled)];
  return staysEntries(whole) ? whole : tagged(whole);
}

/** Whether entries without tags are still read as entries: they are known by what stands around them alone. */
function staysEntries(note: Note): boolean {
  const items = itemsOf(note);
  if (items.every(({ ai }) => ai !== null)) return true;
  const titles = (of: readonly AgendaItem[]): string =>
    JSON.stringify(of.map(({ children: [title] }) => title.number));
  return titles(itemsOf(readNote(writeNote(note)))) === titles(items);
}

/** A note in which every entry stands between tags. */
function tagged([header, ...blocks]: Note): Note {
  let ai = 0;
  const entries = blocks.map((block): TopBlock => {
    if (block.type !== 'agenda-item') return block;
    const { layout: _, ...item } = block;
    ai += 1;
    return { ...item, ai };
  });
  return [header, ...entries];
}

function settledEntry(item: AgendaItem, form: 'table' | 'plain', before: readonly AgendaItem[]): AgendaItem {
  const [first, ...body] = item.children;
  const title = before.some(({ children: [known] }) => known.number === first.number)
    ? first
    : settledNumber(first);
  const { actionColumn = '', ...rest } = item;
  const { reference = '', ...bare } = title;
  const isKnown = before.some(({ children: [known] }) => known.reference === reference && reference !== '');
  const asLine = form === 'table' && reference !== '' && !isKnown;
  const words = withKeywords(asLine ? [paragraph(reference), ...body] : body);
  const head = asLine ? bare : title;
  const isBeside = actionColumn !== '' && form === 'table' && words.length > 0;
  if (actionColumn === '' || isBeside) return { ...item, children: [head, ...words] };
  return { ...rest, children: [head, ...words, ...actionColumn.split('\n').map((line) => paragraph(line))] };
}

/** A title whose number was changed to what is none: what is more than a number is the beginning of its words. */
function settledNumber(title: ItemTitle): ItemTitle {
  const words = title.number.split(' ');
  const known = words
    .map((_, index) => words.slice(0, words.length - index).join(' '))
    .find((start) => parseNumberAlone(start)?.number === start);
  if (known === title.number) return title;
  const rest = title.number.slice(known?.length ?? 0).trim();
  return { ...title, number: known ?? '', children: [{ text: `${rest} ${title.children[0].text}`.trim() }] };
}

/**
 * Blocks as their file is read: a further action has a keyword where there is none before it, and a label that
 * announces nothing any more, as it was changed, stands under the usual one.
 */
function withKeywords<B extends TopBlock>(blocks: readonly B[]): readonly B[] {
  const settled = blocks.map((block, index): TopBlock => {
    if (block.type !== 'decision' && block.type !== 'action' && block.type !== 'vote') return block;
    const known = withOwner(isKnown(block) ? block : underUsualLabel(block));
    if (known.keyword !== '' || known.layout) return known;
    const isSaid = known.type === 'action' ? blocks[index - 1]?.type === 'action' : saysItself(known);
    return isSaid ? known : { ...known, keyword: USUAL[known.type] };
  });
  return settled as readonly TopBlock[] as readonly B[];
}

/** Whether the words of a decision or a vote announce it. */
function saysItself({ type, children }: Labelled): boolean {
  const [first] = children;
  return first?.type === 'paragraph' && classify(first.children[0].text).kind === type;
}

/** An owner in the characters that the file has for one. */
function withOwner(block: Labelled): Labelled {
  if (block.type !== 'action' || !block.owner) return block;
  const owner = ownerText(block.owner).replace(/\s+/g, ' ');
  const { owner: _, ...rest } = block;
  return owner === '' ? rest : owner === block.owner ? block : { ...rest, owner };
}

type Labelled = Extract<BodyBlock, { readonly keyword: string }>;

const USUAL = { decision: 'Decision', action: 'Action', vote: 'Vote' } as const;

/** Whether the tagged text knows a keyword, on a line of its own or before a sentence. */
function isKnown({ type, keyword }: Labelled): boolean {
  return [keyword, `${keyword}: x`, `${keyword} that x`, `${keyword} X`].some((words) => {
    const line = classify(words);
    return line.kind === type && line.keyword === keyword;
  });
}

/** A block under what of its label is still one, or else the usual one; what else the label says are its first words. */
function underUsualLabel(block: Labelled): Labelled {
  const { keyword, type } = block;
  if (keyword === '') return block;
  const words = keyword.split(' ');
  const known = words
    .map((_, index) => words.slice(0, words.length - index).join(' '))
    .find((start) => isKnown({ ...block, keyword: start }));
  const rest = known === undefined ? keyword : keyword.slice(known.length).trim();
  const [first, ...others] = block.children;
  const isEmpty = others.length === 0 && first?.type === 'paragraph' && first.children[0].text === '';
  const children = [paragraph(rest), ...(isEmpty && !first.number ? [] : block.children)];
  return { ...block, keyword: known ?? USUAL[type], children } as Labelled;
}
