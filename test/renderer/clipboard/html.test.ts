import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  paragraph,
} from '../../../shared/note/build.ts';
import { writeFragment } from '../../../src-renderer/editor/clipboard/fragment-data.ts';
import { htmlOfFragment } from '../../../src-renderer/editor/clipboard/html-of-fragment.ts';
import { noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { faultsOf } from '../valid-note.ts';
import { type HtmlPage, startHtmlPage } from './html-page.ts';
import { clipboardEditor, paste } from './made-up-data.ts';

let reader: HtmlPage;

beforeAll(async () => {
  reader = await startHtmlPage();
});

afterAll(() => reader?.close());

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', `${name}.txt`), 'utf8');
}

function entry(number: string, title: string, ...body: Parameters<typeof agendaItem>[1] & object): unknown {
  return agendaItem({ ai: null, number, title }, body);
}

describe('A piece of a web page', () => {
  it('from Word becomes entries, lists, decisions and actions, with nothing but its words', async () => {
    const read = await reader.read(fixture('word'));
    expect(read?.blocks).toEqual([
      entry(
        '4',
        'Fares review',
        paragraph('Eve Lund presented the report. Members asked for the figures of the two smaller piers.'),
        list([
          listItem('·', 'Pier Head'),
          listItem('o', 'summer', 1),
          listItem('·', 'weekends', 2),
          listItem('1.', 'the old quay'),
        ]),
        paragraph('A paragraph with a number of its own.', '4.1'),
        paragraph('The fee is £41 a year.'),
        decision('That the fares stay as they are until March.', 'RESOLVED'),
        action('Officers to write to the operator by 30 November 2019.'),
      ),
      entry('', 'Any other business', paragraph('There was none; write to clerk@example.org.')),
    ]);
  });

  it('from a message becomes its lines and lists, without the table that lays it out', async () => {
    const read = await reader.read(fixture('outlook'));
    expect(read?.blocks).toEqual([
      paragraph('Dear Ada,'),
      paragraph('The points that came up:'),
      list([listItem('·', 'the lights,'), listItem('·', 'the gate'), listItem('·', 'and its key', 1)]),
      paragraph('Thanks'),
      paragraph('Eve'),
    ]);
  });

  it('from Google Docs keeps how its lists are nested and numbered', async () => {
    const read = await reader.read(fixture('google-docs'));
    expect(read?.blocks).toEqual([
      entry(
        '2',
        'Minutes of the last meeting',
        paragraph('They were agreed.'),
        list([
          listItem('1.', 'First'),
          listItem('a.', 'under it', 1),
          listItem('b.', 'and this', 1),
          listItem('i.', 'deeper', 2),
          listItem('2.', 'Second'),
        ]),
      ),
    ]);
  });

  it('from a spreadsheet becomes the attendance where it is one', async () => {
    const read = await reader.read(fixture('excel'));
    expect(read?.blocks).toEqual([
      attendanceTable([
        { role: 'Chairman', name: 'Cllr Ada Marlow', authority: 'Woldham', group: 'present' },
        { role: 'Chairman', name: 'Cllr Ben Thorne', authority: 'Thornsea', group: 'present' },
        { role: 'Apologies', name: 'Cllr Cy Vance', authority: '', group: 'apologies' },
      ]),
    ]);
  });

  it('becomes lines of a table where no attendance may stand', async () => {
    const read = await reader.read(fixture('excel'), { hasAttendance: false, isInEntry: true });
    expect(read?.blocks[1]).toEqual(paragraph('Chairman | Cllr Ada Marlow | Woldham'));
  });

  it('from the web has no scripts, pictures, buttons or hidden words', async () => {
    const read = await reader.read(fixture('web-page'));
    expect(read?.blocks).toEqual([
      entry(
        '',
        'Harbour opening times',
        paragraph('Open from 9.00 to 17.00, everyday.'),
        paragraph('Monday'),
        paragraph('Tuesday'),
        paragraph('Berths'),
        paragraph('Pier | Length | Fee'),
        paragraph('North | 12 m | £41'),
        paragraph('South | | £38'),
        list([listItem('iii.', 'third line'), listItem('ix.', 'ninth')]),
        paragraph('A word <AI1> that looks like a tag.'),
      ),
    ]);
  });

  it('that is a table of minutes becomes an entry for each of its rows with a number', async () => {
    const read = await reader.read(`<table><tr><th>Item</th><th>Decisions and actions</th><th>Action</th></tr>
      <tr><td>5.</td><td><p>Fares</p></td><td></td></tr>
      <tr><td></td><td><p>RESOLVED: That it be so.</p><p>A word more.</p></td><td></td></tr></table>`);
    expect(read?.blocks).toEqual([
      entry('5', 'Fares', decision('That it be so.', 'RESOLVED'), paragraph('A word more.')),
    ]);
  });

  it('with marks beside names becomes an attendance of who was there and who was not', async () => {
    const read =
      await reader.read(`<table><tr><td>Name</td><td>Organisation</td><td>Present</td><td>Apologies</td></tr>
      <tr><td>Ada</td><td>Quay Ltd</td><td>✓</td><td></td></tr><tr><td>Ben</td><td></td><td></td><td>x</td></tr>
      <tr><td>Cy</td><td></td><td></td><td>yes</td></tr></table>`);
    const [block] = read?.blocks ?? [];
    expect(block?.type === 'attendance' && block.rows.map(({ name, group }) => [name, group])).toEqual([
      ['Ada', 'present'],
      ['Ben', 'apologies'],
      ['Cy', 'apologies'],
    ]);
  });

  it('that holds no words is nothing to paste', async () => {
    expect(await reader.read('<p>&nbsp;</p><img src="https://example.org/a.png"><!-- x -->')).toBeNull();
  });

  it('runs nothing and asks for nothing', async () => {
    const before = reader.asked.length;
    await reader.read(fixture('outlook'));
    await reader.read(`<img src="https://example.org/b.png" onerror="hit = true"><link rel="stylesheet"
      href="https://example.org/c.css"><svg onload="hit = true"></svg><p>x</p><script>hit = true</script>`);
    expect(await reader.page.evaluate(() => window.hit)).toBeUndefined();
    expect(reader.asked.slice(before)).toEqual([]);
  });
});

