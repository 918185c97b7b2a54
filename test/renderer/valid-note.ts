import type { Block } from '../../shared/note/blocks.ts';
import { isParagraphNumber } from '../../shared/tagged/paragraph.ts';

/*
 * What `blocks.ts` says of a note, asked of any tree: which blocks stand in which, what each says of itself, that
 * words stand in one text and hold no line end.
 */

const BODY = ['paragraph', 'list', 'decision', 'action', 'vote', 'part-heading', 'kept', 'attendance'];

const INSIDE: Readonly<Record<Block['type'], readonly string[] | 'words' | 'void'>> = {
  header: 'void',
  attendance: 'void',
  kept: 'void',
  paragraph: 'words',
  'list-item': 'words',
  'item-title': 'words',
  'part-heading': 'words',
  list: ['list-item'],
  decision: ['paragraph', 'list'],
  action: ['paragraph', 'list'],
  vote: ['paragraph'],
  'agenda-item': BODY,
  trailer: BODY,
};

const SAYS: Readonly<Record<Block['type'], readonly string[]>> = {
  header: ['title', 'fields'],
  attendance: ['rows'],
  kept: ['reason', 'raw'],
  paragraph: ['number'],
  'list-item': ['marker', 'level'],
  'item-title': ['number', 'reference'],
  'part-heading': [],
  list: [],
  decision: ['keyword', 'number'],
  action: ['keyword', 'number', 'owner', 'due', 'status'],
  vote: ['keyword', 'number'],
  'agenda-item': ['ai', 'actionColumn'],
  trailer: [],
};

const MUST: Partial<Record<Block['type'], readonly string[]>> = {
  'list-item': ['marker', 'level'],
  'item-title': ['number'],
  decision: ['keyword'],
  action: ['keyword'],
  vote: ['keyword'],
  'agenda-item': ['ai'],
  header: ['title', 'fields'],
};

/** What is wrong with a tree as a note, each with its path; nothing for a note. */
export function faultsOf(note: readonly unknown[]): readonly string[] {
  const faults = note.flatMap((node, index) => {
    const allowed = index === 0 ? ['header'] : ['agenda-item', 'trailer', ...BODY];
    return faultsIn(node, allowed, [index]);
  });
  return note.length > 0 ? faults : ['the note is empty'];
}

function faultsIn(node: unknown, allowed: readonly string[], path: readonly number[]): readonly string[] {
  const at = path.join('.');
  if (typeof node !== 'object' || node === null || !('type' in node)) return [`${at} is no block`];
  const { type, children, ...rest } = node as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || !allowed.includes(type)) return [`${at} is a ${type}`];
  const kind = type as Block['type'];
  const faults = [
    ...(kind === 'paragraph' && rest['number'] !== undefined && !isParagraphNumber(String(rest['number']))
      ? [`${at} has a number that no file has before a paragraph`]
      : []),
    ...Object.keys(rest)
      .filter((key) => key !== 'layout' && !SAYS[kind].includes(key))
      .map((key) => `${at} is a ${type} with ${key}`),
    ...(MUST[kind] ?? []).filter((key) => rest[key] === undefined).map((key) => `${at} has no ${key}`),
  ];
  if (!Array.isArray(children) || children.length === 0) return [...faults, `${at} holds nothing`];
  const inside = INSIDE[kind];
  if (typeof inside === 'string') return [...faults, ...faultsOfText(children, inside, at)];
  return [
    ...faults,
    ...children.flatMap((child, index) => {
      const title = kind === 'agenda-item' && index === 0 ? ['item-title'] : inside;
      return faultsIn(child, title, [...path, index]);
    }),
  ];
}

function faultsOfText(children: readonly unknown[], inside: 'words' | 'void', at: string): readonly string[] {
  const [child] = children;
  if (children.length !== 1 || typeof child !== 'object' || child === null || !('text' in child)) {
    return [`${at} holds no single text`];
  }
  if (Object.keys(child).length > 1) return [`${at} holds a text with marks`];
  const text = String(child.text);
  if (inside === 'void' && text !== '') return [`${at} is a form with words in it`];
  return /[\r\n]/.test(text) ? [`${at} has a line end in its words`] : [];
}
