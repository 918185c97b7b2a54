import { describe, expect, it } from 'vitest';
import { decision, list, listItem, paragraph, partHeading } from '../../../shared/note/build.ts';
import { body, cell, types } from '../reading.ts';

const noted = paragraph('Members noted the report.');

describe('A decision with its keyword on a line of its own', () => {
  it.each([
    'Decision',
    'Decision:',
    'Decision: ',
    'Decisions',
    'Decisions:',
    'DECISION',
    'Decision made:',
    'Resolution',
    'RESOLVED',
    'RESOLVED:',
    'RESOLVED that:',
    'Resolved',
    'Resolved –',
    'Resolved: -',
    'Resolved -:',
    'AGREED',
    'AGREED that:',
    'Agreed:',
    'RECOMMENDED',
    'RECOMMENDATION TO COUNCIL:',
    'UNANIMOUSLY RESOLVED',
    'UNANIMOUSLY RESOLVED:',
    'RESOLVED UNANIMOUSLY',
    'RESOLVED nem. con.',
    'It was resolved',
    'RESOLVED (unanimously)',
    'Decision(s):',
    'Delegated decision',
    'RECOMMENDED to Council:',
    'Resolved \u2011',
  ])('is opened by “%s”', (heading) => {
    const keyword = heading.replace(/[\s:–\u2011-]+$/, '');
    expect(body(`${heading}\n\nMembers noted the report.`)).toEqual([decision([noted], keyword)]);
  });

  it('may follow the last line with no blank line between', () => {
    expect(body('The Board thanked him.\nDecision:\n\nMembers noted the report.')).toEqual([
      paragraph('The Board thanked him.'),
      decision([noted], 'Decision'),
    ]);
  });

  it('may have a space after it', () => {
    expect(body('Decision: \n\n\nMembers noted the report.')).toEqual([decision([noted], 'Decision')]);
  });

  it('may be followed by its words with no blank line between', () => {
    expect(body('Decision\nMembers noted the report.')).toEqual([decision([noted], 'Decision')]);
  });

  it('may stand after a number of its own', () => {
    expect(body('58.3   RESOLVED –\n\nThat it be noted.')).toEqual([
      { ...decision('That it be noted.', 'RESOLVED'), number: '58.3' },
    ]);
  });

  it('with nothing under it is a decision of no words', () => {
    expect(body('Decision:')).toEqual([decision('', 'Decision')]);
  });

  it.each([
    ['a word that only begins like one', 'Decisive action was needed.'],
    ['a keyword in small letters', 'decision'],
    ['a keyword in a sentence', 'Decision making is slow here.'],
    ['a sentence that tells of an earlier meeting', 'The Board had RESOLVED to wait.'],
    ['an agreement without a keyword', 'Members agreed to write to the Minister.'],
    ['a meeting that agreed in small letters', 'The Panel agreed that the paper was clear.'],
    ['words that were resolved in passing', 'The matter was resolved by telephone.'],
    ['a heading of its reasons', 'Reasons for decision'],
    ['the keyword quoted', '“Decision”'],
  ])('is not %s', (_what, line) => {
    expect(body(line)).toEqual([paragraph(line)]);
  });
});

