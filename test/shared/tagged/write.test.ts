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
  newNote,
  paragraph,
} from '../../../shared/note/build.ts';
import { locateBlocks, writeNote } from '../../../shared/tagged/write.ts';
import { before, body, inEntry, read, types, withBody, written } from '../reading.ts';

describe('A new note', () => {
  const note = newNote(
    header('Note of last Harbour Board meeting', [{ label: 'Title', value: 'Harbour Board' }]),
    [agendaItem({ ai: 1, number: '1', title: 'Fares' }, [paragraph('Noted.')])],
    [{ role: 'Chairman', name: 'Ada Marlow', authority: 'Woldham', group: 'present' }],
  );

  it('is written in the layout of the house', () => {
    expect(writeNote(note)).toBe(
      [
        ' Note of last Harbour Board meeting\n\tTitle:\n\n\n\tHarbour Board\n\n\t\n\t\n\n\n',
        'Attendance\nAn attendance list is attached as Appendix A to this note\n',
        '\tItem\n\tDecisions and actions\n\tAction\n\n\n',
        '<AI1>\n\n\t1  \n\tFares\n \n\t\n\n\t\n\tNoted.\n\n\n\t\n\n\n</AI1>\n\n',
        '<TRAILER_SECTION>\n\nAppendix A - Attendance\n\n',
        '\tPosition/Role\n\tCouncillor\n\tAuthority\n\n\t\n\t\n\t\n\n\tChairman\n\tAda Marlow\n\tWoldham\n\n\n',
        '</TRAILER_SECTION>\n',
      ].join(''),
    );
  });

  it('with nothing in it has its frame', () => {
    expect(types(read(writeNote(newNote(header('')))))).toEqual([
      'header',
      'paragraph',
      'paragraph',
      'kept',
      'trailer',
    ]);
  });
});

describe('What would be read as something else once a note was edited', () => {
  const [head, ...others] = newNote(header('Board'), [agendaItem({ ai: 1, number: '1', title: 'Fares' })]);
  const entries = others.filter(({ type }) => type !== 'agenda-item');

  it('is marked: numbered lines of a note without any entry', () => {
    const lines = [list([listItem('1.', 'Fares'), listItem('2.', 'Dues')]), paragraph('3   Piers')];
    const text = writeNote([head, ...lines, paragraph('So.')]);
    expect(types(read(text))).toEqual(['header', 'list', 'paragraph', 'paragraph']);
    const entry = agendaItem({ ai: 1, number: '1', title: 'Fares' });
    expect(writeNote([head, ...lines, entry])).toContain('\n1. Fares\n');
  });

  it('stands where it is read: titles of columns below what was put behind them', () => {
    const at = entries.findIndex(({ type }) => type === 'kept');
    const note = [head, ...entries.toSpliced(at + 1, 0, paragraph('So.'))] as unknown as Note;
    expect(types(read(writeNote(note)))).toEqual([
      'header',
      ...Array(3).fill('paragraph'),
      'kept',
      'trailer',
    ]);
  });

  it('is marked: a paragraph or a list behind an action without words', () => {
    for (const next of [paragraph('So.'), list([listItem('·', 'So.')])]) {
      expect(body(written(action(''), next)).map(({ type }) => type)).toEqual(['action', next.type]);
    }
  });

  it('is parted: an attendance list from a decision that was put before it', () => {
    const [top, list, ...rest] = read('Board\n\nPresent: Cllr Ada Marlow\n\nNoted.\n');
    const text = writeNote([top, decision('So.'), list, ...rest] as unknown as Note);
    expect(types(read(text))).toEqual(['header', 'decision', 'paragraph', 'attendance', 'paragraph']);
    expect(text).toContain('So.\n\n\u00AD\u00AD\n\nPresent:');
  });

  it('is marked: a line behind the blanks that somebody begins it with', () => {
    const spaced = { ...paragraph('x'), children: [{ text: ' Present: Ada Marlow ' }] } as const;
    expect(types(read(writeNote([head, spaced, ...entries] as unknown as Note)))[1]).toBe('paragraph');
  });

  it('begins a line of its own: a new entry behind a tag that ends no line', () => {
    const note = read('Board\n\n<AI1>\n\n1   Fares\n\nSo.\n\n</AI1>');
    const text = writeNote([...note, agendaItem({ ai: 2, number: '2', title: 'Dues' })] as unknown as Note);
    expect(text).toContain('</AI1>\n<AI2>\n');
  });
});

