import { describe, expect, it } from 'vitest';
import { action, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { body, cell, inEntry, read, readBack, types, withBody, written } from '../reading.ts';

const circulate = 'Officers to circulate the paper.';

describe('An action', () => {
  it.each([
    'Action',
    'Action:',
    'Action: ',
    'Actions',
    'Actions:',
    'ACTION',
    'Action points:',
    'Actions arising',
  ])('is opened by “%s” on a line of its own', (heading) => {
    const keyword = heading.replace(/[\s:]+$/, '');
    expect(body(`${heading}\n\n${circulate}`)).toEqual([action(circulate, { keyword })]);
  });

  it.each(['Action: ', 'Action:', 'Action – ', 'Action - ', 'ACTION: ', 'Actions: '])(
    'is opened by “%s” before its words',
    (opening) => {
      const keyword = opening.replace(/[\s:–-]+$/, '');
      expect(body(`${opening}${circulate}`)).toEqual([action(circulate, { keyword })]);
    },
  );

  it('may come right after the line before, with no blank line between', () => {
    expect(types(body(`The Board thanked him.\nAction:\n${circulate}`))).toEqual(['paragraph', 'action']);
  });

  it('may come before the decision', () => {
    expect(types(body(`Action\n\n${circulate}\n\nDecision\n\nMembers noted the report.`))).toEqual([
      'action',
      'decision',
    ]);
  });

  it.each(['Action 3:', 'Action (GL):', 'AGREED ACTION:', 'Follow-up actions:', 'Action(s):', 'AP 12:'])(
    'may have more in its heading: “%s”',
    (heading) => {
      expect(body(`${heading} Write to the operator.`)).toEqual([
        action('Write to the operator.', { keyword: heading.slice(0, -1) }),
      ]);
    },
  );

  it('may stand after a number of its own', () => {
    expect(body(`58.2   ACTION: ${circulate}`)).toEqual([
      { ...action(circulate, { keyword: 'ACTION' }), number: '58.2' },
    ]);
  });

  it('with nothing under it has no words', () => {
    expect(body('Actions:')).toEqual([action('', { keyword: 'Actions' })]);
  });

  it('whose heading stands before a part heading has no words', () => {
    expect(types(body('Action:\n\nPART TWO'))).toEqual(['action', 'part-heading']);
  });

  it('may be words that no one owns', () => {
    expect(body('Action:\n\nTo circulate the paper.')).toEqual([action('To circulate the paper.')]);
  });

  it('may be any one paragraph under its heading', () => {
    expect(body('Action\n\nFuture reports to explain the rating.')).toEqual([
      action('Future reports to explain the rating.'),
    ]);
  });

  it.each([
    ['a sentence that begins with the word', 'Action was taken at once.'],
    ['a word that begins like one', 'Actionable points were raised.'],
    ['small letters', 'action: officers to write'],
    ['a heading in a sentence', 'The next action: to wait.'],
    ['a sentence with an owner and no heading', 'Officers to circulate the paper.'],
    ['a plan', 'Action plan for 2020'],
  ])('is not %s', (_what, line) => {
    expect(body(line)).toEqual([paragraph(line)]);
  });
});

describe('Several actions under one heading', () => {
  it('are one for each bullet, and only the first has the keyword', () => {
    expect(body('Actions:\n\n· Officers to write.\n\n· Ada Marlow to call.')).toEqual([
      action('Officers to write.', { keyword: 'Actions' }),
      action('Ada Marlow to call.', { keyword: '' }),
    ]);
  });

  it('are one for each number', () => {
    expect(body('Actions\n1. Officers to write.\n2. To call.')).toEqual([
      action('Officers to write.', { keyword: 'Actions' }),
      action('To call.', { keyword: '' }),
    ]);
  });

  it('are one for each paragraph that an owner or “To” opens', () => {
    expect(
      body('Actions:\n\nOfficers to write.\n\nTo call the operator.\n\nCllr Vance will report.'),
    ).toEqual([
      action('Officers to write.', { keyword: 'Actions' }),
      action('To call the operator.', { keyword: '' }),
      action('Cllr Vance will report.', { keyword: '' }),
    ]);
  });

  it('end at a paragraph that is nobody’s', () => {
    expect(body('Actions:\n\nOfficers to write.\n\nThe Chair thanked them.')).toEqual([
      action('Officers to write.', { keyword: 'Actions' }),
      paragraph('The Chair thanked them.'),
    ]);
  });

  it.each(['Bob to dig the hole by 9 January 2026.', 'To dig the hole.', 'Officers will call.'])(
    'go on after bullets with a paragraph that an owner or “To” opens: “%s”',
    (line) => {
      expect(body(`Actions:\n\n· Officers to write.\n\n${line}`)).toEqual([
        action('Officers to write.', { keyword: 'Actions' }),
        action(line, { keyword: '' }),
      ]);
    },
  );

  it('may have their bullets and paragraphs by turns', () => {
    expect(body('Actions:\n\n· Officers to write.\n\nBob to dig.\n\n· To call.')).toEqual([
      action('Officers to write.', { keyword: 'Actions' }),
      action('Bob to dig.', { keyword: '' }),
      action('To call.', { keyword: '' }),
    ]);
  });

  it('have what is set on them, with a bullet or without', () => {
    expect(body('Actions:\n\n· To write. [Owner: Eve Lund]\n\nBob to dig. [due: 1/5/2020]')).toEqual([
      action('To write.', { keyword: 'Actions', owner: 'Eve Lund' }),
      action('Bob to dig.', { keyword: '', due: '2020-05-01' }),
    ]);
  });

  it.each(['The Chair thanked them.', 'Members noted it.', 'Officers to:', 'Report to follow.'])(
    'end after bullets at an ordinary paragraph: “%s”',
    (line) => {
      expect(types(body(`Actions:\n\n· Officers to write.\n\n${line}\n\nBob to dig.`))).toEqual([
        'action',
        'paragraph',
        'paragraph',
      ]);
    },
  );

  it.each([
    ['a decision', 'RESOLVED that it be so.', 'decision'],
    ['a vote', 'For: 7', 'vote'],
    ['a part heading', 'PART TWO', 'part-heading'],
    ['a numbered paragraph', '58.2   Officers to write.', 'paragraph'],
  ])('end at %s', (_what, line, type) => {
    expect(types(body(`Actions:\n\nOfficers to write.\n\n${line}`))).toEqual(['action', type]);
  });

  it('end with the cell of the table', () => {
    expect(types(cell('Actions:\n\nOfficers to write.\n\n\tPART TWO'))).toEqual(['action', 'part-heading']);
  });

  it('do not follow one that stands in its heading’s line', () => {
    expect(types(body('Action: Officers to write.\n\nOfficers to call.'))).toEqual(['action', 'paragraph']);
  });
});

describe('What an action holds beside its words', () => {
  it('is the list it leads into', () => {
    expect(body('Action:\n\nOfficers to:\n\n· write\n\n· call')).toEqual([
      action([paragraph('Officers to:'), list([listItem('·', 'write'), listItem('·', 'call')])]),
    ]);
  });

  it('is the list that its heading’s line leads into', () => {
    expect(body('Action: Officers to:\n· write\n· call')).toEqual([
      action([paragraph('Officers to:'), list([listItem('·', 'write'), listItem('·', 'call')])]),
    ]);
  });

  it('is not a list that its heading’s line does not lead into', () => {
    expect(types(body('Action: Officers to write.\n· a point'))).toEqual(['action', 'list']);
  });

  it('is what stands further in than its bullet', () => {
    expect(body('Actions:\n· Officers to write to:\n  - the operator\n  - the harbour master')).toEqual([
      action(
        [
          paragraph('Officers to write to:'),
          list([listItem('-', 'the operator'), listItem('-', 'the harbour master')]),
        ],
        { keyword: 'Actions' },
      ),
    ]);
  });
});

describe('A new action', () => {
  it('is written under its keyword with a colon', () => {
    expect(written(action(circulate))).toBe(`Action:\n\n${circulate}\n\n`);
  });

  it('has a bullet where another follows', () => {
    expect(written(action('Officers to write'), action('To call', { keyword: '' }))).toBe(
      'Action:\n\n· Officers to write\n\n· To call\n\n',
    );
  });

  it('has what it holds further in than its bullet', () => {
    expect(written(action([paragraph('Officers to:'), list([listItem('-', 'write')])]))).toBe(
      'Action:\n\n· Officers to:\n\n  - write\n\n',
    );
  });

  it('gets a heading of its own where the one before it gives none', () => {
    const blocks = [paragraph('The Chair spoke.'), action('Officers to write', { keyword: '' })];
    expect(written(...blocks)).toBe('The Chair spoke.\n\nAction:\n\nOfficers to write\n\n');
  });

  it('gets the usual keyword where its own is not known as one', () => {
    expect(written(action('Officers to write', { keyword: 'Homework' }))).toBe(
      'Action:\n\nOfficers to write\n\n',
    );
  });

  it('reads back as itself where its words look like a list', () => {
    const block = action('· a point');
    expect(readBack(block)).toEqual([block]);
  });

  it('reads back after bullets, and so does a paragraph that looks like one', () => {
    const blocks = [
      action('Officers to write.'),
      action('Bob to dig.', { keyword: '' }),
      paragraph('Officers to call.'),
    ];
    expect(readBack(...blocks)).toEqual(blocks);
  });

  it('is put among actions with and without a bullet, and theirs stay as they were', () => {
    const text = inEntry('Actions:\n\n· Officers to write.\n\nBob to dig.');
    const [, first, last] = itemsOf(read(text))[0]?.children ?? [];
    if (!first || !last) throw new Error('There are no two actions.');
    expect(writeNote(withBody(text, [first, action('To call.', { keyword: '' }), last]))).toBe(
      inEntry('Actions:\n\n· Officers to write.\n\n· To call.\n\nBob to dig.'),
    );
  });

  it('does not take in the list after it', () => {
    const blocks = [action('Officers to write'), list([listItem('·', 'a point')])] as const;
    expect(readBack(...blocks)).toEqual(blocks);
  });
});
