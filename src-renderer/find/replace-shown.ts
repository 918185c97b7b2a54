import type { Editor, Path } from 'slate';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { AttendanceRow, HeaderField } from '../../shared/note/blocks.ts';
import type { ShownIn } from '../../shared/note/shown-words.ts';
import { groupOfRole } from '../../shared/tagged/attendance-table.ts';
import { isReference } from '../../shared/tagged/title-line.ts';
import { typedOwner } from '../editor/action/typed-owner.ts';
import { setProperties } from '../editor/apply.ts';
import { blockAt } from '../editor/places.ts';

type Put = (words: string) => string;

/**
 * Puts other words into a form, or where else words are shown beside those of a block. False where they are left as
 * they are: a day, a state or a keyword means something, and other words would mean something else or nothing.
 */
export function replaceShown(editor: Editor, top: number, at: ShownIn, put: Put): boolean {
  switch (at.kind) {
    case 'title':
    case 'field':
      return replaceInHeader(editor, [top], at, put);
    case 'person':
      return replaceInRow(editor, [top, ...at.path], at, put);
    case 'detail':
      return replaceInAction(editor, [top, ...at.path], at.part, put);
    case 'label':
      return replaceLabel(editor, [top, ...at.path], at.part, put);
    default:
      return assertNever(at);
  }
}

function replaceInHeader(
  editor: Editor,
  path: Path,
  at: Extract<ShownIn, { kind: 'title' | 'field' }>,
  put: Put,
): boolean {
  const header = blockAt(editor, path);
  if (header?.type !== 'header') return false;
  if (at.kind === 'title') {
    setProperties(editor, path, { title: put(header.title) });
    return true;
  }
  const fields = header.fields.map(
    (field, index): HeaderField =>
      index === at.index ? { ...field, [at.part]: put(field[at.part]) } : field,
  );
  setProperties(editor, path, { fields });
  return true;
}

function replaceInRow(
  editor: Editor,
  path: Path,
  { row, part }: Extract<ShownIn, { kind: 'person' }>,
  put: Put,
): boolean {
  const attendance = blockAt(editor, path);
  // A group is no word of the note, and the lines of a list say more than its rows do.
  if (attendance?.type !== 'attendance' || part === 'group' || part === 'line') return false;
  const rows = attendance.rows.map((person, index): AttendanceRow => {
    if (index !== row) return person;
    const words = put(person[part] ?? '');
    if (part === 'role') return withRole(person, words);
    if (part !== 'remark' || words !== '') return { ...person, [part]: words };
    const { remark: _, ...rest } = person;
    return rest;
  });
  setProperties(editor, path, { rows });
  return true;
}

/** With another role, which puts the person into the group that it names, if the former one did. */
function withRole(person: AttendanceRow, role: string): AttendanceRow {
  const isOfRole = groupOfRole(person.role) === person.group;
  return { ...person, role, group: isOfRole && role.trim() !== '' ? groupOfRole(role) : person.group };
}

function replaceInAction(
  editor: Editor,
  path: Path,
  part: Extract<ShownIn, { kind: 'detail' }>['part'],
  put: Put,
): boolean {
  const action = blockAt(editor, path);
  if (action?.type !== 'action' || part !== 'owner') return false;
  setProperties(editor, path, { owner: typedOwner(put(action.owner ?? '')) || undefined });
  return true;
}

function replaceLabel(
  editor: Editor,
  path: Path,
  part: Extract<ShownIn, { kind: 'label' }>['part'],
  put: Put,
): boolean {
  const block = blockAt(editor, path);
  if (block?.type === 'agenda-item' && part === 'column') {
    setProperties(editor, path, { actionColumn: put(block.actionColumn?.trim() ?? '').trim() || undefined });
    return true;
  }
  if (block?.type !== 'item-title') return false;
  if (part === 'number') {
    setProperties(editor, path, { number: put(block.number) });
    return true;
  }
  const reference = put(block.reference ?? '');
  // Anything else on the line after a title would be read as a paragraph.
  if (part !== 'reference' || !isReference(reference)) return false;
  setProperties(editor, path, { reference });
  return true;
}
