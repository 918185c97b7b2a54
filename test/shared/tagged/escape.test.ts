import { describe, expect, it } from 'vitest';
import { action, decision, list, listItem, paragraph, partHeading } from '../../../shared/note/build.ts';
import { escapeTags, MARKS, markIn, unescapeTags, withMark } from '../../../shared/tagged/escape.ts';
import { body, readBack, types, written } from '../reading.ts';

const MARK = '\u00AD';

/** A line with so many soft hyphens before it. */
function marked(count: number, line: string): string {
  return MARK.repeat(count) + line;
}

describe('Soft hyphens before a line', () => {
  it.each(['Decision', '· a point', 'PART TWO', 'For: 7', '58.1   words'])(
    'make it an ordinary paragraph, one of them or two: “%s”',
    (words) => {
      expect(body(marked(1, words))).toEqual([paragraph(words)]);
      expect(body(marked(2, words))).toEqual([paragraph(words)]);
    },
  );

  it('keep words within the decision that is open: one', () => {
    expect(body(`RESOLVED\n\nNoted.\n\n${marked(1, 'More.')}`)).toEqual([
      decision([paragraph('Noted.'), paragraph('More.')], 'RESOLVED'),
    ]);
  });

  it('put words after the decision that is open: two', () => {
    expect(body(`Decision\n\nNoted.\n\n${marked(2, 'More.')}`)).toEqual([
      decision('Noted.', 'Decision'),
      paragraph('More.'),
    ]);
  });

  it('put a list after the decision that is open: three', () => {
    expect(types(body(`Decision\n\nNoted.\n\n${marked(3, '· a point')}`))).toEqual(['decision', 'list']);
  });

  it('keep a list within the decision that is open: four', () => {
    expect(body(`RESOLVED: Noted.\n\n${marked(4, '· a point')}`)).toEqual([
      decision([paragraph('Noted.'), list([listItem('·', 'a point')])], 'RESOLVED'),
    ]);
  });

  it('make it a part heading: five', () => {
    expect(body(marked(5, 'Exempt Category 4'))).toEqual([partHeading('Exempt Category 4')]);
  });

  it('keep a list item within the decision that is open, whatever its words: six', () => {
    expect(body(`RESOLVED: Noted.\n\n${marked(6, '(2) RESOLVED that it be so')}`)).toEqual([
      decision([paragraph('Noted.'), list([listItem('(2)', 'RESOLVED that it be so')])], 'RESOLVED'),
    ]);
  });

  it.each([7, 8, 40])(
    'make it a list item after the decision that is open, whatever its words: %i',
    (count) => {
      expect(body(`Decision\n\nNoted.\n\n${marked(count, '(2) RESOLVED that it be so')}`)).toEqual([
        decision('Noted.', 'Decision'),
        list([listItem('(2)', 'RESOLVED that it be so')]),
      ]);
    },
  );

  it('make no list item of a line without a marker', () => {
    expect(body(marked(7, 'Members left.'))).toEqual([paragraph('Members left.')]);
  });

  it('may have white space among them', () => {
    expect(body(`${MARK} ${MARK}Decision`)).toEqual([paragraph('Decision')]);
  });

  it('are no words of the line', () => {
    expect(body(marked(1, 'Members left.'))).toEqual([paragraph('Members left.')]);
  });

  it('within words stay words', () => {
    expect(body(`co${MARK}operation`)).toEqual([paragraph(`co${MARK}operation`)]);
  });
});

describe('The writer', () => {
  it('puts no soft hyphen before words that need none', () => {
    expect(written(paragraph('Members left.'))).not.toContain(MARK);
  });

  it('puts two before words that would open a decision', () => {
    expect(written(paragraph('Decision'))).toBe(`${marked(2, 'Decision')}\n\n`);
  });

  it('puts one before words that would end the decision they stand in', () => {
    expect(written(decision([paragraph('Noted.'), paragraph('PART TWO')]))).toBe(
      `Decision:\n\nNoted.\n\n${marked(1, 'PART TWO')}\n\n`,
    );
  });

  it('puts three before a paragraph that a decision would take in', () => {
    expect(written(decision('Noted.'), paragraph('Members left.'))).toBe(
      `Decision:\n\nNoted.\n\n${marked(3, 'Members left.')}\n\n`,
    );
  });

  it('puts three before a list that a decision would take in', () => {
    expect(written(decision('Noted.'), list([listItem('·', 'a point')]))).toBe(
      `Decision:\n\nNoted.\n\n${marked(3, '· a point')}\n\n`,
    );
  });

  it('puts four before a list that a decision would not take in', () => {
    expect(written(decision([paragraph('Noted.'), list([listItem('·', 'one')])], 'RESOLVED'))).toBe(
      `RESOLVED:\n\nNoted.\n\n${marked(4, '· one')}\n\n`,
    );
  });

  it('takes off what a line no longer needs', () => {
    const [block] = body(marked(2, 'Decision'));
    expect(block).toEqual(paragraph('Decision'));
    expect(withMark(MARK.repeat(2), MARKS.none)).toBe('');
  });

  it('tells an action’s paragraph from the next action', () => {
    const blocks = [action('Officers to write.'), paragraph('Officers to call.')];
    expect(readBack(...blocks)).toEqual(blocks);
  });
});

describe('The count of soft hyphens', () => {
  it.each([
    ['', MARKS.none],
    ['\n ', MARKS.none],
    [MARK, MARKS.wordsWithin],
    [`\t${MARK} ${MARK}`, MARKS.wordsAfter],
    [MARK.repeat(5), MARKS.partHeading],
    [MARK.repeat(9), MARKS.itemAfter],
  ])('in the lead %j is %i', (lead, mark) => {
    expect(markIn(lead)).toBe(mark);
  });

  it('is put after the white space of a lead', () => {
    expect(withMark('\t ', MARKS.wordsAfter)).toBe(`\t ${MARK}${MARK}`);
  });

  it('that a lead has already leaves it as it is', () => {
    expect(withMark(`${MARK} `, MARKS.wordsWithin)).toBe(`${MARK} `);
  });
});

describe('A tag in words', () => {
  it.each([
    ['<AI3>', `<${MARK}AI3>`],
    ['see </AI3>.', `see <${MARK}/AI3>.`],
    ['< / AI 3 >', `<${MARK} / AI 3 >`],
    ['<TRAILER_SECTION>', `<${MARK}TRAILER_SECTION>`],
    [`<${MARK}AI3>`, `<${MARK}${MARK}AI3>`],
    ['<AI1><AI2>', `<${MARK}AI1><${MARK}AI2>`],
    ['<ai3>', `<${MARK}ai3>`],
    ['</Trailer_Section>', `<${MARK}/Trailer_Section>`],
  ])('is written with a soft hyphen and read without: %s', (words, written) => {
    expect(escapeTags(words)).toBe(written);
    expect(unescapeTags(written)).toBe(words);
  });

  it.each(['<AI>', 'AI3>', '<aid3>', '< 3', '<b>', `<${MARK}b>`])('is not “%s”', (words) => {
    expect(escapeTags(words)).toBe(words);
    expect(unescapeTags(words)).toBe(words);
  });
});
