import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAYOUT_IDS } from '../../../shared/layouts/layout.ts';
import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  paragraph,
  vote,
} from '../../../shared/note/build.ts';
import { mailHtml } from '../../../src-main/mail/mail-html.ts';
import { mailText } from '../../../src-main/mail/mail-text.ts';
import { mailWords } from '../../../src-main/mail/mail-words.ts';
import { generatedNote } from '../../laws/generate.ts';

/** A note of one entry. */
function note(...body: readonly BodyBlock[]): Note {
  const fields = [
    { label: 'Date', value: 'Thursday 24 October 2019' },
    { label: 'Venue', value: 'Quay House & Pier' },
  ];
  return [header('Ferries Board', fields), agendaItem({ ai: 1, number: '5', title: 'Fares' }, body)];
}

/** Mail without the styles of its elements. */
function bare(html: string): string {
  return html.replace(/ style="[^"]*"/g, '');
}

const LIST = list([
  listItem('(a)', 'the fares;'),
  listItem('(b)', 'the piers:'),
  listItem('·', 'north', 1),
  listItem('(c)', 'the boats.'),
]);

const PEOPLE = attendanceTable([
  { role: 'Members', name: 'Ada Marlow', authority: 'Quay', group: 'present' },
  { role: 'Members', name: 'Ben Thorne', authority: '', group: 'present' },
]);

