import { describe, expect, it } from 'vitest';
import { action, decision, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { itemsOf, placed } from '../../../shared/note/walk.ts';
import { withoutLayout } from '../../../shared/note/without-layout.ts';
import { isTagged, noteOfTagged } from '../../../src-main/read-word/note-of-tagged.ts';
import type { WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { bullet, counted, h, p, table } from './made-pieces.ts';

function hidden(words: string): WordPiece {
  return p(words, { isHidden: true });
}

/** The entries without what the lines around their words were like. */
function entriesIn(pieces: readonly WordPiece[]): unknown {
  return itemsOf(noteOfTagged(pieces)).map((item) => withoutLayout(item));
}

describe('A Word file with the tags of the committee system', () => {
  it('is known by them, hidden or not, and no file that only speaks of one is', () => {
    expect(isTagged([hidden('<AI1>'), p('63 Apologies')])).toBe(true);
    expect(isTagged([table([['<AI4>', 'Fares']])])).toBe(true);
    expect(isTagged([p('The tag <AI1> opens an entry.')])).toBe(false);
    expect(isTagged([h(1, 'Fares'), p('<b> is a tag')])).toBe(false);
  });

  it('in plain paragraphs has the entries that they mark, with what Word counts as it shows it', () => {
    const pieces = [
      p('Board'),
      p('<AI1>'),
      p('63\tApologies'),
      p('None.'),
      p('</AI1>'),
      p('<AI2>'),
      counted('64', 'Minutes'),
      p('Decision'),
      p('To sign them.'),
      bullet('with thanks'),
      p('Action: Eve Lund to write.'),
      p('</AI2>'),
    ];
    expect(entriesIn(pieces)).toMatchObject([
      { ai: 1, children: [{ number: '63', children: [{ text: 'Apologies' }] }, paragraph('None.')] },
      {
        ai: 2,
        children: [
          { number: '64' },
          decision([paragraph('To sign them.'), list([listItem('·', 'with thanks')])]),
          action('Eve Lund to write.'),
        ],
      },
    ]);
  });

  it('in tables as the committee system prints them is read cell by cell', () => {
    const note = noteOfTagged([
      p('Note of last Board meeting'),
      table([
        ['Title:', 'Ferries Board'],
        ['Date:', '24 October 2019'],
      ]),
      table([['Item', 'Decisions and actions', 'Action']]),
      hidden('<AI1>'),
      table([
        ['1', 'Fares review', ''],
        ['', 'They rose.\nDecision:\nTo wait.', 'Eve Lund'],
      ]),
      hidden('</AI1>'),
      hidden('<TRAILER_SECTION>'),
      p('Appendix A - Attendance'),
      table([
        ['Position/Role', 'Councillor', 'Authority'],
        ['Chairman', 'Ada Marlow', 'Woldham'],
        ['', 'Ben Thorne', 'Eastmere'],
      ]),
      hidden('</TRAILER_SECTION>'),
    ]);
    expect(note[0].fields.map(({ label, value }) => [label, value])).toEqual([
      ['Title', 'Ferries Board'],
      ['Date', '24 October 2019'],
    ]);
    expect(itemsOf(note).map((item) => withoutLayout(item))).toMatchObject([
      {
        ai: 1,
        actionColumn: 'Eve Lund',
        children: [
          { number: '1', children: [{ text: 'Fares review' }] },
          paragraph('They rose.'),
          decision('To wait.'),
        ],
      },
    ]);
    expect(placed(note, 'attendance')[0]?.block.rows.map(({ role, name }) => [role, name])).toEqual([
      ['Chairman', 'Ada Marlow'],
      ['Chairman', 'Ben Thorne'],
    ]);
  });

  it('with its tags in the cells of the tables has the same entries', () => {
    const note = noteOfTagged([
      p('Board'),
      table([
        ['<AI1>\n1', 'Fares', ''],
        ['', 'They rose.', '</AI1>'],
        ['<AI2>\n2', 'Lease', ''],
        ['', 'It was let.\n</AI2>', ''],
      ]),
    ]);
    expect(
      itemsOf(note).map(({ ai, children: [title] }) => [ai, title.number, title.children[0].text]),
    ).toEqual([
      [1, '1', 'Fares'],
      [2, '2', 'Lease'],
    ]);
  });

  it('keeps a table of other things as lines of the entry', () => {
    const pieces = [
      hidden('<AI1>'),
      p('63   Finance'),
      table([
        ['Payee', 'Sum'],
        ['Quay Ltd', '£9'],
      ]),
      hidden('</AI1>'),
    ];
    expect(entriesIn(pieces)).toMatchObject([
      { children: [{ number: '63' }, paragraph('Payee | Sum'), paragraph('Quay Ltd | £9')] },
    ]);
  });

  it('has no word of what else is hidden', () => {
    const note = noteOfTagged([
      hidden('secret <AI1> secret'),
      p('63   Fares'),
      hidden('</AI1>'),
      hidden('secret'),
    ]);
    expect(JSON.stringify(note)).not.toContain('secret');
    expect(itemsOf(note)).toHaveLength(1);
  });
});
