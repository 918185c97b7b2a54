import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
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
import { readNote } from '../../../shared/tagged/read.ts';
import { type Fragment, wholeBlocks } from '../../../src-renderer/editor/clipboard/fragment.ts';
import { readFragment, writeFragment } from '../../../src-renderer/editor/clipboard/fragment-data.ts';
import { htmlOfFragment } from '../../../src-renderer/editor/clipboard/html-of-fragment.ts';
import { HEAD } from '../editor/cases.ts';
import { clipboardEditor, copied } from './made-up-data.ts';

const TYPE = 'application/x-minutewright';

function fragmentCopied(note: Note): Fragment | null {
  return readFragment(copied(clipboardEditor(note))[TYPE] ?? '');
}

describe('Copying', () => {
  it('within a paragraph takes only words', () => {
    const held = copied(clipboardEditor([HEAD, paragraph('One «two» three')]));
    expect(held['text/plain']).toBe('two');
    expect(held['text/html']).toBe('<p>two</p>');
  });

  it('takes nothing where nothing is selected', () => {
    expect(copied(clipboardEditor([HEAD, paragraph('One|')]))).toEqual({});
  });

  it('cuts the first and the last block, and takes those between whole', () => {
    const note = [
      HEAD,
      agendaItem({ ai: 3, number: '3', title: 'Dues' }, [
        paragraph('One «two'),
        list([listItem('1.', 'Three'), listItem('2.', 'Fo»ur')]),
      ]),
    ] as const;
    expect(fragmentCopied(note)).toEqual({
      blocks: [paragraph('two'), list([listItem('1.', 'Three'), listItem('2.', 'Fo')])],
      openStart: 1,
      openEnd: 2,
    });
  });

  it('takes a whole entry as one', () => {
    const entry = agendaItem({ ai: 3, number: '3', title: '«Dues' }, [decision('So»')]);
    expect(fragmentCopied([HEAD, entry])).toEqual(
      wholeBlocks([agendaItem({ ai: 3, number: '3', title: 'Dues' }, [decision('So')])]),
    );
  });

  it('carries no layout to another place', () => {
    const read = readNote('Board\n\n<AI1>\n\n1.   Dues\n\nOne\n\n  -  two\n\n</AI1>\n');
    const editor = clipboardEditor(read);
    editor.select({ anchor: { path: [1, 0, 0], offset: 0 }, focus: { path: [1, 2, 0, 0], offset: 3 } });
    const held = copied(editor)[TYPE] ?? '';
    expect(held).toContain('two');
    expect(held).not.toContain('layout');
  });

  it('says in plain text what one would type', () => {
    const note: Note = [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: '«Dues' }, [
        paragraph('One', '58.1'),
        list([listItem('(a)', 'Two'), listItem('·', 'further in', 1)]),
        decision('That it be so.', 'RESOLVED'),
        action('Write to the operator.', { owner: 'Eve Lund' }),
        vote(['3 for, 1 against']),
        attendanceTable([{ role: 'Chair', name: 'Ada', authority: 'Quay', group: 'present' }]),
        paragraph('End»'),
      ]),
    ];
    expect(copied(clipboardEditor(note))['text/plain']).toBe(
      [
        '1 Dues',
        '58.1 One',
        '(a) Two\n  · further in',
        'RESOLVED:\nThat it be so.',
        'Action:\nWrite to the operator. [Owner: Eve Lund]',
        'Vote:\n3 for, 1 against',
        'Chair\tAda\tQuay',
        'End',
      ].join('\n\n'),
    );
  });

  it('says in a web page what its parts are, without any style', () => {
    const html = htmlOfFragment(
      wholeBlocks([
        agendaItem({ ai: 1, number: '1', title: 'A < B & "C"' }, [
          list([listItem('3.', 'Three'), listItem('·', 'in it', 1), listItem('4.', 'Four')]),
          decision('So.'),
        ]),
        attendanceTable([{ role: 'Chair', name: 'Ada', authority: '', group: 'present' }]),
      ]),
    );
    expect(html.replaceAll('\n', '')).toBe(
      '<h2>1 A &lt; B &amp; &quot;C&quot;</h2>' +
        '<ol type="1" start="3"><li>Three<ul><li>in it</li></ul></li><li>Four</li></ol>' +
        '<p><strong>Decision</strong></p><p>So.</p>' +
        '<table><tr><th>Role</th><th>Name</th><th>Authority</th></tr>' +
        '<tr><td>Chair</td><td>Ada</td><td></td></tr></table>',
    );
  });

  it('leaves the people of an attendance in the note where it is a cut', () => {
    const people = attendanceTable([{ role: '', name: 'Ada', authority: '', group: 'present' }]);
    const editor = clipboardEditor([HEAD, paragraph('«One'), people, paragraph('Two»')]);
    expect(copied(editor)[TYPE]).toContain('Ada');
    expect(copied(editor, 'cut')[TYPE]).not.toContain('Ada');
  });
});

describe('A piece of a note on the clipboard', () => {
  const GOOD = writeFragment(wholeBlocks([paragraph('One', '58.1'), list([listItem('·', 'Two')])]));

  it('is taken where it is one', () => {
    expect(readFragment(GOOD)).not.toBeNull();
  });

  it.each([
    ['is not JSON', GOOD.slice(1)],
    ['is something else', '[1, 2]'],
    ['has nothing in it', writeFragment(wholeBlocks([]))],
    ['holds a kind of block that is not known', GOOD.replace('paragraph', 'picture')],
    ['says of a block what no block says', GOOD.replace('"number"', '"colour"')],
    ['holds a line end in words', GOOD.replace('One', 'O\\nne')],
    ['holds an item outside a list', GOOD.replace('"type":"list",', '"type":"vote","keyword":"",')],
    ['has a layout', GOOD.replace('"number":"58.1"', '"layout":{"lead":"","trail":""}')],
    ['has a level that is none', GOOD.replace('"level":0', '"level":-1')],
    ['holds the header of a note', GOOD.replace('[{', `[${JSON.stringify(header('x'))},{`)],
  ])('is refused where it %s', (_is, data) => {
    expect(data).not.toBe(GOOD);
    expect(readFragment(data)).toBeNull();
  });
});
