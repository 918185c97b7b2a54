import { Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Block, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  decision,
  header,
  itemTitle,
  list,
  listItem,
  paragraph,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { createNoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { faultsOf } from '../valid-note.ts';

/*
 * Trees that no key makes, but that a change of the main process, or an edit that was broken off, could: all of them
 * become a note again, with every word.
 */

const HEAD = header('Board');
const broken = (...blocks: readonly unknown[]): Note => [HEAD, ...blocks] as unknown as Note;
const entry = (...body: readonly unknown[]): unknown => ({
  ...agendaItem({ ai: 1, number: '1', title: 'Dues' }),
  children: [itemTitle('1', 'Dues'), ...body],
});
const holding = (block: Block, ...children: readonly unknown[]): unknown => ({ ...block, children });

const CASES: readonly (readonly [string, Note])[] = [
  ['a note without a header', [paragraph('One')] as unknown as Note],
  ['a second header', broken(header('Two'), paragraph('One'))],
  ['a text among the blocks', broken({ text: 'One' }, paragraph('Two'))],
  ['a text in a list', broken(holding(list([listItem('·', 'x')]), { text: 'One' }, listItem('·', 'Two')))],
  ['an item without its list', broken(entry(listItem('·', 'One')))],
  ['an item in a decision', broken(entry(holding(decision('x'), listItem('·', 'One'))))],
  ['an item in a vote', broken(entry(holding(vote(['x']), listItem('·', 'One'))))],
  ['a paragraph in a list', broken(holding(list([listItem('·', 'x')]), paragraph('One')))],
  ['a list in a list', broken(holding(list([listItem('·', 'x')]), list([listItem('·', 'One')])))],
  ['a list in a vote', broken(entry(holding(vote(['x']), list([listItem('·', 'One')]))))],
  ['a decision in an action', broken(entry(holding(action('x'), decision('One'))))],
  ['a title among the words of an entry', broken(entry(paragraph('One'), itemTitle('2', 'Two')))],
  ['a title outside the entries', broken(itemTitle('2', 'Two'))],
  [
    'an entry without a title',
    broken({ ...agendaItem({ ai: 1, number: '', title: '' }), children: [paragraph('One')] }),
  ],
  ['an entry without anything', broken({ ...agendaItem({ ai: 1, number: '', title: '' }), children: [] })],
  ['an entry in the trailer', broken(holding(trailer([]), agendaItem({ ai: 1, number: '1', title: 'One' })))],
  ['a trailer without anything', broken(holding(trailer([])))],
  ['a decision without anything', broken(entry(holding(decision('x'))))],
  ['a list without anything', broken(entry(holding(list([listItem('·', 'x')])), paragraph('One')))],
  ['a paragraph in a paragraph', broken(holding(paragraph('x'), paragraph('One')))],
  ['a paragraph without a text', broken(holding(paragraph('x')))],
  ['a paragraph with two texts', broken(holding(paragraph('x'), { text: 'One ' }, { text: 'Two' }))],
];

function words(node: unknown): string {
  if (Array.isArray(node)) return node.map(words).join('');
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node) return String(node.text);
  return 'children' in node ? words(node.children) : '';
}

describe('A broken tree is mended:', () => {
  it.each(CASES)('%s', (_name, tree) => {
    expect(faultsOf(tree)).not.toEqual([]);
    const editor = createNoteEditor(tree, null);
    Editor.normalize(editor, { force: true });
    expect(faultsOf(noteIn(editor))).toEqual([]);
    expect(words(noteIn(editor))).toBe(words(tree));
  });
});
