import { createEditor, type Operation } from 'slate';
import { describe, expect, it } from 'vitest';
import type { AgendaItem, BodyBlock, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
} from '../../../shared/note/build.ts';
import { differenceOf } from '../../../shared/note/difference.ts';
import { applyFix } from '../../../shared/note/problems/apply-fix.ts';

function entry(number: number, title: string, body: readonly BodyBlock[] = []): AgendaItem {
  return agendaItem({ ai: number, number: `${number}`, title }, body);
}

function note(...entries: readonly AgendaItem[]): Note {
  return [header('Ferry Panel'), ...entries];
}

function applied(from: Note, operations: readonly Operation[]): Note {
  return applyFix(from, { label: '', operations: [...operations] });
}

/** The operations from one note to another, each in a few words, after making sure that they lead there. */
function steps(from: Note, to: Note): readonly string[] {
  const operations = differenceOf(from, to);
  expect(applied(from, operations)).toEqual(to);
  return operations.map((operation) => {
    if (operation.type === 'set_node')
      return `set ${operation.path.join('.')} ${Object.keys(operation.newProperties).join()}`;
    if (operation.type === 'insert_text' || operation.type === 'remove_text')
      return `${operation.type} ${operation.path.join('.')} ${operation.offset} ${operation.text}`;
    return 'path' in operation ? `${operation.type} ${operation.path.join('.')}` : operation.type;
  });
}

const FARES = entry(1, 'Fares review', [
  paragraph('Members asked for the figures of the two smaller piers.'),
  list([listItem('·', 'Quay House'), listItem('·', 'Long Pier'), listItem('·', 'Old Pier')]),
  decision('That the fares stay as they are until March.'),
]);
const PIERS = entry(2, 'Repairs of the piers', [paragraph('The engineer spoke of the worst planks.')]);

describe('The difference of two notes', () => {
  it('is nothing where they are the same', () => {
    expect(differenceOf(note(FARES), structuredClone(note(FARES)))).toEqual([]);
  });

  it('is the words that differ, where they stand', () => {
    const changed = entry(1, 'Fares review', [
      paragraph('Members asked for the figures of the three smaller piers.'),
      ...FARES.children.slice(2),
    ] as readonly BodyBlock[]);
    expect(steps(note(FARES, PIERS), note(changed, PIERS))).toEqual([
      'remove_text 1.1.0 38 wo',
      'insert_text 1.1.0 38 hree',
    ]);
  });

  it('is the one item that is new in a list', () => {
    const [title, first, , last] = FARES.children as readonly [never, BodyBlock, BodyBlock, BodyBlock];
    const points = list([
      listItem('·', 'Quay House'),
      listItem('·', 'New Pier'),
      listItem('·', 'Long Pier'),
      listItem('·', 'Old Pier'),
    ]);
    const changed: AgendaItem = { ...FARES, children: [title, first, points, last] };
    expect(steps(note(FARES), note(changed))).toEqual(['insert_node 1.2.1']);
  });

  it('is the properties that changed, in their place', () => {
    const [from, to] = [
      action('Write to the operator.', { owner: 'Eve' }),
      action('Write to the operator.', { due: '2020-01-02' }),
    ];
    expect(steps(note(entry(1, 'A', [from])), note(entry(1, 'A', [to])))).toEqual(['set 1.1 due']);
  });

  it('is the layout where only that differs', () => {
    const [header0, item] = note(FARES);
    const laid: Note = [header0, { ...(item as AgendaItem), layout: { form: 'plain', open: '', close: '' } }];
    expect(steps(note(FARES), laid)).toEqual(['set 1 layout']);
  });

  it('is both in one block where both changed', () => {
    const from = note(entry(1, 'A', [paragraph('The report was noted.', '1.1')]));
    const to = note(entry(1, 'A', [paragraph('The report was agreed.', '1.2')]));
    expect(steps(from, to)).toEqual([
      'set 1.1 number',
      'remove_text 1.1.0 15 not',
      'insert_text 1.1.0 15 agre',
    ]);
  });

  it('is an entry that was put in, and the numbers after it', () => {
    const added = entry(2, 'Winter timetable', [paragraph('The operator will be asked to come.')]);
    const later = entry(3, 'Repairs of the piers', [paragraph('The engineer spoke of the worst planks.')]);
    expect(steps(note(FARES, PIERS), note(FARES, added, later))).toEqual([
      'insert_node 2',
      'set 3 ai',
      'set 3.0 number',
    ]);
  });

  it('is an entry that was taken out', () => {
    expect(steps(note(FARES, PIERS), note(PIERS))).toEqual(['remove_node 1']);
  });

  it('replaces an entry whole that has nothing in common with what is in its place', () => {
    expect(steps(note(FARES), note(PIERS))).toEqual(['insert_node 1', 'remove_node 2']);
  });

  it('replaces a block of another type', () => {
    const [from, to] = [
      note(entry(1, 'A', [paragraph('PART B')])),
      note(entry(1, 'A', [partHeading('PART B')])),
    ];
    expect(steps(from, to)).toEqual(['insert_node 1.1', 'remove_node 1.2']);
  });

  it('replaces an entry whose tags are lost, as Slate can set nothing to null', () => {
    expect(steps(note(FARES), note({ ...FARES, ai: null }))).toEqual(['insert_node 1', 'remove_node 2']);
  });

  it('never leaves a block empty on the way', () => {
    const from = note(entry(1, 'A', [decision([paragraph('To wait.')])]));
    const to = note(entry(1, 'A', [decision([list([listItem('·', 'To wait.')])])]));
    const editor = createEditor();
    editor.children = [...from];
    editor.normalizeNode = () => {};
    for (const operation of differenceOf(from, to)) {
      editor.apply(operation);
      const [, item] = editor.children;
      expect(JSON.stringify(item)).not.toContain('"children":[]');
    }
    expect(editor.children).toEqual(to);
  });

  it('sets the data of a header and an attendance', () => {
    const row = { role: '', name: 'Ada Marlow', authority: '', group: 'present' } as const;
    const from: Note = [header('Ferry Panel'), trailer([attendanceTable([])])];
    const to: Note = [header('Pier Panel'), trailer([attendanceTable([row])])];
    expect(steps(from, to)).toEqual(['set 0 title', 'set 1.0 rows']);
  });

  it('keeps the caret in a block that stays', () => {
    const from = note(FARES, PIERS);
    const editor = createEditor();
    editor.children = [...from];
    editor.normalizeNode = () => {};
    const point = { path: [2, 1, 0], offset: 5 };
    editor.selection = { anchor: point, focus: point };
    for (const operation of differenceOf(from, note(PIERS))) editor.apply(operation);
    expect(editor.selection?.anchor).toEqual({ path: [1, 1, 0], offset: 5 });
  });

  it('moves the caret of a block that was replaced to what came in its place', () => {
    const from = note(entry(1, 'A', [paragraph('PART B')]), PIERS);
    const to = note(entry(1, 'A', [partHeading('PART B')]), PIERS);
    const editor = createEditor();
    editor.children = [...from];
    editor.normalizeNode = () => {};
    const point = { path: [1, 1, 0], offset: 2 };
    editor.selection = { anchor: point, focus: point };
    for (const operation of differenceOf(from, to)) editor.apply(operation);
    expect(editor.selection?.anchor.path).toEqual([1, 1, 0]);
  });
});
