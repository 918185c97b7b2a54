import { attendanceOf } from '../../../shared/note/attendance.ts';
import type { Action, Note } from '../../../shared/note/blocks.ts';
import { ownerInWords } from '../../../shared/note/owner.ts';
import { placed } from '../../../shared/note/walk.ts';

/** Names are remembered for each action: one that is not edited is the same block. */
const SAID = new WeakMap<Action, string>();

/**
 * Who may own an action: those who have another in the note, and everybody whom the attendance names, each once. Asked
 * when the field is entered, not with its keys.
 */
export function knownOwners(note: Note, but?: Action): readonly string[] {
  const owners = placed(note, 'action').flatMap(({ block }) => (block === but ? [] : [ownerOf(block)]));
  const people = attendanceOf(note).map(({ name }) => name.trim());
  const known = new Map<string, string>();
  for (const name of [...people, ...owners]) {
    const key = name.toLowerCase();
    if (name !== '' && !known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}

function ownerOf(action: Action): string {
  if (action.owner !== undefined) return action.owner.trim();
  const known = SAID.get(action);
  if (known !== undefined) return known;
  const [first] = action.children;
  const owner = first?.type === 'paragraph' ? (ownerInWords(first.children[0].text) ?? '') : '';
  SAID.set(action, owner);
  return owner;
}

/** Whether a name goes on with what was typed, at the start of any of its words: `mar` means `Cllr Ada Marlow`. */
export function isMeant(name: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const lower = name.toLowerCase();
  return (
    wanted === '' || lower.startsWith(wanted) || lower.includes(` ${wanted}`) || lower.includes(`-${wanted}`)
  );
}

/** The one name that what was typed can only mean, as its beginning or that of one of its words; null for none or several. */
export function onlyMeant(names: readonly string[], typed: string): string | null {
  if (typed.trim() === '') return null;
  const [name, ...others] = names.filter((each) => isMeant(each, typed));
  return name === undefined || others.length > 0 ? null : name;
}
