import { describe, expect, it } from 'vitest';
import { list, listItem, paragraph, vote } from '../../../shared/note/build.ts';
import { body, readBack, types, written } from '../reading.ts';

describe('A vote', () => {
  it('is “For”, names with their count, “Against”, names with theirs', () => {
    const lines = ['For', 'Ada Marlow, Ben Thorne – 26 votes', 'Against', 'Cy Vance – 1 vote'];
    expect(body(lines.join('\n\n'))).toEqual([vote(lines, '')]);
  });

  it('takes in its abstentions', () => {
    const lines = ['For', 'Ada Marlow – 1 vote', 'Against', 'Cy Vance – 1 vote', 'Abstentions: 3'];
    expect(body(lines.join('\n'))).toEqual([vote(lines, '')]);
  });

  it.each([
    '3 for, 1 against, 0 abstentions',
    '3 votes for, 1 against.',
    'Seven in favour and two against',
    'A vote was taken on the Corn Hall: 7 for, 2 against, 1 abstention.',
    'For: 7, Against: 2',
    'For (7) Against (2)',
    'For: 7',
    'For – 7 votes',
    'Votes for: 7',
    'In favour: 7',
    'In favour',
    'For the motion:',
  ])('may be one line: “%s”', (line) => {
    expect(body(line)).toEqual([vote([line], '')]);
  });

  it.each([
    ['Vote: carried', 'Vote', 'carried'],
    ['Voting: 3 for, 1 against', 'Voting', '3 for, 1 against'],
    ['Recorded vote: Ada Marlow for', 'Recorded vote', 'Ada Marlow for'],
    ['Named vote – lost', 'Named vote', 'lost'],
    ['Division: 3 to 1', 'Division', '3 to 1'],
  ])('may have a keyword: “%s”', (line, keyword, words) => {
    expect(body(line)).toEqual([vote([words], keyword)]);
  });

  it('may have its keyword on a line of its own', () => {
    const lines = 'Recorded vote:\n\nAda Marlow, Ben Thorne – 2 votes\n\nAgainst\n\nCy Vance – 1 vote';
    expect(body(lines)).toEqual([
      vote(['Ada Marlow, Ben Thorne – 2 votes', 'Against', 'Cy Vance – 1 vote'], 'Recorded vote'),
    ]);
  });

  it('may stand after a number of its own', () => {
    expect(body('58.4   3 for, 1 against')).toEqual([{ ...vote(['3 for, 1 against'], ''), number: '58.4' }]);
  });

  it('ends after its tally', () => {
    expect(body('3 for, 1 against\n\nThe Chair spoke.')).toEqual([
      vote(['3 for, 1 against'], ''),
      paragraph('The Chair spoke.'),
    ]);
  });

  it('ends after the count of the last side', () => {
    expect(types(body('For: 7\n\nAgainst: 2\n\nThe Chair spoke.'))).toEqual(['vote', 'paragraph']);
  });

  it('ends after the words of its keyword’s line', () => {
    expect(types(body('Vote: carried\n\nThe Chair spoke.'))).toEqual(['vote', 'paragraph']);
  });

  it('ends at a decision', () => {
    expect(types(body('For: 7\n\nAgainst: 2\n\nRESOLVED that it be so.'))).toEqual(['vote', 'decision']);
  });

  it('ends at a list', () => {
    expect(types(body('For\n\n· a point'))).toEqual(['vote', 'list']);
  });

  it.each([
    ['a sentence about voting', 'Members voted on the motion.'],
    ['the word for in a sentence', 'For the record, nobody objected.'],
    ['one who was against', 'Cllr Vance was against.'],
    ['a side that opens no vote', 'Against'],
    ['abstentions alone', 'Abstentions: 3'],
    ['a number before for', 'The fee of 3 pounds, for one, was too much.'],
    ['the keyword in small letters', 'vote: carried'],
    ['a voter', 'Voters were few.'],
    ['divisions', 'Division of the County was discussed.'],
  ])('is not %s', (_what, line) => {
    expect(body(line)).toEqual([paragraph(line)]);
  });
});

describe('A new vote', () => {
  it('is written under its keyword', () => {
    expect(written(vote(['Ada Marlow – 2 votes', 'Against: 2']))).toBe(
      'Vote:\n\nAda Marlow – 2 votes\n\nAgainst: 2\n\n',
    );
  });

  it('of a tally only needs no keyword', () => {
    expect(written(vote(['3 for, 1 against'], ''))).toBe('3 for, 1 against\n\n');
  });

  it('gets a keyword where its words do not tell', () => {
    expect(written(vote(['All were content.'], ''))).toBe('Vote:\n\nAll were content.\n\n');
  });

  it('does not take in the paragraph after it', () => {
    const blocks = [vote(['For', 'Ada Marlow']), paragraph('Ben Thorne – 3 votes')];
    expect(readBack(...blocks)).toEqual(blocks);
  });

  it('does not take in the list after it', () => {
    const blocks = [vote(['carried']), list([listItem('–', 'twenty')])];
    expect(readBack(...blocks)).toEqual(blocks);
  });
});
