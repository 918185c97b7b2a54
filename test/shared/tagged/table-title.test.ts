import { describe, expect, it } from 'vitest';
import { agendaItem, header, itemTitle } from '../../../shared/note/build.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { cell, firstEntry, inCell } from '../reading.ts';

describe('The number and title of an entry in a table', () => {
  it('stand in two cells', () => {
    expect(firstEntry(inCell('Noted.')).children[0]).toEqual(itemTitle('5', 'Title'));
  });

  it('may have the number of another kind', () => {
    const text = inCell('Noted.').replace('\t5  \n', '\tCo.5\n');
    expect(firstEntry(text).children[0]).toEqual(itemTitle('Co.5', 'Title'));
  });

  it('may lack the number', () => {
    const text = inCell('Noted.').replace('\t5  \n\tTitle', '\tTitle');
    expect(firstEntry(text).children[0]).toEqual(itemTitle('', 'Title'));
  });

  it('may both be empty', () => {
    const text = inCell('Noted.').replace('\t5  \n\tTitle\n', '\t\n\t\n');
    expect(firstEntry(text).children[0]).toEqual(itemTitle('', ''));
  });

  it('may have an empty title', () => {
    const text = inCell('Noted.').replace('\tTitle\n', '\t\n');
    expect(firstEntry(text).children[0]).toEqual(itemTitle('5', ''));
  });

  it('leave the words of the second row to the body', () => {
    expect(cell('5   Noted.')).toEqual([{ type: 'paragraph', children: [{ text: '5   Noted.' }] }]);
  });
});

describe('A new title', () => {
  const write = (number: string, words: string, reference?: string): string => {
    const item = agendaItem({ ai: 1, number, title: words, ...(reference && { reference }) });
    return writeNote([header(''), item]);
  };

  it('stands in the cells of a table where the note has no entries yet', () => {
    expect(write('5', 'Fares')).toBe('<AI1>\n\n\t5  \n\tFares\n \n\t\n\n\t\n\t\n\t\n\n\n</AI1>\n\n');
  });

  it('has an empty cell for a number it has not', () => {
    expect(write('', 'Fares')).toContain('<AI1>\n\n\t  \n\tFares\n');
  });
});
