import { describe, expect, it } from 'vitest';
import { agendaItem, decision, header, paragraph } from '../../../shared/note/build.ts';
import { quorumIn, quorumInWords } from '../../../shared/note/quorum.ts';

describe('The quorum', () => {
  it.each([
    ['Quorum: 5', 5],
    ['The quorum is five members.', 5],
    ['The quorum for this meeting is 4.', 4],
    ['a quorum of at least three', 3],
    ['Four members make a quorum', 4],
    ['(quorum 3)', 3],
  ])('is read off “%s”', (words, count) => {
    expect(quorumInWords(words)).toBe(count);
  });

  it.each([
    'The quorum was lost at 7.15 pm.',
    'The quorum is one third of the members.',
    'A quorum was present.',
    'Quorum: 0',
    'Five members were there.',
  ])('is not read off “%s”', (words) => {
    expect(quorumInWords(words)).toBeNull();
  });

  it('is found in a field of the header and in any block of an entry', () => {
    expect(quorumIn(header('Board', [{ label: 'Quorum', value: '6 members' }]))).toBe(6);
    const item = agendaItem({ ai: 1, number: '1', title: 'Apologies' }, [
      paragraph('None.'),
      decision([paragraph('The quorum is seven.')], 'Decision'),
    ]);
    expect(quorumIn(item)).toBe(7);
  });
});
