import { assertNever } from './assert-never.ts';
import type {
  Action,
  AgendaItem,
  Block,
  BodyBlock,
  Decision,
  Header,
  List,
  ListItem,
  Note,
  Paragraph,
  TopBlock,
  Trailer,
} from './blocks.ts';
import { agendaItem, paragraph, partHeading, trailer } from './build.ts';
import { hasMark, publicAttendance, publicHeader } from './public-forms.ts';
import { childBlocks, everyBlock } from './walk.ts';
import { withoutLayout } from './without-layout.ts';
import { bodyOf, wrappedRuns } from './wrapped.ts';

/** What stands in the place of exempt matter, unless a council has a sentence of its own. */
export const USUAL_SENTENCE =
  'This matter was considered in private session, and its record is exempt from publication.';

/**
 * What an exempt entry is called in public. Its own title may tell what the matter is; a number alone would be no
 * heading to those who hear the page.
 */
export const EXEMPT_TITLE = 'Exempt item';

/** The heading of an action whose own went with the exempt action before it. */
const ACTION = 'Action';

/**
 * A note as the public may have it. An entry marked as exempt keeps its number and its tags, and has nothing else but
 * the sentence; any other exempt block is the sentence, several in a row are one. No words, layout or kept lines of
 * what is exempt are left in the blocks. Where it can't be told how far a mark reaches, more is left out, not less:
 *
 * - the mark counts also where it stands further on in words than at their start: it is nowhere in a public version;
 * - the action column of an entry goes with an exempt action in it, as it may tell whose that is;
 * - the lines of a paragraph that an export broke over several go with the marked one before them;
 * - people, fields and kept lines are left out where the mark stands anywhere in them.
 *
 * A sentence without words is the usual one. A note without exempt matter is given back as the same object, and so is
 * a public version.
 */
export function publicVersion(note: Note, sentence = USUAL_SENTENCE): Note {
  const [header, ...blocks] = note;
  const head = publicHeader(header);
  const rest = publicTop(blocks.filter(isNoHeader), sentenceOf(sentence));
  return head === header && areSame(rest, blocks) ? note : [head, ...rest];
}

type Shown = Exclude<TopBlock, Header>;

function isNoHeader(block: TopBlock): block is Shown {
  return block.type !== 'header';
}

