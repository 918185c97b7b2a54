import { describe, expect, it } from 'vitest';
import { looksLikeAction, ownerInWords } from '../../../shared/note/owner.ts';

describe('The owner of an action', () => {
  it.each([
    ['Officers to circulate the paper.', 'Officers'],
    ['Jamie to share the graphic.', 'Jamie'],
    ['Cllr Green to write to the Minister.', 'Cllr Green'],
    ['Eve Lund to circulate the data.', 'Eve Lund'],
    ['The Clerk to write.', 'The Clerk'],
    ['The Chair and Cllr Vance to meet.', 'The Chair and Cllr Vance'],
    ['Head of Ferries to report.', 'Head of Ferries'],
    ['Ada O’Marlow to call.', 'Ada O’Marlow'],
    ['All to send comments.', 'All'],
    ['Members to note the date.', 'Members'],
    ['LGA officers to write.', 'LGA officers'],
    ['Officers agreed to write.', 'Officers'],
    ['Officers are to write.', 'Officers'],
    ['Officers asked to write.', 'Officers'],
    ['Ada Marlow will write.', 'Ada Marlow'],
    ['Ada Marlow – write to the operator.', 'Ada Marlow'],
    ['OFFICERS TO WRITE', 'OFFICERS'],
    ['Officers will circulate it.', 'Officers'],
  ])('opens the sentence: “%s”', (words, owner) => {
    expect(ownerInWords(words)).toBe(owner);
  });

  it.each([
    ['Write to the operator (Ada Marlow)', 'Ada Marlow'],
    ['Write to the operator [GL/FO].', 'GL/FO'],
    ['Write to the operator (Clerk)', 'Clerk'],
  ])('may close it in brackets: “%s”', (words, owner) => {
    expect(ownerInWords(words)).toBe(owner);
  });

  it.each([
    ['the brackets name a thing', 'Write to the operator (see the report)'],
    ['the brackets come before its end', 'Write (GL) to the operator'],
    ['the sentence opens with what is to be done', 'To circulate the paper.'],
    ['it is about a report', 'Future reports to explain the rating.'],
    ['a thing is to be brought', 'Report to be brought back.'],
    ['people are to be told', 'Members to be told.'],
    ['a thing will be done', 'Officers will be told.'],
    ['someone goes somewhere', 'Officers to the rescue.'],
    ['there is no doing in it', 'Members noted the report.'],
    ['another sentence comes first', 'It was late. Officers to write.'],
    ['the words before it are ordinary', 'Members listened with pleasure to music.'],
    ['an update is due', 'Update to follow.'],
    ['there are no words', ''],
  ])('is not known where %s', (_why, words) => {
    expect(ownerInWords(words)).toBeNull();
  });
});

describe('A sentence reads as an action', () => {
  it.each(['To circulate the paper.', 'Officers to write.', 'Ada Marlow will write.'])('“%s”', (words) => {
    expect(looksLikeAction(words)).toBe(true);
  });

  it.each(['Today was fine.', 'TO LET', 'To', 'To Ada, with thanks', 'Members noted it.'])(
    'not “%s”',
    (words) => {
      expect(looksLikeAction(words)).toBe(false);
    },
  );
});