describe('A decision with its keyword before its words', () => {
  it.each([
    ['RESOLVED:  That the minutes be signed.', 'RESOLVED', 'That the minutes be signed.'],
    ['RESOLVED – that the minutes be signed.', 'RESOLVED', 'that the minutes be signed.'],
    ['RESOLVED - That the minutes be signed.', 'RESOLVED', 'That the minutes be signed.'],
    ['Resolved: that the minutes be signed.', 'Resolved', 'that the minutes be signed.'],
    ['Resolved: - that the minutes be signed.', 'Resolved', 'that the minutes be signed.'],
    ['Resolved that the minutes be signed.', 'Resolved', 'that the minutes be signed.'],
    ['RESOLVED that the minutes be signed.', 'RESOLVED', 'that the minutes be signed.'],
    ['AGREED to defer the item.', 'AGREED', 'to defer the item.'],
    ['Agreed to defer the item.', 'Agreed', 'to defer the item.'],
    ['UNANIMOUSLY RESOLVED to defer the item.', 'UNANIMOUSLY RESOLVED', 'to defer the item.'],
    ['Decision: to defer the item.', 'Decision', 'to defer the item.'],
    ['RECOMMENDATION TO COUNCIL: That the fee be £5.', 'RECOMMENDATION TO COUNCIL', 'That the fee be £5.'],
    ['RECOMMENDED that the fee be £5.', 'RECOMMENDED', 'that the fee be £5.'],
    ['RESOLVED (unanimously) that the fee be £5.', 'RESOLVED (unanimously)', 'that the fee be £5.'],
    ['Resolved, that the fee be £5.', 'Resolved,', 'that the fee be £5.'],
  ])('is read from “%s”', (line, keyword, words) => {
    expect(body(line)).toEqual([decision(words, keyword)]);
  });

  it('may stand after a number of its own', () => {
    expect(body('59.1   RESOLVED that the minutes be signed.')).toEqual([
      { ...decision('that the minutes be signed.', 'RESOLVED'), number: '59.1' },
    ]);
  });

  it('may stand after the number of its part', () => {
    expect(body('(2)   RESOLVED that the minutes be signed.')).toEqual([
      { ...decision('that the minutes be signed.', 'RESOLVED'), number: '(2)' },
    ]);
  });

  it('may not stand after a bullet: that is a point of a list', () => {
    expect(types(body('· RESOLVED that the minutes be signed.'))).toEqual(['list']);
  });

  it.each([
    'Agreed actions were carried over.',
    'Resolved complaints are listed below.',
    'Decisions of the Panel are listed below.',
    'Recommended reading was handed out.',
  ])('is not “%s”', (line) => {
    expect(types(body(line))).toEqual(['paragraph']);
  });
});

describe('A decision that its sentence says', () => {
  it.each([
    'The Committee resolved to:',
    'Members agreed that:',
    'The Board RESOLVED to appoint Ada Marlow.',
    'It was RESOLVED that the minutes be signed.',
    'It was resolved that the minutes be signed.',
    'It was unanimously resolved to close the meeting.',
    'The Board resolved to close the meeting.',
    'Proposed by Ada Marlow and AGREED.',
    'Cllr Marlow moved and it was AGREED that the fee be £5.',
  ])('has no keyword and all of its sentence: “%s”', (line) => {
    expect(body(line)).toEqual([decision(line, '')]);
  });

  it('takes in the list that it leads into', () => {
    expect(
      body('The Committee resolved to:\n\n1. note the report;\n\n2. thank the officers.\n\nMore talk.'),
    ).toEqual([
      decision(
        [
          paragraph('The Committee resolved to:'),
          list([listItem('1.', 'note the report;'), listItem('2.', 'thank the officers.')]),
        ],
        '',
      ),
      paragraph('More talk.'),
    ]);
  });

  it.each([
    'The following points were made:',
    'It was noted that the fee is £5.',
    'A previous meeting had AGREED the fee.',
    'The Board had resolved to close the meeting.',
    'The strike resolved to nothing.',
    'Was it unresolved? Nobody knew:',
  ])('is not “%s”', (line) => {
    expect(body(line)).toEqual([paragraph(line)]);
  });
});

