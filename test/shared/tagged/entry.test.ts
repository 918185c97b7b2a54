import { describe, expect, it } from 'vitest';
import type { AgendaItem, Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { cell, entryNames, firstEntry, inCell, inEntry, read, types } from '../reading.ts';

describe('An entry', () => {
  it('stands between its tags', () => {
    expect(firstEntry(inEntry('Noted.'))).toEqual(
      agendaItem({ ai: 1, number: '5', title: 'Title' }, [paragraph('Noted.')]),
    );
  });

  it('may stand in the cells of a table', () => {
    expect(firstEntry(inCell('Noted.'))).toEqual(
      agendaItem({ ai: 1, number: '5', title: 'Title' }, [paragraph('Noted.')]),
    );
  });

  it('has the number of its tag, which is not its own', () => {
    expect(entryNames('<AI7>\n\n5   Fares\n\n</AI7>\n')).toEqual(['7: 5 Fares']);
  });

  it('may be without words', () => {
    expect(entryNames('<AI1>\n</AI1>\n')).toEqual(['1:']);
  });

  it('may have its tags in a line of text', () => {
    const item = firstEntry('<AI1>5   Fares\nThe meeting closed at 6.47 p.m.</AI1>');
    expect(item.children).toEqual([
      { type: 'item-title', number: '5', children: [{ text: 'Fares' }] },
      paragraph('The meeting closed at 6.47 p.m.'),
    ]);
  });

  it('may follow on the line of the one before', () => {
    expect(entryNames('<AI1>\n1   One\n</AI1><AI2>\n2   Two\n</AI2>')).toEqual(['1: 1 One', '2: 2 Two']);
  });

  it('may have white space in its tags', () => {
    expect(entryNames('< AI1>\n1   One\n</ AI1 >\n')).toEqual(['1: 1 One']);
  });

  it('may have line ends of \\r\\n', () => {
    expect(firstEntry(inCell('Noted.').replaceAll('\n', '\r\n'))).toEqual(firstEntry(inCell('Noted.')));
  });
});

describe('An entry whose tags are damaged', () => {
  it('closed by the tag of another has the number it was opened with', () => {
    expect(entryNames('<AI4>\n4   Four\nNoted.\n</AI6>\n<AI7>\n5   Five\n</AI7>')).toEqual([
      '4: 4 Four',
      '7: 5 Five',
    ]);
  });

  it('never closed goes on to the next', () => {
    expect(entryNames('<AI1>\n1   One\nNoted.\n<AI2>\n2   Two\n</AI2>')).toEqual(['1: 1 One', '2: 2 Two']);
  });

  it('never closed goes on to the trailer', () => {
    const note = read('<AI1>\n1   One\nNoted.\n<TRAILER_SECTION>\nSigned.\n</TRAILER_SECTION>\n');
    expect(types(note)).toEqual(['header', 'agenda-item', 'trailer']);
  });

  it('never closed goes on to the end', () => {
    expect(firstEntry('<AI1>\n1   One\nNoted.').children).toHaveLength(2);
  });

  it('never opened starts at its number and title', () => {
    const note = read(
      'Harbour Board\n\nHeld at the Quay.\n\n1   One\n\nNoted.\n\n</AI1>\n<AI2>\n2   Two\n</AI2>',
    );
    expect(types(note)).toEqual(['header', 'paragraph', 'agenda-item', 'agenda-item']);
    expect(note[2]).toMatchObject({ ai: 1, children: [{ number: '1' }, { type: 'paragraph' }] });
  });

  it('never opened and without a number leaves its closing tag alone', () => {
    const note = read('Harbour Board\n\nThe Chair spoke.\n\n</AI1>\n');
    expect(note[2]).toMatchObject({ type: 'kept', reason: 'stray-tag', raw: '</AI1>\n' });
  });

  it('with a tag in it that opens nothing keeps that tag in its place', () => {
    expect(
      types(firstEntry('<AI1>\n1   One\n\nBefore.\n\n</TRAILER_SECTION>\n\nAfter.\n\n</AI1>').children),
    ).toEqual(['item-title', 'paragraph', 'kept', 'paragraph']);
  });
});

describe('The action column of an entry', () => {
  const column = (words: string): string => inCell('Noted.').replace('\n\n\n\t\n', `\n\n\n\t${words}\n`);

  it('is the last cell where words stand in it', () => {
    const item = firstEntry(column('Ada Marlow'));
    expect(item.actionColumn).toBe('Ada Marlow');
    expect(types(item.children)).toEqual(['item-title', 'paragraph']);
  });

  it('may have several lines', () => {
    expect(firstEntry(column('Ada Marlow\nBen Thorne')).actionColumn).toBe('Ada Marlow\nBen Thorne');
  });

  it('is not there where its cell is empty', () => {
    expect(firstEntry(inCell('Noted.'))).not.toHaveProperty('actionColumn');
  });

  it('is not a cell with more than words in it', () => {
    const item = firstEntry(column('· a point'));
    expect(item.actionColumn).toBeUndefined();
    expect(types(item.children)).toEqual(['item-title', 'paragraph', 'list']);
  });

  it('is not there in an entry of plain paragraphs', () => {
    expect(firstEntry(inEntry('Noted.\n\n\tAda Marlow'))).not.toHaveProperty('actionColumn');
  });

  it('is written as it is where it was changed', () => {
    const [head, item] = readNote(column('Ada Marlow'));
    const edited = { ...(item as AgendaItem), actionColumn: 'Ben Thorne' };
    expect(writeNote([head, edited])).toBe(column('Ben Thorne'));
  });

  it('may be given to an entry that had none', () => {
    const [head, item] = readNote(inCell('Noted.'));
    const text = writeNote([head, { ...(item as AgendaItem), actionColumn: 'Ada Marlow' }]);
    expect(firstEntry(text).actionColumn).toBe('Ada Marlow');
  });
});

describe('A new entry', () => {
  const fresh = agendaItem({ ai: 2, number: '6', title: 'Fares' }, [paragraph('Noted.')]);

  /** What is written of the new entry after the text of the others. */
  const addedTo = (text: string): string => {
    const [head, ...rest] = readNote(text);
    return writeNote([head, ...rest, fresh]).slice(text.length);
  };

  it('is a table where the note has no entries', () => {
    expect(writeNote([header(''), fresh])).toBe(
      '<AI2>\n\n\t6  \n\tFares\n \n\t\n\n\t\n\tNoted.\n\n\n\t\n\n\n</AI2>\n\n',
    );
  });

  it('is a table where those of the note are', () => {
    expect(addedTo(inCell('Noted.'))).toBe(
      '<AI2>\n\n\t6  \n\tFares\n \n\t\n\n\t\n\tNoted.\n\n\n\t\n\n\n</AI2>\n\n',
    );
  });

  it('is plain where those of the note are', () => {
    expect(addedTo(inEntry('Noted.'))).toBe('<AI2>\n\n6   Fares\n\nNoted.\n\n</AI2>\n\n');
  });

  it('has the line ends of its file', () => {
    expect(addedTo('<AI1>\r\n5   Title\r\n</AI1>\r\n')).toBe(
      '<AI2>\r\n\r\n6   Fares\r\n\r\nNoted.\r\n\r\n</AI2>\r\n\r\n',
    );
  });

  it('with no number of its tags has no tags', () => {
    expect(writeNote([header(''), { ...fresh, ai: null }])).not.toContain('<');
  });
});

describe('An entry that is renumbered', () => {
  const renumbered = (text: string, ai: number): string => {
    const [head, item, ...rest] = readNote(text);
    const note: Note = [head, { ...(item as AgendaItem), ai }, ...rest];
    return writeNote(note);
  };

  it('has the number in both its tags', () => {
    expect(renumbered(inEntry('Noted.'), 3)).toBe(
      inEntry('Noted.').replace('<AI1>', '<AI3>').replace('</AI1>', '</AI3>'),
    );
  });

  it('loses the damage of its closing tag with it', () => {
    expect(renumbered('<AI1>\n5   Title\n</AI3>\n', 2)).toBe('<AI2>\n5   Title\n</AI2>\n');
  });

  it('keeps the damage while its number stays', () => {
    expect(renumbered('<AI1>\n5   Title\n</AI3>\n', 1)).toBe('<AI1>\n5   Title\n</AI3>\n');
  });
});

describe('The body of an entry in a table', () => {
  it('starts after the cells of its title', () => {
    expect(cell('Noted.\n\nAnd thanked.')).toEqual([paragraph('Noted.'), paragraph('And thanked.')]);
  });

  it('may be empty', () => {
    expect(
      types(firstEntry('<AI1>\n\n\t5  \n\tTitle\n \n\t\n\n\t\n\t\n\t\n\n\n</AI1>\n\n').children),
    ).toEqual(['item-title']);
  });
});
