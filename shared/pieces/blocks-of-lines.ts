import type { Attendance, BodyBlock, List, Paragraph } from '../note/blocks.ts';
import { paragraph } from '../note/build.ts';
import { settledList } from '../note/settled-list.ts';
import { withoutLayout } from '../note/without-layout.ts';
import { readBody } from '../tagged/body.ts';
import { sourceOf } from '../tagged/cursor.ts';
import { escapeTags, unescapeTags } from '../tagged/escape.ts';
import type { CopiedBlock } from './copied-block.ts';

/**
 * Lines as the blocks that a note with these lines has: decisions, actions, votes, lists, paragraphs. Lists of who was
 * there are looked for only where they may stand, outside the entries; with `keepsLists` such a list keeps the lines
 * that it was read from, as its rows do not always tell all their words.
 */
export function blocksOfLines(
  text: string,
  hasAttendance: boolean,
  keepsLists = false,
): readonly CopiedBlock[] {
  // Words that look like a tag stay words, in the lines that a list of names keeps too.
  const escaped = escapeTags(text);
  const stretch = { kind: 'text', from: 0, to: escaped.length } as const;
  const { blocks } = readBody(sourceOf(escaped), [stretch], { table: false, attendanceLists: hasAttendance });
  return blocks
    .flatMap((block, index): readonly BodyBlock[] => {
      if (!keepsLists) return [settled(withoutLayout(block))];
      if (!isNameList(block)) return [settled(withoutLayout(withBulletNumber(block)))];
      // What was decided above it would take it in.
      const before = blocks[index - 1]?.type;
      return before === 'decision' || before === 'action' || before === 'vote' ? asLines(block) : [block];
    })
    .filter(isCopied);
}

/** A list of who was there as its lines, where names after `Present:` are words like others; any other block as it is. */
export function asLines<B extends BodyBlock>(block: B): readonly (B | Paragraph)[] {
  if (!isNameList(block) || block.layout?.form !== 'list') return [block];
  const lines = unescapeTags(block.layout.raw).split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => paragraph(line));
}

/** An action with the number before it among its words: bullets of actions are looks. */
function withBulletNumber(block: BodyBlock): BodyBlock {
  const bullet = block.type === 'action' ? (block.layout?.bullet.trim() ?? '') : '';
  const [first, ...rest] = block.type === 'action' ? block.children : [];
  if (block.type !== 'action' || first?.type !== 'paragraph' || !/[a-z\d]./i.test(bullet)) return block;
  return {
    ...block,
    children: [{ ...first, children: [{ text: `${bullet} ${first.children[0].text}`.trim() }] }, ...rest],
  };
}

function isNameList(block: BodyBlock): block is Attendance {
  return block.type === 'attendance' && block.layout?.form === 'list';
}

function settled(block: BodyBlock): BodyBlock {
  switch (block.type) {
    case 'list':
      return settledList(block);
    case 'decision':
    case 'action':
      return { ...block, children: block.children.map((child) => settled(child) as typeof child) };
    default:
      return block;
  }
}

function isCopied(block: BodyBlock): block is Exclude<BodyBlock, { type: 'kept' }> {
  return block.type !== 'kept';
}

/** Blocks one after the other, lists that meet joined: a note can't tell them apart. */
export function joinedLists(blocks: readonly CopiedBlock[]): readonly CopiedBlock[] {
  const joined: CopiedBlock[] = [];
  let run: List['children'][number][] = [];
  const endRun = (): void => {
    if (run.length > 0) joined.push(settledList({ type: 'list', children: run }));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.children) run.push(item);
    else {
      endRun();
      joined.push(block);
    }
  }
  endRun();
  return joined;
}
