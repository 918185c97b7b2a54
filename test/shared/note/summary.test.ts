import { describe, expect, it } from 'vitest';
import { summarise } from '../../../shared/note/summary.ts';
import { inEntry, read } from '../reading.ts';

const TEXT = [
  'Note of last Harbour Board meeting\nTitle: Harbour Board\nDate: 8 May 2020\nVenue: Quay House\n\nPresent: Ada Marlow (Chair) (via Teams)\n\n',
  '<AI1>\n\n70.   Fares\nE.70/23\n\nRESOLVED that the fee be £5.\n\nAction: Officers to write by 30 April 2020.\n\n</AI3>\n\n',
].join('');

const summary = summarise(read(TEXT), { today: '2020-05-01' });

describe('The summary of a note', () => {
  it('has exactly these parts', () => {
    expect(Object.keys(summary)).toEqual(['title', 'fields', 'meeting', 'items', 'attendance', 'problems']);
  });

  it('has its title, fields and meeting', () => {
    expect([summary.title, summary.fields, summary.meeting]).toEqual([
      'Note of last Harbour Board meeting',
      [
        { label: 'Title', value: 'Harbour Board' },
        { label: 'Date', value: '8 May 2020' },
        { label: 'Venue', value: 'Quay House' },
      ],
      { body: 'Harbour Board', date: '2020-05-08', time: '', venue: 'Quay House' },
    ]);
  });

  it('has its entries with their decisions and actions', () => {
    expect(summary.items).toEqual([
      {
        ai: 1,
        number: '70',
        reference: 'E.70/23',
        title: 'Fares',
        line: 8,
        text: 'RESOLVED\nthat the fee be £5.\nAction\nOfficers to write by 30 April 2020.',
        decisions: [{ text: 'that the fee be £5.', keyword: 'RESOLVED' }],
        actions: [
          {
            text: 'Officers to write by 30 April 2020.',
            owner: 'Officers',
            due: '2020-04-30',
            status: 'open',
          },
        ],
      },
    ]);
  });

  it.each([
    ['Members noted it.\n\n58.1   The Chair spoke.', 'Members noted it.\n58.1 The Chair spoke.'],
    ['· one\n  - two', '· one\n  - two'],
    ['Decision:\n\nMembers:\n\n1. agreed\n2. noted', 'Decision\nMembers:\n1. agreed\n2. noted'],
    ['The Board RESOLVED to go on.', 'The Board RESOLVED to go on.'],
    [
      'Actions:\n\n· Officers to write. [Owner: Eve Lund]\n\n· To call.',
      'Actions\nOfficers to write.\nTo call.',
    ],
    ['Vote: 3 for, 1 against', 'Vote\n3 for, 1 against'],
    ['PART TWO\n\nNoted.', 'PART TWO\nNoted.'],
    ['Action:', 'Action'],
  ])('has the words of an entry below its title: %j', (lines, text) => {
    const [item] = summarise(read(inEntry(lines)), { today: '2020-05-01' }).items;
    expect(item?.text).toBe(text);
  });

  it('has no words for an entry that is a title alone', () => {
    const [item] = summarise(read('<AI1>\n\n5   Title\n\n</AI1>\n'), { today: '2020-05-01' }).items;
    expect(item?.text).toBe('');
  });

  it('has those who were there, a remark only where there is one', () => {
    expect(summary.attendance).toEqual([
      { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present', remark: 'via Teams' },
    ]);
    const [row] = summarise(read(`Board\n\nPresent: Ada Marlow\n\n${inEntry('x')}`), {
      today: '2020-05-01',
    }).attendance;
    expect(row).not.toHaveProperty('remark');
  });

  it('has its problems, and in words what their fixes would do', () => {
    expect(summary.problems).toEqual([
      {
        code: 'overdue',
        line: 15,
        column: 9,
        severity: 'warning',
        message:
          'The action “Officers to write by 30 April 2020.” was due on 30 April 2020 and is still open. When it is done, end it with [Status: done].',
        item: { ai: 1, number: '70', title: 'Fares' },
        fix: null,
      },
      {
        code: 'wrong-closer',
        line: 17,
        column: 1,
        severity: 'error',
        message: '<AI1> is closed by </AI3>: entries 2 and 3 look merged or removed.',
        item: { ai: 1, number: '70', title: 'Fares' },
        fix: 'Close the entry with </AI1>',
      },
    ]);
  });

  it('has problems of the file itself before those of the note', () => {
    const problem = {
      code: 'encoding',
      line: 1,
      column: 1,
      severity: 'hint',
      message: 'x',
      item: null,
    } as const;
    const { problems } = summarise(read(TEXT), { today: '2020-05-01', more: [problem] });
    expect(problems[0]).toEqual({ ...problem, fix: null });
    expect(problems).toHaveLength(3);
  });

  it('has the line of the title of an entry without an opening tag', () => {
    const [item] = summarise(read('Board\n\n1   One\nx.\n\n2   Two\ny.\n'), { today: '2020-05-01' }).items;
    expect([item?.ai, item?.line]).toEqual([null, 3]);
  });

  it('has no words of the layout', () => {
    const text = `${inEntry('Noted.')}<LAYOUT_SECTION>\nFIELD_TITLE\n</LAYOUT_SECTION>\n`;
    expect(JSON.stringify(summarise(read(text), { today: '2020-05-01' }))).not.toContain('FIELD_TITLE');
  });

  it('is words and numbers alone, as JSON has them', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});