/** A sentence as words of a block: in one line, and without the mark, which would make it exempt itself. */
function sentenceOf(given: string): string {
  const words = given
    .replaceAll(/\[exempt\]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? USUAL_SENTENCE : words;
}

function publicTop(blocks: readonly Shown[], sentence: string): readonly Shown[] {
  const lines = blocks.map((block) =>
    block.type === 'agenda-item' || block.type === 'trailer' ? partHeading('') : block,
  );
  return withSentences(blocks, goesOnExempt(lines), sentence, (block) => {
    if (block.type === 'agenda-item') return publicItem(block, sentence);
    return block.type === 'trailer' ? publicTrailer(block, sentence) : publicBlock(block, sentence);
  });
}

function publicItem(item: AgendaItem, sentence: string): AgendaItem {
  const [title] = item.children;
  if (isWithheld(item)) {
    const name = { ai: item.ai, number: title.number, title: EXEMPT_TITLE };
    return agendaItem(name, [paragraph(sentence)]);
  }
  const body = bodyOf(item);
  const told = publicBody(body, sentence);
  const heading = hasMark(title.reference) ? withoutReference(title) : title;
  const shown = isColumnExempt(item) ? withoutColumn(item) : item;
  const isSame = shown === item && heading === title && areSame(told, body);
  return isSame ? item : { ...shown, children: [heading, ...told] };
}

function withoutReference({ reference: _, ...title }: AgendaItem['children'][0]): AgendaItem['children'][0] {
  return withoutLayout(title);
}

function isColumnExempt(item: AgendaItem): boolean {
  if (item.actionColumn === undefined) return false;
  const actions = item.children.filter(({ type }) => type === 'action');
  return hasMark(item.actionColumn) || [...everyBlock(actions)].some(isWithheld);
}

function withoutColumn({ actionColumn: _, layout, ...item }: AgendaItem): AgendaItem {
  if (!layout) return item;
  const { column: _column, ...frame } = layout;
  return { ...item, layout: frame };
}

function publicTrailer(block: Trailer, sentence: string): Trailer {
  const children = publicBody(block.children, sentence);
  const { children: some } = trailer(children);
  return withChildren(block, children.length > 0 ? children : some);
}

function publicBody(blocks: readonly BodyBlock[], sentence: string): readonly BodyBlock[] {
  return withSentences(blocks, goesOnExempt(blocks), sentence, (block) => publicBlock(block, sentence));
}

/** A block that is not exempt itself, without what is exempt in it; null for one to leave out without a word. */
function publicBlock(block: BodyBlock, sentence: string): BodyBlock | null {
  switch (block.type) {
    case 'paragraph':
    case 'part-heading':
      return block;
    case 'list':
      return publicList(block, sentence);
    case 'decision':
      return withChildren(block, publicContents(block, sentence));
    case 'action':
      return withChildren(withoutExemptOwner(block), publicContents(block, sentence));
    case 'vote':
      return withChildren(
        block,
        withSentences(block.children, NONE, sentence, (line) => line),
      );
    case 'attendance':
      return publicAttendance(block);
    case 'kept':
      return hasMark(block.raw) ? null : block;
    default:
      return assertNever(block);
  }
}

function publicContents({ children }: Decision | Action, sentence: string): readonly (Paragraph | List)[] {
  return withSentences(children, goesOnExempt(children), sentence, (block) =>
    block.type === 'list' ? publicList(block, sentence) : block,
  );
}

/** An exempt item goes with those nested in it; its marker stays, so that the numbers of the others do. */
function publicList(block: List, sentence: string): List {
  const items: ListItem[] = [];
  let exemptLevel: number | null = null;
  for (const item of block.children) {
    if (exemptLevel !== null && item.level > exemptLevel) continue;
    if (!isWithheld(item)) items.push(item);
    else if (exemptLevel === null) {
      const { marker, level } = item;
      items.push({ type: 'list-item', marker, level, children: [{ text: sentence }] });
    }
    exemptLevel = isWithheld(item) ? item.level : null;
  }
  return withChildren(block, items);
}

function withoutExemptOwner(block: Action): Action {
  if (!hasMark(block.owner) && !hasMark(block.layout?.details?.raw)) return block;
  const { owner, ...bare } = withoutLayout(block);
  return { ...bare, ...(owner === undefined || hasMark(owner) ? {} : { owner }), children: block.children };
}

const NONE: ReadonlySet<number> = new Set();

/** The places of the lines that go on with an exempt line, of a paragraph that was broken over several. */
function goesOnExempt(blocks: readonly BodyBlock[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { first, last } of wrappedRuns(blocks)) {
    const marked = blocks.slice(first, last + 1).findIndex(isWithheld);
    for (let at = first + marked; marked >= 0 && at <= last; at += 1) places.add(at);
  }
  return places;
}

/**
 * Blocks with the sentence for those that are exempt, once for several in a row. It keeps the number of the first, as
 * an entry keeps its own. `also` are places of further exempt blocks, `shown` is what becomes of the others.
 */
function withSentences<B extends Block>(
  blocks: readonly B[],
  also: ReadonlySet<number>,
  sentence: string,
  shown: (block: B) => B | null,
): readonly (B | Paragraph)[] {
  const found: (B | Paragraph)[] = [];
  let exempt: B | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'agenda-item' && block.type !== 'trailer' && (also.has(index) || isWithheld(block))) {
      if (exempt === null) found.push(paragraph(sentence, 'number' in block ? block.number : undefined));
      exempt = block;
      continue;
    }
    const one = shown(block);
    if (one !== null) found.push(exempt?.type === 'action' ? headed(one) : one);
    // Kept lines are not seen, so that what is exempt on both sides of them is so in a row.
    if (block.type !== 'kept') exempt = null;
  }
  return found;
}

/** Whether nothing of a block may be shown, as the mark stands in its first words. */
function isWithheld(block: Block): boolean {
  if (block.type === 'attendance') return publicAttendance(block) === null;
  if ('keyword' in block && hasMark(block.keyword)) return true;
  const [first] = block.children;
  if (first && 'text' in first) return hasMark(first.text);
  const [inner] = childBlocks(block);
  return inner !== undefined && isWithheld(inner);
}

/** A further action under the heading of an exempt one, under a heading of its own. */
function headed<B extends Block>(block: B): B {
  if (block.type !== 'action' || block.keyword !== '' || block.number) return block;
  const { layout: _, ...bare } = block;
  return { ...bare, keyword: ACTION } as unknown as B;
}

function withChildren<B extends Block>(block: B, children: B['children']): B {
  return areSame(block.children, children) ? block : { ...block, children };
}

function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((block, index) => block === after[index]);
}
