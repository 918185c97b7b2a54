import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { nextNote } from '../../../shared/note/next-note.ts';
import { itemsOf, placed, plainText } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { noteOfTemplate } from '../../../src-main/new-notes/note-of-template.ts';
import { TEMPLATES } from '../../../src-main/new-notes/templates.ts';
import { faultsOf } from '../../renderer/valid-note.ts';

const TODAY = '2024-06-20';

function titles(note: Note): readonly string[] {
  return itemsOf(note).map(({ children: [title] }) => `${title.number} ${plainText(title)}`);
}

describe.each(TEMPLATES)('The template $name', ({ text }) => {
  const note = noteOfTemplate(text, TODAY);

  it('is a tagged note in the layout of the house, byte for byte', () => {
    expect(writeNote(readNote(text))).toBe(text);
    expect(text).toContain('<AI1>');
    expect(text).toMatch(/<\/TRAILER_SECTION>\s*$/);
  });

  it('begins a valid note of today, with every other value empty', () => {
    expect(faultsOf(note)).toEqual([]);
    expect(note[0].fields).toEqual([
      { label: 'Title', value: '' },
      { label: 'Date', value: '20 June 2024' },
      { label: 'Time', value: '' },
      { label: 'Venue', value: '' },
    ]);
    expect(
      placed(note, 'attendance').flatMap(({ block }) => block.rows.map(({ name }) => name)),
    ).not.toContainEqual(expect.stringMatching(/./));
  });

  it('has a line to type in under each title', () => {
    expect(itemsOf(note).map((item) => item.children.slice(1).map(({ type }) => type))).toEqual(
      itemsOf(note).map(() => ['paragraph']),
    );
  });

  it('has items that all stand on the agenda of the next meeting again', () => {
    expect(titles(nextNote(note, { date: '2024-09-19' }))).toEqual(titles(note));
  });

  it('is written as the template with the date in it', () => {
    expect(writeNote(note).replace('20 June 2024', '')).toBe(text);
  });
});

it('Templates have ids and names of their own.', () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length);
});