describe('What is copied as a piece of a web page', () => {
  it('reads back as the same blocks', async () => {
    const blocks = [
      agendaItem({ ai: 1, number: '4', title: 'Fares & <fees>' }, [
        paragraph('Eve Lund presented the report.'),
        list([listItem('1.', 'First'), listItem('·', 'under it', 1), listItem('2.', 'Second')]),
        decision('That the fares stay.'),
        action('Write to the operator.', { owner: 'Eve Lund', due: '2019-11-30' }),
      ]),
    ];
    const read = await reader.read(htmlOfFragment({ blocks, openStart: 0, openEnd: 0 }));
    expect(read?.blocks).toEqual(blocks.map((block) => ({ ...block, ai: null })));
  });
});

const SOUP = [
  '<p>',
  '</p>',
  '<ul>',
  '<ol start=3>',
  '<li>',
  '</li>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td rowspan=9 colspan=99>',
  '</table>',
  '<h1>',
  '</h1>',
  '<br>',
  '<b>',
  '<!-- x',
  '-->',
  '<p style="mso-list:l0 level3 lfo1">',
  '<span style="mso-list:Ignore">1.1.</span>',
  'Decision',
  'Action:',
  'RESOLVED: That',
  '&nbsp;',
  '&#xAD;',
  'Name',
  'Present',
  '<del>',
  '<template>',
  '<svg>',
  '<math>',
  '<select>',
  'words',
  '\u2028',
  '<o:p>',
  '<li value=99999>',
];

describe('Any soup of a web page', () => {
  it('becomes blocks that leave a note, in one step', async () => {
    const soups = fc
      .sample(fc.array(fc.constantFrom(...SOUP), { maxLength: 40 }), 400)
      .map((all) => all.join(' '));
    for (const soup of soups) {
      const fragment = await reader.read(soup);
      if (!fragment) continue;
      const editor = clipboardEditor([
        header('Board'),
        agendaItem({ ai: 1, number: '1', title: 'Dues' }, [
          paragraph('One|Two'),
          list([listItem('1.', 'Three')]),
        ]),
      ]);
      const before = noteIn(editor);
      paste(editor, { 'application/x-minutewright': writeFragment(fragment) });
      expect(faultsOf(noteIn(editor)), soup).toEqual([]);
      expect(editor.history.undos.length, soup).toBe(1);
      editor.undo();
      expect(noteIn(editor)).toEqual(before);
    }
  });
});