describe('What belongs to a decision', () => {
  it('announced by “Decision”: all that is said until the entry ends', () => {
    expect(body('Decision:\n\nOne.\n\nTwo.\n\n· three')).toEqual([
      decision([paragraph('One.'), paragraph('Two.'), list([listItem('·', 'three')])], 'Decision'),
    ]);
  });

  it('announced by “RESOLVED”: one paragraph where that is all its sentence', () => {
    expect(body('RESOLVED\n\nThat the report be noted.\n\nThe Chair closed the meeting.')).toEqual([
      decision('That the report be noted.', 'RESOLVED'),
      paragraph('The Chair closed the meeting.'),
    ]);
  });

  it('announced by “RESOLVED”: its list, and not the paragraph after it', () => {
    expect(body('RESOLVED\n\n(a) note it;\n\n(b) thank her.\n\nThe Chair left.')).toEqual([
      decision([list([listItem('(a)', 'note it;'), listItem('(b)', 'thank her.')])], 'RESOLVED'),
      paragraph('The Chair left.'),
    ]);
  });

  it('announced by “RESOLVED”: numbered paragraphs that go on one from the other', () => {
    const lines =
      'RESOLVED\n\n58.1   that it be noted.\n\n58.2   that the fee be £5.\n\n58.3   Members left.';
    expect(body(lines)).toEqual([
      decision(
        [paragraph('that it be noted.', '58.1'), paragraph('that the fee be £5.', '58.2')],
        'RESOLVED',
      ),
      paragraph('Members left.', '58.3'),
    ]);
  });

  it('announced by “RESOLVED”: the rest of a point, and the reason for it', () => {
    const lines = 'RESOLVED\n\n1. that work start\n\nbefore May.\n\nReason: safety.\n\n2. that it end.';
    expect(types(body(lines))).toEqual(['decision']);
  });

  it.each([
    ['a colon', 'RESOLVED that:\n\nthe report be noted:\n\nand so on.'],
    ['a semicolon', 'RESOLVED\n\nThat the report be noted;\n\nThe fee be £5.'],
    ['“and”', 'RESOLVED\n\nThat the report be noted, and\n\nThe fee be £5.'],
  ])('that is not over at %s: what follows it', (_what, lines) => {
    expect(types(body(lines))).toEqual(['decision']);
    expect(body(lines)[0]?.children).toHaveLength(2);
  });

  it.each(['That the fee be £5.', 'and that the fee be £5.', 'Subject to legal advice.'])(
    'that goes on with “%s”: that paragraph',
    (next) => {
      expect(body(`RESOLVED: That it be noted.\n\n${next}`)).toEqual([
        decision([paragraph('That it be noted.'), paragraph(next)], 'RESOLVED'),
      ]);
    },
  );

  it('before its words on one line: not the paragraph after it', () => {
    expect(body('RESOLVED: That it be noted.\n\nMembers then left.')).toEqual([
      decision('That it be noted.', 'RESOLVED'),
      paragraph('Members then left.'),
    ]);
  });

  it('before its words on one line: not a list that its sentence did not lead into', () => {
    expect(types(body('RESOLVED: That it be noted.\n\n· a point of order'))).toEqual(['decision', 'list']);
  });

  it.each([
    ['the next decision', 'RESOLVED that the fee be £5.', 'decision'],
    ['an action', 'Action:', 'action'],
    ['a vote', 'For: 7', 'vote'],
    ['a part heading', 'PART TWO', 'part-heading'],
    ['a numbered paragraph', '58.2   The Chair spoke.', 'paragraph'],
    ['the reasons for it', 'Reasons for decision:', 'paragraph'],
    ['the alternatives', 'Alternative options considered', 'paragraph'],
    ['a conflict of interest', 'Conflicts of interest declared', 'paragraph'],
  ])('ends at %s', (_what, line, type) => {
    expect(types(body(`Decision:\n\nMembers noted the report.\n\n${line}`))).toEqual(['decision', type]);
  });

  it('is only its date where it says when it was made', () => {
    expect(body('Decision made:\n\n12 September 2012\n\nTo close the ferry.')).toEqual([
      decision('12 September 2012', 'Decision made'),
      paragraph('To close the ferry.'),
    ]);
  });

  it('ends with the cell of the table', () => {
    expect(types(cell('Decision:\n\nMembers noted the report.\n\n\tPART TWO'))).toEqual([
      'decision',
      'part-heading',
    ]);
  });

  it('ends with the entry, at a part heading caught inside it', () => {
    expect(body('Decision:\n\nMembers noted the report.\n\nPART TWO SUMMARY')).toEqual([
      decision([noted], 'Decision'),
      partHeading('PART TWO SUMMARY'),
    ]);
  });
});
