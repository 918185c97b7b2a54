import { describe, expect, it } from 'vitest';
import { itemTitle } from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { firstEntry, inEntry, title, types } from '../reading.ts';

describe('The number and title of an entry in paragraphs', () => {
  it.each([
    ['63   Apologies', '63', 'Apologies'],
    ['155.     Minutes', '155', 'Minutes'],
    ['155. Minutes', '155', 'Minutes'],
    ['5) Minutes', '5', 'Minutes'],
    ['5: Minutes', '5', 'Minutes'],
    ['5\tMinutes', '5', 'Minutes'],
    ['5 Minutes', '5', 'Minutes'],
    ['Co.33   Apologies', 'Co.33', 'Apologies'],
    ['45/24   Apologies', '45/24', 'Apologies'],
    ['58.1   Apologies', '58.1', 'Apologies'],
    ['7a   Apologies', '7a', 'Apologies'],
    ['5   apologies in small letters', '5', 'apologies in small letters'],
    ['5   Ferries: a review.', '5', 'Ferries: a review.'],
    ['5   “The Quay”', '5', '“The Quay”'],
  ])('stand on one line: “%s”', (line, number, words) => {
    expect(title(line)).toEqual(itemTitle(number, words));
  });

  it.each([
    ['535\n\nMinutes', '535', 'Minutes'],
    ['45/24\n\nMinutes', '45/24', 'Minutes'],
    ['535\nMinutes', '535', 'Minutes'],
    ['12.\n\nMinutes', '12', 'Minutes'],
    ['Co.33\n\nMinutes', 'Co.33', 'Minutes'],
    ['5\n\nPART TWO', '5', 'PART TWO'],
  ])('stand in two paragraphs: %j', (lines, number, words) => {
    expect(title(lines)).toEqual(itemTitle(number, words));
  });

  it.each([
    ['70.   Minutes\nE.70/23', '70', 'Minutes', 'E.70/23'],
    ['70.   Minutes\n\n01/22', '70', 'Minutes', '01/22'],
    ['70\n\nMinutes\n\nE.70/23', '70', 'Minutes', 'E.70/23'],
    ['Minutes\nE.70/23', '', 'Minutes', 'E.70/23'],
  ])('may be followed by a reference: %j', (lines, number, words, reference) => {
    expect(title(lines)).toEqual(itemTitle(number, words, reference));
  });

  it.each([
    ['a title', 'Any Other Business'],
    ['a part heading', 'PART II'],
    ['a notice', 'Members of the press are welcome'],
  ])('may lack the number: %s', (_what, line) => {
    expect(title(line)).toEqual(itemTitle('', line));
  });

  it.each([
    ['a sentence', 'The Chair opened the meeting at seven.'],
    ['words that a comma breaks off', 'With regret,'],
    ['a decision', 'RESOLVED that it be so'],
    ['an action', 'Action: Officers to write'],
    ['a list', '· a point'],
    ['a lettered part', '(a)  Declarations'],
    ['a vote', 'For: 7'],
    ['a line longer than any title', `${'The ferry and its fares '.repeat(8)}`.trim()],
  ])('are empty where an entry opens with %s', (_what, line) => {
    expect(title(line)).toEqual(itemTitle('', ''));
  });

  it('have no title where the number is followed by a sentence', () => {
    expect(firstEntry('<AI1>\n\n5\n\nThe Chair opened the meeting.\n\n</AI1>\n').children[0]).toEqual(
      itemTitle('5', ''),
    );
  });

  it('are empty in an entry with nothing in it', () => {
    expect(firstEntry('<AI1>\n\n</AI1>\n').children).toEqual([itemTitle('', '')]);
  });

  it('leave a line that is no reference to the body', () => {
    expect(types(firstEntry('<AI1>\n\n5   Minutes\n\n1 - 7\n\n</AI1>\n').children)).toEqual([
      'item-title',
      'paragraph',
    ]);
  });
});

describe('An edited title in paragraphs', () => {
  /** The lines of an entry with its title changed. */
  const edited = (lines: string, change: object): string => {
    const [head, item] = readNote(`<AI1>\n\n${lines}\n\n</AI1>\n`);
    if (item?.type !== 'agenda-item') throw new Error('There is no entry.');
    const [itemTitle, ...body] = item.children;
    const text = writeNote([head, { ...item, children: [{ ...itemTitle, ...change }, ...body] }]);
    return text.slice('<AI1>\n\n'.length, -'\n\n</AI1>\n'.length);
  };

  it.each([
    ['155.     Minutes', { number: '156' }, '156.     Minutes'],
    ['155.     Minutes', { children: [{ text: 'Notes' }] }, '155.     Notes'],
    ['535\n\nMinutes', { number: '536' }, '536\n\nMinutes'],
    ['535\n\nMinutes', { children: [{ text: 'Notes' }] }, '535\n\nNotes'],
    ['70.   Minutes\nE.70/23', { reference: 'E.71/23' }, '70.   Minutes\nE.71/23'],
    ['Minutes', { number: '5' }, '5   Minutes'],
    ['5   Minutes', { number: '' }, 'Minutes'],
    ['5.\n\nThe Chair spoke;', { children: [{ text: 'Minutes' }] }, '5.   Minutes\n\nThe Chair spoke;'],
    ['5.\n\n1 - 7\n\nHe spoke;', { children: [{ text: 'Minutes' }] }, '5.\n\n1 - 7\n\nMinutes\n\nHe spoke;'],
    ['5\n\nMinutes', { children: [{ text: 'To be held.' }] }, '5\n\n\u00ADTo be held.'],
    ['5   Minutes', { children: [{ text: '- a point' }] }, '5\n\u00AD- a point'],
    ['Minutes\t1 - 7\n\nx', { number: '5' }, '5   Minutes\t1 - 7\n\nx'],
  ])('changes in its place: %j', (lines, change, wanted) => {
    expect(edited(lines, change)).toBe(wanted);
  });

  it.each(['Decision', 'The Chair spoke.', '7   Fares', '535', '<AI3>', '· a point'])(
    'reads back as a title whatever it looks like: “%s”',
    (words) => {
      const text = edited('Minutes', { children: [{ text: words }] });
      expect(firstEntry(inEntry('').replace('5   Title\n\n', text)).children[0]).toEqual(
        itemTitle('', words),
      );
    },
  );
});
