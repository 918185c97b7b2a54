import { describe, expect, test } from 'vitest';
import type { AttendanceRow, BodyBlock, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  kept,
  list,
  listItem,
  newNote,
  paragraph,
  partHeading,
  vote,
} from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeHtml } from '../../../src-main/html/write-html.ts';

/** The page of a note with one entry that holds the given blocks. */
function page(...body: readonly BodyBlock[]): string {
  const note: Note = newNote(
    header('Ferries Board', [
      { label: 'Date', value: 'Thursday 24 October 2019' },
      { label: 'Venue', value: 'Quay House' },
    ]),
    [agendaItem({ ai: 1, number: '1', title: 'Fares review' }, body)],
  );
  return writeHtml(note);
}

function person(changes: Partial<AttendanceRow>): AttendanceRow {
  return { role: '', name: 'Cllr Ada Marlow', authority: '', group: 'present', ...changes };
}

describe('A page', () => {
  test('is in British English, has a title with the date, and loads nothing', () => {
    const html = page();
    expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
    expect(html).toContain('<title>Ferries Board, 24 October 2019</title>');
    expect(html).not.toMatch(/<(?:script|link|img)|url\(|https?:/);
  });

  test('begins with the title and the fields of the note', () => {
    expect(page()).toContain(
      '<h1>Ferries Board</h1><dl><dt>Date</dt><dd>Thursday 24 October 2019</dd><dt>Venue</dt><dd>Quay House</dd></dl>',
    );
  });

  test('has a title even where the note has none', () => {
    expect(writeHtml([header('')])).toContain('<h1>Note of a meeting</h1>');
  });

  test('holds no mark-up that comes from the note', () => {
    const html = page(paragraph('<script>alert(1)</script> & "more"'), decision('<img src=x>', '"><b>'));
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('&#x3C;script>alert(1)');
    expect(html).toContain('<h3 class="label">">&#x3C;b></h3>');
  });

  test('holds no style and no end of one that comes from the note', () => {
    const title = '</style><script>1</script>"; } body { display: none } /* \\';
    const style = /<style>(.*?)<\/style>/s.exec(
      writeHtml([header(title), paragraph('x')], { isDraft: true }),
    )?.[1];
    expect(style).toContain('@top-left { content: "\\3c /style\\3e \\3c script\\3e ');
    expect(style).not.toContain('<');
    expect(style?.replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toContain('display: none');
  });

  test('shows control characters as what they are not', () => {
    expect(page(paragraph('a\u0000b\u001bc'))).toContain('<p>a\ufffdb\ufffdc</p>');
  });

  test('leaves out lines that carry no words', () => {
    expect(page(kept('layout-tail', 'FIELD_TITLE'), paragraph(''))).toMatch(/Fares review<\/h2><\/section>/);
  });
});

/** The words of a page below its title, one element a line. */
function linesOf(html: string): readonly string[] {
  const main = /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return main
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('The lines before the first entry', () => {
  test('are printed whole and once, the title of the header first', () => {
    const meeting = 'Minutes of the Finance Committee, Monday 5th January 2026, 7pm, Norton Hall';
    const html = writeHtml(readNote(`Parish of Norton\n${meeting}\n\n<AI1>\n1. Apologies\nNone.\n</AI1>\n`));
    expect(html).toContain(`<h1>Parish of Norton</h1><p class="subtitle">${meeting}</p>`);
    expect(linesOf(html)).toEqual(['Parish of Norton', meeting, '1', 'Apologies', 'None.']);
  });

  test('keep when and where the meeting was held in the title', () => {
    const line =
      'MINUTES of a MEETING of the WESTSHIRE COUNTY COUNCIL held at County Hall on 6 December 2022at 10.00 am';
    const html = writeHtml(readNote(`${line}\n\n<AI1>\n\n35.  Minutes\n\nAgreed as read.\n\n</AI1>\n`));
    expect(html).toContain(`<h1>${line}</h1>`);
    expect(linesOf(html).filter((words) => words.includes('COUNTY COUNCIL'))).toEqual([line]);
  });

  test('that are fields are shown as fields where they stand, and only there', () => {
    const note: Note = [
      header('Harbour Board', [{ label: 'Venue', value: 'Quay House' }]),
      paragraph('Date: 5 January 2026'),
      paragraph('A notice'),
      paragraph('Time: 7pm'),
    ];
    expect(writeHtml(note)).toContain(
      '<dl><dt>Venue</dt><dd>Quay House</dd><dt>Date</dt><dd>5 January 2026</dd></dl>' +
        '<p>A notice</p><dl><dt>Time</dt><dd>7pm</dd></dl></main>',
    );
  });

  test('are the title where the header has none, and are not said again', () => {
    const held = 'Planning Committee held on 5 January 2026';
    const html = writeHtml([
      header(''),
      paragraph('Northquay City Council'),
      paragraph(held),
      paragraph('A notice'),
    ]);
    expect(html).toContain(
      `<h1>Northquay City Council</h1><p class="subtitle">${held}</p><p class="subtitle">A notice</p></main>`,
    );
  });
});

test('A decision sheet whose first entry begins with the name of the council says it once.', () => {
  const html = writeHtml(
    readNote(
      '<AI1>\n\nWOLDHAM BOROUGH COUNCIL\n\n \n\nRECORD OF DECISION\n\n \n\nThe Ferry Concession\n\n</AI1>\n',
    ),
  );
  const lines = linesOf(html);
  expect(lines[0]).toMatch(/^WOLDHAM BOROUGH COUNCIL/);
  expect(lines.filter((line) => line.includes('WOLDHAM'))).toHaveLength(1);
  expect(lines.join(' ')).toContain('RECORD OF DECISION');
  expect(lines.join(' ')).toContain('The Ferry Concession');
});

describe('An entry', () => {
  test('is a section under a heading with its number', () => {
    expect(page(paragraph('The Chair spoke.'))).toContain(
      '<section class="item"><h2><span class="number">1</span> Fares review</h2><p>The Chair spoke.</p></section>',
    );
  });

  test('keeps numbers of paragraphs and headings of parts', () => {
    expect(page(paragraph('No one spoke.', '58.1'), partHeading('PART TWO'))).toContain(
      '<p><span class="number">58.1</span> No one spoke.</p><h2 class="part">PART TWO</h2>',
    );
  });

  test('shows whose the action is where a column says so', () => {
    const note: Note = [
      header('Board'),
      { ...agendaItem({ ai: 1, number: '1', title: 'Fares' }), actionColumn: 'Eve Lund' },
    ];
    expect(writeHtml(note)).toContain('<p class="facts">Action by: Eve Lund</p>');
  });
});

describe('A decision', () => {
  test('stands under its keyword as a heading, with its list as a list', () => {
    const html = page(
      decision(
        [paragraph('Members:'), list([listItem('1.', 'noted'), listItem('2.', 'agreed')])],
        'RESOLVED',
      ),
    );
    expect(html).toContain(
      '<div class="decision"><h3 class="label">RESOLVED</h3><p>Members:</p>' +
        '<ol type="1"><li>noted</li><li>agreed</li></ol></div>',
    );
  });

  test('without a keyword has a heading all the same, but not where it goes on from another', () => {
    expect(page(decision('The Board RESOLVED to wait.', ''), decision('It RESOLVED to pay.', ''))).toContain(
      '<div class="decision"><h3 class="label">Decision</h3><p>The Board RESOLVED to wait.</p></div>' +
        '<div class="decision"><p>It RESOLVED to pay.</p></div>',
    );
  });

  test('outside the entries has a heading of the second level, so that none is skipped', () => {
    expect(writeHtml([header('Board'), decision('That it be so.')])).toContain(
      '<h2 class="label">Decision</h2>',
    );
  });
});

test('An action tells its owner, date and status where they are set, and not that it is open.', () => {
  expect(page(action('Write.', { owner: 'Eve', due: '2019-11-30', status: 'in progress' }))).toContain(
    '<div class="action"><h3 class="label">Action</h3><p>Write.</p>' +
      '<p class="facts">Owner: Eve · Due: 30 November 2019 · Status: in progress</p></div>',
  );
  expect(page(action('Write.', { due: 'soon', status: 'open' }))).toContain('<p class="facts">Due: soon</p>');
});

test('Actions under one heading are one box with one label and an entry each.', () => {
  const html = page(
    action('Write.', { keyword: 'Actions' }),
    kept('layout-tail', 'FIELD_TITLE'),
    action('Pay.', { keyword: '', owner: 'Eve' }),
    action('Wait.', { keyword: 'Action' }),
  );
  expect(html).toContain(
    '<div class="action"><h3 class="label">Actions</h3><ul><li><p>Write.</p></li>' +
      '<li><p>Pay.</p><p class="facts">Owner: Eve</p></li></ul></div>' +
      '<div class="action"><h3 class="label">Action</h3><p>Wait.</p></div>',
  );
});

test('A vote stands beside its keyword, several lines below it.', () => {
  expect(page(vote(['3 for, 1 against']))).toContain(
    '<div class="vote"><p><strong>Vote:</strong> 3 for, 1 against</p></div>',
  );
  expect(page(vote(['For', 'Ada Marlow'], 'Recorded vote'))).toContain(
    '<div class="vote"><p><strong>Recorded vote</strong></p><p>For</p><p>Ada Marlow</p></div>',
  );
  expect(page(vote(['Carried'], ''))).toContain('<div class="vote"><p>Carried</p></div>');
});

describe('The attendance', () => {
  test('is a table with headings for columns and people, a role seen once for those who share it', () => {
    const rows = [
      person({ role: 'Members', authority: 'Woldham', remark: 'via Teams' }),
      person({ role: 'Members', name: 'Cllr Ben Thorne' }),
      person({ name: 'Cllr Dee Winter', authority: 'Dalesmoor', group: 'apologies' }),
    ];
    expect(page(attendanceTable(rows))).toContain(
      '<table class="attendance whole"><caption><h3>Attendance</h3></caption><thead><tr>' +
        '<th scope="col" class="of-role">Role</th><th scope="col" class="of-name">Name</th>' +
        '<th scope="col" class="of-authority">Authority</th></tr></thead><tbody>' +
        '<tr><td>Members</td><th scope="row">Cllr Ada Marlow (via Teams)</th><td>Woldham</td></tr>' +
        '<tr><td><span class="again">Members</span></td><th scope="row">Cllr Ben Thorne</th><td></td></tr>' +
        '<tr><td>Apologies</td><th scope="row">Cllr Dee Winter</th><td>Dalesmoor</td></tr></tbody></table>',
    );
  });

  test('has only the columns that say something', () => {
    expect(page(attendanceTable([person({})]))).not.toContain('of-authority">');
  });

  test('is called what the line before it calls it, which is not said again', () => {
    const html = page(partHeading('Annex B - Attendance'), attendanceTable([person({})]));
    expect(html.match(/Annex B/g)).toHaveLength(1);
    expect(html).toContain('<caption><h3>Annex B - Attendance</h3></caption>');
  });

  test('is counted under the title where it stands further down', () => {
    const rows = [person({}), person({ name: 'Cllr Ben Thorne' }), person({ name: 'X', group: 'apologies' })];
    const head = header('Board', [{ label: 'Venue', value: 'Quay House' }]);
    expect(writeHtml(newNote(head, [], rows))).toContain(
      '<dt>Attendance</dt><dd>Present: 2 · Apologies: 1</dd>' +
        '<dd>An attendance list is attached as Appendix A to this note</dd></dl>',
    );
  });

  test('of a list is its own lines where its rows do not tell all of its words', () => {
    const rows = [person({ name: 'Cllr Ada Marlow' })];
    const list = (raw: string) =>
      page({ ...attendanceTable(rows), layout: { form: 'list', raw, means: rows } });
    const told = list('Present: Cllr Ada Marlow\n\nThe Ombudsman joined <late>\n\n');
    expect(told).toContain('<p>Present: Cllr Ada Marlow</p><p>The Ombudsman joined &#x3C;late></p>');
    expect(told).not.toContain('<table');
    expect(list('Present: Cllr Ada Marlow\n')).toContain('<table');
  });

  test('is left out where no one is named', () => {
    expect(page(attendanceTable([]))).not.toContain('<table');
  });
});