describe('Rich text for a mail', () => {
  test('has headings, paragraphs and lists for what they are', () => {
    const html = bare(
      mailHtml(note(paragraph('Much was said.'), list([listItem('1.', 'one'), listItem('2.', 'two')]))),
    );
    expect(html).toContain('<h1>Ferries Board</h1>');
    expect(html).toContain('<h2>5\u00a0 Fares</h2><p>Much was said.</p>');
    expect(html).toContain('<ol type="1"><li>one</li><li>two</li></ol>');
  });

  test('has the fields as a table of labels and values', () => {
    expect(bare(mailHtml(note()))).toContain(
      '<table cellpadding="0" cellspacing="0"><tbody><tr><th scope="row">Date</th>' +
        '<td>Thursday 24 October 2019</td></tr><tr><th scope="row">Venue</th><td>Quay House &#x26; Pier</td></tr>',
    );
  });

  test('draws the rule of a decision as the side of a cell, which is no table to those who hear it', () => {
    const html = mailHtml(note(decision('That they stay.')));
    expect(bare(html)).toContain(
      '<table role="presentation" cellpadding="0" cellspacing="0"><tbody><tr><td>' +
        '<h3>Decision</h3><p>That they stay.</p></td></tr></tbody></table>',
    );
    expect(html).toContain('<td style="border-left: 3px solid #1F4E79; padding: 0 0 0 9pt">');
  });

  test('has the words of an action in its list beside their bullet', () => {
    const html = bare(mailHtml(note(action('Write.', { owner: 'Eve' }), action('Pay.', { keyword: '' }))));
    expect(html).toContain('<ul><li>Write.<p>Owner: Eve</p></li><li>Pay.</li></ul>');
  });

  test('has numbers in brackets as words, as HTML has no such list', () => {
    const html = bare(mailHtml(note(LIST)));
    expect(html).toContain(
      '<p>(a)\u00a0 the fares;</p><p>(b)\u00a0 the piers:</p><ul><li>north</li></ul><p>(c)\u00a0 the boats.</p>',
    );
  });

  test('has a table below its heading, and a role once for those who share it', () => {
    expect(bare(mailHtml(note(PEOPLE)))).toContain(
      '<h3>Attendance</h3><table cellpadding="0" cellspacing="0"><thead><tr><th scope="col">Role</th>' +
        '<th scope="col">Name</th><th scope="col">Authority</th></tr></thead><tbody>' +
        '<tr><td>Members</td><th scope="row">Ada Marlow</th><td>Quay</td></tr>' +
        '<tr><td></td><th scope="row">Ben Thorne</th><td></td></tr></tbody></table>',
    );
  });

  test('has rules to sign on as characters', () => {
    expect(bare(mailHtml(note(), { hasSignature: true }))).toMatch(/<p>Chair _{28} {2}Date _{28}<\/p>/);
  });

  test('says how each element looks on the element, and holds no word of the note as mark-up', () => {
    const html = mailHtml(note(paragraph('<img src=x>')));
    expect(html).toMatch(/<p style="font-family: Calibri, [^"]*">&#x3C;img src=x></);
    expect(html).toMatch(/^<div lang="en-GB" style="/);
  });
});

test('Mail has no style sheet, class, script or address, and only elements that mail programs draw.', () => {
  fc.assert(
    fc.property(generatedNote, fc.constantFrom(...LAYOUT_IDS), (generated, layout) => {
      const tables = { hasDecisionsTable: true, hasActionsTable: true } as const;
      const html = mailHtml(generated, { layout, hasSignature: true, ...tables });
      const tags = Array.from(html.matchAll(/<([a-z0-9]+)([^>]*)>/g));
      const names = new Set(tags.map(([, name]) => name));
      const known = 'div h1 h2 h3 p ul ol li table tbody thead tr th td strong br'.split(' ');
      expect([...names].filter((name) => !known.includes(name ?? ''))).toEqual([]);
      for (const [, , attributes = ''] of tags) {
        expect(attributes).not.toMatch(/ (?:class|id|href|src|on\w+)=/);
        expect(attributes).not.toMatch(/(?:flex|grid|rem|var\(|calc\(|url\()/);
      }
    }),
    { numRuns: 60 },
  );
});

describe('Plain text for a mail', () => {
  test('has a line a paragraph, headings after an empty line, lists by their markers', () => {
    const body = [
      paragraph('Much was said.', '5.1'),
      LIST,
      decision('That they stay.', 'RESOLVED'),
      vote(['3 for']),
    ];
    expect(mailText(note(...body))).toBe(
      [
        'Ferries Board',
        'Date: Thursday 24 October 2019',
        'Venue: Quay House & Pier',
        '',
        '5 Fares',
        '5.1 Much was said.',
        '(a) the fares;',
        '(b) the piers:',
        '  • north',
        '(c) the boats.',
        '',
        'RESOLVED',
        'That they stay.',
        'Vote: 3 for',
        '',
      ].join('\n'),
    );
  });

  test('has the actions of one heading as a list, with what is set on each below it', () => {
    const both = [action('Write.', { owner: 'Eve', due: '2019-11-30' }), action('Pay.', { keyword: '' })];
    expect(mailText(note(...both))).toContain(
      'Action\n• Write.\n  Owner: Eve · Due: 30 November 2019\n• Pay.\n',
    );
  });

  test('has the cells of a table parted by tabs, each with all its words', () => {
    expect(mailText(note(PEOPLE))).toContain(
      'Attendance\nRole\tName\tAuthority\nMembers\tAda Marlow\tQuay\nMembers\tBen Thorne\n',
    );
    expect(mailText(note(decision([paragraph('Members:'), LIST])), { hasDecisionsTable: true })).toContain(
      '5\tFares\tMembers: (a) the fares; (b) the piers:   • north (c) the boats.',
    );
  });

  test('counts as the note does, also on from another number', () => {
    const items = ['iii)', 'iv)', 'vi)'].map((marker) => listItem(marker, marker));
    const [first = listItem('', ''), ...rest] = items;
    expect(mailText(note(list([first, ...rest])))).toContain('iii) iii)\niv) iv)\nvi) vi)\n');
    expect(mailText(note(list([listItem('27.', 'x'), listItem('C.', 'y')])))).toContain('27. x\nC. y\n');
  });
});

test('The clipboard gets both, of the same pages.', () => {
  const page = { isDraft: true } as const;
  expect(mailWords(note(), page)).toEqual({ html: mailHtml(note(), page), text: mailText(note(), page) });
  expect(mailWords(note(), page).text).toMatch(/^Draft\n/);
});

/** Lists tell their numbers as HTML does, which is not in the words of the mail. */
const COUNTED = /^(?:[0-9]+|[a-z]|[ivxl]+)$/i;

test('Both say all that the other does.', () => {
  fc.assert(
    fc.property(generatedNote, (generated) => {
      const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const html = mailHtml(generated)
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&#x26;', '&');
      const text = mailText(generated);
      const without = (words: readonly string[], other: string) => {
        const said = new Set(wordsIn(other));
        return words.filter((word) => !said.has(word) && !COUNTED.test(word));
      };
      expect(without(wordsIn(text), html)).toEqual([]);
      expect(without(wordsIn(html), text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
