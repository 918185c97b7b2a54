import { useEffect } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import type { Action, Decision, Vote } from '../../../shared/note/blocks.ts';
import type { NoteEditor } from '../note-editor.ts';
import { blockAt } from '../places.ts';
import { followCaret } from './caret-mark.ts';

const KINDS = { decision: 'Decision', action: 'Action', vote: 'Vote' } as const;

/** What a block is called by screen readers: `Decision, item 3`. */
function blockName(kind: string, number: string): string {
  return number.trim() === '' ? kind : `${kind}, item ${number.trim()}`;
}

/** The attributes that tell what a block is and of which entry. */
export interface BlockRole {
  readonly role: 'group';
  readonly 'aria-label': string;
  readonly 'data-kind': string;
}

/** Role and name of a block, as the page has it when it is drawn; the caret brings them up to date. */
export function useBlockRole(element: Decision | Action | Vote): BlockRole {
  const editor = useSlateStatic() as NoteEditor;
  useEffect(followCaret, []);
  const kind = KINDS[element.type];
  const [top = -1] = ReactEditor.findPath(editor, element);
  const entry = blockAt(editor, [top]);
  const number = entry?.type === 'agenda-item' ? entry.children[0].number : '';
  return { role: 'group', 'aria-label': blockName(kind, number), 'data-kind': kind };
}

/** The name of a block by the number that its entry shows. Null where the entry shows none to go by. */
export function nameFromPage(block: Element): string | null {
  const kind = block.getAttribute('data-kind');
  const field = block.closest('.entry')?.querySelector<HTMLInputElement>('.item-number');
  return kind !== null && field ? blockName(kind, field.value) : null;
}
