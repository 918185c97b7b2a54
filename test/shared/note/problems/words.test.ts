import { describe, expect, it } from 'vitest';
import { inEntry } from '../../reading.ts';
import { codes, problems, told } from './telling.ts';

/** Problems of words in an entry after a list of those present. */
function named(lines: string): readonly string[] {
  return told(`Board\n\nPresent: Cllr Ada Marlow, Cllr Ben Thorne-Hill\n\n${inEntry(lines)}`, 'unknown-name');
}

describe('A field of a template that was never filled in', () => {
  it.each([
    ['FIELD_TITLE', '5:1 warning “FIELD_TITLE”'],
    ['Dear «Name»,', '5:6 warning “«Name»”'],
    ['{ MERGEFIELD Chair }', '5:3 warning “MERGEFIELD”'],
    ['Councillor  Councillor', '5:1 warning “Councillor”'],
    ['Moved by Cllr Cllr Marlow', '5:10 warning “Cllr”'],
    ['Apologies: .  .', '5:1 warning “Apologies: .  .”'],
  ])('is told: “%s”', (line, start) => {
    expect(told(inEntry(line), 'empty-field')).toEqual([
      `${start} looks like a field of a template that was never filled in.`,
    ]);
  });

  it('is told in an attendance list', () => {
    const text = `Board\n\nPresent: Ada Marlow\n\nApologies: .  .\n\n${inEntry('Noted.')}`;
    expect(told(text, 'empty-field')[0]).toContain('“Apologies: .  .”');
  });

  it('is told with its entry', () => {
    expect(problems(inEntry('FIELD_TITLE'), 'empty-field')[0]?.item).toMatchObject({ ai: 1 });
  });

  it.each([
    'Apologies: none.',
    'Councillor Marlow and Councillor Thorne spoke.',
    'The FIELD was wet.',
    'It was late . . . and dark.',
  ])('is not “%s”', (line) => {
    expect(told(inEntry(line), 'empty-field')).toEqual([]);
  });

  it('is not in the left-over layout', () => {
    const tail = '<LAYOUT_SECTION>\nFIELD_TITLE\n</LAYOUT_SECTION>\n';
    expect(told(inEntry('Noted.') + tail, 'empty-field')).toEqual([]);
  });
});

describe('A tag that lost its end', () => {
  it.each([
    '<AI5',
    '</AI5',
    '<ai5',
    '< / AI 5',
    '<AI1234',
    '<TRAILER_SECTION',
    '</TRAILER_SECTION',
    '<Layout_Section',
  ])('is told: “%s”', (line) => {
    expect(told(inEntry(line), 'broken-tag')).toEqual([
      `5:1 error “${line}” looks like a tag without its “>”. It is read as text.`,
    ]);
  });

  it('is told with the entry whose words it became', () => {
    const text = `${inEntry('Noted.')}\n<AI2\n\n6   Next\n\nNoted.\n\n</AI2>\n`;
    expect(told(inEntry('<AI2'), 'broken-tag')).toHaveLength(1);
    expect(problems(inEntry('<AI2'), 'broken-tag')[0]?.item).toMatchObject({ ai: 1 });
    expect(problems(text, 'broken-tag')[0]?.item).toBeNull();
  });

  it('is told beside what it leaves open', () => {
    const text = '<AI1>\n\n1   One\n\nNoted.\n\n</AI1\n\n<AI2>\n\n2   Two\n\nNoted.\n\n</AI2>\n';
    expect(codes(text)).toEqual(['missing-closer', 'broken-tag']);
  });

  it('is told after the attendance', () => {
    const text = 'Board\n\nPresent: Ada Marlow\n\n<AI1\n\n1   One\n\nNoted.\n\n</AI1>\n';
    expect(codes(text)).toEqual(['broken-tag', 'missing-opener']);
  });

  it('is told in a list item and in a decision', () => {
    expect(told(inEntry('· <AI5'), 'broken-tag')).toHaveLength(1);
    expect(told(inEntry('RESOLVED\n\nthat it be so;\n\n</AI5'), 'broken-tag')).toHaveLength(1);
  });

  it('has no fix', () => {
    expect(problems(inEntry('<AI5'), 'broken-tag')[0]?.fix).toBeUndefined();
  });

  it.each(['<AI', 'AI5>', '<AI5 and more', 'see <AI5', '<AI12345', '<AIx', '<b', '<SECTIONS', '5 <'])(
    'is not “%s”',
    (line) => {
      expect(told(inEntry(line), 'broken-tag')).toEqual([]);
    },
  );

  it('is not one that is whole', () => {
    expect(told(inEntry('Noted.'), 'broken-tag')).toEqual([]);
  });
});

describe('A councillor whom the attendance does not have', () => {
  it('is told where the name stands', () => {
    expect(named('Apologies came from Cllr Dee Winter.')).toEqual([
      '9:26 hint “Dee Winter” is named here, but the attendance does not have this name.',
    ]);
  });

  it('is told in a list item', () => {
    expect(named('· Cllr Dee Winter spoke.')).toHaveLength(1);
  });

  it('is told once', () => {
    expect(named('Cllr Winter spoke.\n\nCllr Winter spoke again.')).toHaveLength(1);
  });

  it.each([
    ['Cllrs Marlow, Winter and Vale spoke.', 2],
    ['Councillors Winter & Vale', 2],
    ['Councillor Mrs D. Winter spoke.', 1],
    ['Cllr Dee van der Winter spoke.', 1],
  ])('is told of each: “%s”', (line, count) => {
    expect(named(line)).toHaveLength(count);
  });

  it.each([
    ['one who was there', 'Cllr Marlow spoke.'],
    ['one who was there, by the whole name', 'Councillor Ben Thorne-Hill spoke.'],
    ['what one who was there has', 'Cllr Marlow’s letter was read.'],
    ['no one by name', 'Councillors were thanked.'],
    ['councillors of an office', 'Cllr Chairman, you said'],
    ['a programme about councillors', 'Members liked the Councillor Development programme.'],
    ['one who is no councillor', 'Eve Lund spoke.'],
  ])('is not %s', (_what, line) => {
    expect(named(line)).toEqual([]);
  });

  it.each([
    ['Action: To write. [Owner: Dee Winter]', ['Dee Winter']],
    ['Action: To write. [Owner: Ada Marlow, Eve Lund & Fay Orme]', ['Eve Lund', 'Fay Orme']],
    ['Action: Eve Lund to write.', ['Eve Lund']],
  ])('is told of whoever is to act: “%s”', (line, names) => {
    expect(named(line)).toEqual(
      names.map((name) => expect.stringContaining(`“${name}” is to act here, but the attendance does not`)),
    );
  });

  it.each(['Ada Marlow', 'Officers', 'Harbour Master', 'Head of Planning', 'EL', 'Lund', 'LGA staff'])(
    'is no owner who was there, or is told by an office: %s',
    (owner) => {
      expect(named(`Action: To write. [Owner: ${owner}]`)).toEqual([]);
    },
  );

  it('is not told where the note has no attendance', () => {
    expect(told(inEntry('Cllr Dee Winter spoke.'), 'unknown-name')).toEqual([]);
  });
});
