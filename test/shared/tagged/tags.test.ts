import { describe, expect, it } from 'vitest';
import { closingTag, findTags, firstTag, openingTag } from '../../../shared/tagged/tags.ts';

/** The tags of a text, as `start-end kind name`, with a slash before the name of a closing one. */
function tags(text: string): readonly string[] {
  return findTags(text).map(
    ({ start, end, kind, closing, name }) => `${start}-${end} ${kind} ${closing ? '/' : ''}${name}`,
  );
}

describe('A tag', () => {
  it.each([
    ['<AI1>', '0-5 item AI1'],
    ['</AI1>', '0-6 item /AI1'],
    ['<AI123>', '0-7 item AI123'],
    ['<TRAILER_SECTION>', '0-17 trailer TRAILER_SECTION'],
    ['</TRAILER_SECTION>', '0-18 trailer /TRAILER_SECTION'],
    ['<LAYOUT_SECTION>', '0-16 layout LAYOUT_SECTION'],
    ['<TITLE_ONLY_LAYOUT_SECTION>', '0-27 layout TITLE_ONLY_LAYOUT_SECTION'],
    ['<RESTRICTED_TITLE_ONLY_LAYOUT_SECTION>', '0-38 layout RESTRICTED_TITLE_ONLY_LAYOUT_SECTION'],
    ['</ TITLED_COMMENT_LAYOUT_SECTION>', '0-33 layout /TITLED_COMMENT_LAYOUT_SECTION'],
    ['< AI4 >', '0-7 item AI4'],
    ['< /AI4>', '0-7 item /AI4'],
    ['<AI 4>', '0-6 item AI4'],
    ['<\u00A0AI4\t>', '0-7 item AI4'],
    ['6.47 p.m.</AI6>', '9-15 item /AI6'],
    ['Charles III.<AI1>', '12-17 item AI1'],
    ['<<AI1>>', '1-6 item AI1'],
    ['<ai4>', '0-5 item AI4'],
    ['</Ai4>', '0-6 item /AI4'],
    ['< ai 4 >', '0-8 item AI4'],
    ['<trailer_section>', '0-17 trailer TRAILER_SECTION'],
    ['</Layout_Section>', '0-17 layout /LAYOUT_SECTION'],
  ])('is found: %s', (text, tag) => {
    expect(tags(text)).toEqual([tag]);
  });

  it.each([
    '<ai>',
    '<AI>',
    '<AIx>',
    '<AI1',
    'AI1>',
    '<AI-1>',
    '<AI1/>',
    '<AI1234567890>',
    '<SECTIONS>',
    '<sections>',
    '<A SECTION>',
    '<         AI1>',
    '<\nAI1>',
    '<//AI1>',
    '&lt;AI1&gt;',
    '< 5 and > 3',
  ])('is not %j', (text) => {
    expect(tags(text)).toEqual([]);
  });

  it('may stand beside another', () => {
    expect(tags('</AI1><AI2>')).toEqual(['0-6 item /AI1', '6-11 item AI2']);
  });

  it('has its number, noughts before it or not', () => {
    expect(findTags('<AI007>')[0]).toMatchObject({ number: 7, name: 'AI007' });
  });

  it('of a section has none', () => {
    expect(findTags('<LAYOUT_SECTION>')[0]?.number).toBeNull();
  });

  it('that is the first of a piece is found, and none where there is none', () => {
    expect(firstTag('\n < \n</AI3>\n<AI4>')?.name).toBe('AI3');
    expect(firstTag('\n\n')).toBeNull();
  });

  it('is written by its name', () => {
    expect(openingTag('AI4') + closingTag('AI4')).toBe('<AI4></AI4>');
  });
});
