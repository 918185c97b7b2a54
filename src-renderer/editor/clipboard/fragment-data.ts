import type { Block } from '../../../shared/note/blocks.ts';
import { withoutLayout } from '../../../shared/note/without-layout.ts';
import type { CopiedBlock } from '../../../shared/pieces/copied-block.ts';
import type { Fragment } from './fragment.ts';

/** The kind of data that a piece of a note has on the clipboard. */
export const FRAGMENT_TYPE = 'application/x-minutewright';

/** A fragment as it is put on the clipboard. */
export function writeFragment(fragment: Fragment): string {
  return JSON.stringify(fragment);
}

/**
 * The fragment that somebody put on the clipboard. Null for anything that is not one through and through: another
 * program, or another Minutewright, may have put it there.
 */
export function readFragment(data: string): Fragment | null {
  if (data === '') return null;
  try {
    const value: unknown = JSON.parse(data);
    return isFragment(value) ? value : null;
  } catch {
    return null;
  }
}

/** Blocks that Slate hands over; null where they are none of a note. */
export function fragmentOf(nodes: readonly unknown[]): Fragment | null {
  const blocks = nodes
    .filter(isBlockLike)
    .map((block) => withoutLayout(block as unknown as Block) as CopiedBlock);
  const fragment = { blocks, openStart: 0, openEnd: 0 };
  return blocks.length === nodes.length && isFragment(fragment) ? fragment : null;
}

type Data = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlockLike(value: unknown): value is Data {
  return isData(value) && typeof value['type'] === 'string' && Array.isArray(value['children']);
}

const isWords: Test = (value) => typeof value === 'string' && !/[\r\n]/.test(value);
const isText: Test = (value) => typeof value === 'string';
const isCount: Test = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isDate: Test = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isOneOf =
  (...values: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const isRow: Test = (value) =>
  isData(value) &&
  hasOnly(value, { role: isWords, name: isWords, authority: isWords, group: isGroup }, { remark: isWords });
const isGroup = isOneOf('present', 'apologies', 'substitute', 'in attendance', 'absent');
const isRows: Test = (value) => Array.isArray(value) && value.every(isRow);
const isNumberOrNull: Test = (value) => value === null || isCount(value);

const BODY = ['paragraph', 'list', 'decision', 'action', 'vote', 'part-heading', 'attendance'];

interface Shape {
  /** The kinds of blocks in it; one text, or the empty one of a form. */
  readonly inside: readonly string[] | 'words' | 'nothing';
  readonly must: Readonly<Record<string, Test>>;
  readonly may: Readonly<Record<string, Test>>;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  paragraph: { inside: 'words', must: {}, may: { number: isWords } },
  'part-heading': { inside: 'words', must: {}, may: {} },
  'item-title': { inside: 'words', must: { number: isWords }, may: { reference: isWords } },
  'list-item': { inside: 'words', must: { marker: isWords, level: isCount }, may: {} },
  list: { inside: ['list-item'], must: {}, may: {} },
  decision: { inside: ['paragraph', 'list'], must: { keyword: isWords }, may: { number: isWords } },
  action: {
    inside: ['paragraph', 'list'],
    must: { keyword: isWords },
    may: {
      number: isWords,
      owner: isWords,
      due: isDate,
      status: isOneOf('open', 'in progress', 'done', 'cancelled'),
    },
  },
  vote: { inside: ['paragraph'], must: { keyword: isWords }, may: { number: isWords } },
  attendance: { inside: 'nothing', must: { rows: isRows }, may: {} },
  'agenda-item': { inside: BODY, must: { ai: isNumberOrNull }, may: { actionColumn: isText } },
};

function isFragment(value: unknown): value is Fragment {
  if (
    !isData(value) ||
    !hasOnly(value, { blocks: Array.isArray, openStart: isCount, openEnd: isCount }, {})
  ) {
    return false;
  }
  const blocks = value['blocks'] as readonly unknown[];
  return (
    blocks.length > 0 &&
    blocks.every((block) => isBlock(block, [...BODY, 'agenda-item', 'item-title', 'list-item']))
  );
}

/** Whether a block can stand outside the entries as it is, with all that is in it: nothing of it has to be mended. */
export function isSoundBlock(value: unknown): boolean {
  return isBlock(value, [...BODY, 'agenda-item']);
}

function hasOnly(value: Data, must: Shape['must'], may: Shape['may']): boolean {
  const isKnown = Object.entries(value).every(([key, inner]) => (must[key] ?? may[key])?.(inner) === true);
  return isKnown && Object.keys(must).every((key) => Object.hasOwn(value, key));
}

function isBlock(value: unknown, allowed: readonly string[]): boolean {
  if (!isBlockLike(value)) return false;
  const { type, children, ...rest } = value;
  const name = String(type);
  const shape = allowed.includes(name) ? SHAPES[name] : undefined;
  if (!shape || !hasOnly(rest, shape.must, shape.may)) return false;
  const inside = children as readonly unknown[];
  if (typeof shape.inside === 'string') return isTextAlone(inside, shape.inside);
  const allowedInside = shape.inside;
  return (
    inside.length > 0 &&
    inside.every((child, index) =>
      isBlock(child, name === 'agenda-item' && index === 0 ? ['item-title'] : allowedInside),
    )
  );
}

function isTextAlone(children: readonly unknown[], inside: 'words' | 'nothing'): boolean {
  const [child] = children;
  if (children.length !== 1 || !isData(child) || !hasOnly(child, { text: isWords }, {})) return false;
  return inside === 'words' || child['text'] === '';
}