describe('A new decision', () => {
  it('is written under its keyword with a colon', () => {
    expect(written(decision('Noted.'))).toBe('Decision:\n\nNoted.\n\n');
  });

  it('has its list under it', () => {
    expect(written(decision([paragraph('Members:'), list([listItem('1.', 'noted it.')])]))).toBe(
      'Decision:\n\nMembers:\n\n1. noted it.\n\n',
    );
  });

  it('has any other keyword that is known as one', () => {
    expect(written(decision('That it be so.', 'RESOLVED'))).toBe('RESOLVED:\n\nThat it be so.\n\n');
  });

  it('has the usual keyword instead of one that is not known', () => {
    expect(written(decision('That it be so.', 'Concluded'))).toBe('Decision:\n\nThat it be so.\n\n');
  });

  it('of a sentence that says so itself needs none', () => {
    expect(written(decision('The Board RESOLVED to wait.', ''))).toBe('The Board RESOLVED to wait.\n\n');
  });

  it('of words that do not say so gets one', () => {
    expect(written(decision('All were content.', ''))).toBe('Decision:\n\nAll were content.\n\n');
  });
});

/** The text of an entry whose only block is changed by setting some of its properties. */
function edited(lines: string, change: object): string {
  const [, item] = read(inEntry(lines));
  if (item?.type !== 'agenda-item') throw new Error('There is no entry.');
  const [, block, ...rest] = item.children;
  const text = writeNote(
    withBody(inEntry(lines), [{ ...block, ...change } as typeof block, ...rest] as never),
  );
  return text.slice(inEntry('').indexOf('\n\n\n\n') + 2, -'\n\n</AI1>\n'.length);
}

describe('An edited block', () => {
  it('keeps the white space around its words', () => {
    expect(edited('   Noted.  ', { children: [{ text: 'Agreed.' }] })).toBe('   Agreed.  ');
  });

  it('keeps the gap after its number', () => {
    expect(edited('58.1\tNoted.', { children: [{ text: 'Agreed.' }] })).toBe('58.1\tAgreed.');
  });

  it('keeps the form of its heading', () => {
    expect(edited('RESOLVED –  That it be so.', { keyword: 'AGREED' })).toBe('AGREED –  That it be so.');
  });

  it('gets a heading on a line of its own where its keyword can’t stand before its words', () => {
    expect(edited('RESOLVED that it be so.', { keyword: 'Decisions' })).toBe('Decisions:\n\nthat it be so.');
  });

  it('that is opened by a sentence keeps its number', () => {
    expect(edited('59.1   RESOLVED that it be so.', { number: '59.2' })).toBe(
      '59.2   RESOLVED that it be so.',
    );
  });
});

describe('The place of a block', () => {
  const text = `Board\n\n${inEntry('Decision:\n\nNoted.\n\n· a point')}`;
  const note = read(text);

  /** What stands from the place of a block to the end of its line. */
  const lineAt = (block: object | undefined, located = locateBlocks(note)): string =>
    located.text.slice(located.offsets.get(block ?? {})).split('\n')[0] ?? '';

  it('is given in the text that is written', () => {
    expect(locateBlocks(note).text).toBe(text);
  });

  it('is where its words start', () => {
    const item = note[1];
    if (item?.type !== 'agenda-item') throw new Error('There is no entry.');
    const [title, block] = item.children;
    expect([lineAt(item), lineAt(item.layout), lineAt(title), lineAt(block)]).toEqual([
      '<AI1>',
      '</AI1>',
      '5   Title',
      'Decision:',
    ]);
  });

  it('is after the marks that the writer puts before a line', () => {
    const blocks = [paragraph('Decision')];
    const located = locateBlocks(withBody(inEntry(''), blocks) as Note);
    expect(lineAt(blocks[0], located)).toBe('Decision');
  });
});

describe('Text outside the entries', () => {
  it('is read as the blocks of an entry are', () => {
    expect(types(before('PART ONE\n\n· a point\n\nAction: Officers to write.\n\nFor: 7'))).toEqual([
      'part-heading',
      'list',
      'action',
      'vote',
    ]);
  });

  it('may stand between entries', () => {
    expect(types(read(`${inEntry('Noted.')}PART TWO\n\n${inEntry('Noted.')}`))).toEqual([
      'header',
      'agenda-item',
      'part-heading',
      'agenda-item',
    ]);
  });

  it('is not read as a title of the header where it is new', () => {
    const [head] = read('<AI1>\n5   Title\n</AI1>\n');
    const fresh = paragraph('The Chair spoke.');
    const again = read(writeNote([head, fresh]));
    expect([again[0].title, types(again)]).toEqual(['', ['header', 'paragraph']]);
  });

  it('may hold an attendance table and then words', () => {
    const text = writeNote([header('Board'), attendanceTable([]), paragraph('Members left.')]);
    expect(types(read(text))).toEqual(['header', 'attendance', 'paragraph']);
  });
});
