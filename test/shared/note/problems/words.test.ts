import { describe, expect, it } from 'vitest';
import { inEntry } from '../../reading.ts';
import { problems, told } from './telling.ts';

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

  it('is not told where the note has no attendance', () => {
    expect(told(inEntry('Cllr Dee Winter spoke.'), 'unknown-name')).toEqual([]);
  });
});
