import { describe, expect, it } from 'vitest';
import { codes, fixed, label, problems, told } from './telling.ts';

const WHOLE = '<AI1>\n1   One\nNoted.\n</AI1>\n\n<TRAILER_SECTION>\nSigned.\n</TRAILER_SECTION>\n';

describe('A file whose tags stand as they should', () => {
  it('has no problem', () => {
    expect(codes(WHOLE)).toEqual([]);
  });
});

describe('A tag in a line of text', () => {
  const text = '<AI1>\n1   One\nThe meeting closed at 6.47 p.m.</AI1>\n';

  it('is told where it stands', () => {
    expect(told(text, 'tag-in-line')).toEqual([
      '3:32 warning The tag </AI1> stands in a line of text; it should have a line of its own.',
    ]);
  });

  it('has a fix that gives it a line of its own', () => {
    expect(label(text, 'tag-in-line')).toBe('Put the tag on a line of its own');
    expect(fixed(text, 'tag-in-line')).toEqual({ text: text.replace('</AI1>', '\n</AI1>'), left: 0 });
  });

  it('may have words after it', () => {
    const after = '<AI1>1   One\nNoted.\n</AI1>\n';
    expect(told(after, 'tag-in-line')[0]).toMatch(/^1:1 warning The tag <AI1>/);
    expect(fixed(after, 'tag-in-line')).toEqual({ text: after.replace('<AI1>', '<AI1>\n'), left: 0 });
  });

  it('may have words before and after it', () => {
    const text = 'Board\n\nCharles III.<AI1>1   One\nNoted.\n</AI1>\n';
    expect(fixed(text, 'tag-in-line')).toEqual({ text: text.replace('<AI1>', '\n<AI1>\n'), left: 0 });
  });

  it('may open the trailer', () => {
    expect(told('Board\n\nSigned. <TRAILER_SECTION>\nx\n</TRAILER_SECTION>\n', 'tag-in-line')).toHaveLength(
      1,
    );
  });

  it('is not one with white space beside it', () => {
    expect(told('  <AI1>  \n1   One\nNoted.\n\t</AI1>\n', 'tag-in-line')).toEqual([]);
  });
});

describe('A tag with white space in it', () => {
  const text = '<AI1>\n1   One\nNoted.\n</ AI1 >\n';

  it('is told with the way it should be written', () => {
    expect(told(text, 'space-in-tag')).toEqual(['4:1 hint The tag </ AI1 > should be written </AI1>.']);
  });

  it('has a fix that writes it so', () => {
    expect(label(text, 'space-in-tag')).toBe('Write it as </AI1>');
    expect(fixed(text, 'space-in-tag')).toEqual({ text: text.replace('</ AI1 >', '</AI1>'), left: 0 });
  });

  it('may be that of the trailer', () => {
    const trailer = '<AI1>\n1   One\nNoted.\n</AI1>\n< TRAILER_SECTION>\nSigned.\n</TRAILER_SECTION>\n';
    expect(fixed(trailer, 'space-in-tag')).toEqual({ text: trailer.replace('< T', '<T'), left: 0 });
  });

  it('in the left-over layout is nobody’s matter', () => {
    expect(told(`${WHOLE}<LAYOUT_SECTION>\n</ LAYOUT_SECTION>\n`, 'space-in-tag')).toEqual([]);
  });
});

describe('A tag in small letters', () => {
  const text = '<ai1>\n1   One\nNoted.\n</Ai1>\n<trailer_section>\nSigned.\n</TRAILER_SECTION>\n';

  it('opens and closes what it names, and nothing else is told of it', () => {
    expect(codes(text)).toEqual(['space-in-tag', 'space-in-tag', 'space-in-tag']);
  });

  it('is told with the way it should be written', () => {
    expect(told(text, 'space-in-tag')).toEqual([
      '1:1 hint The tag <ai1> should be written <AI1>.',
      '4:1 hint The tag </Ai1> should be written </AI1>.',
      '5:1 hint The tag <trailer_section> should be written <TRAILER_SECTION>.',
    ]);
  });

  it('has a fix that writes it in capitals', () => {
    expect(label(text, 'space-in-tag')).toBe('Write it as <AI1>');
    expect(fixed(text, 'space-in-tag')).toEqual({ text: text.replace('<ai1>', '<AI1>'), left: 2 });
  });

  it('is compared with the other by its number alone', () => {
    expect(told('<ai1>\n1   One\nNoted.\n</ai2>\n', 'wrong-closer')).toEqual([
      '4:1 error <AI1> is closed by </AI2>: entry 2 looks merged or removed.',
    ]);
  });
});

describe('A trailer that is never closed', () => {
  const text = '<AI1>\n1   One\nNoted.\n</AI1>\n\n<TRAILER_SECTION>\nSigned.\n ';

  it('is told where it is opened', () => {
    expect(told(text, 'trailer-open')).toEqual([
      '6:1 warning <TRAILER_SECTION> is never closed: </TRAILER_SECTION> is missing at the end.',
    ]);
  });

  it('has a fix that closes it at the end', () => {
    expect(label(text, 'trailer-open')).toBe('Close it with </TRAILER_SECTION>');
    const mended = fixed(text, 'trailer-open');
    expect(mended).toEqual({ text: `${text}\n\n</TRAILER_SECTION>\n`, left: 0 });
  });

  it('is not one that is closed', () => {
    expect(told(WHOLE, 'trailer-open')).toEqual([]);
  });
});

describe('A tag that opens or closes nothing', () => {
  const twice = '<AI1>\n1   One\nNoted.\n</AI1>\n</AI1>\n';

  it('is told where it stands', () => {
    expect(told(twice, 'stray-tag')).toEqual(['5:1 error The tag </AI1> closes nothing.']);
  });

  it('has a fix that takes it out', () => {
    expect(label(twice, 'stray-tag')).toBe('Take the tag out');
    const mended = fixed(twice, 'stray-tag');
    expect(mended.left).toBe(0);
    expect(mended.text.trimEnd()).toBe('<AI1>\n1   One\nNoted.\n</AI1>');
  });

  it('may stand in an entry, and is told with it', () => {
    const text = '<AI1>\n1   One\n\nBefore.\n\n</TRAILER_SECTION>\n\nAfter.\n\n</AI1>\n';
    expect(told(text, 'stray-tag')).toEqual(['6:1 error The tag </TRAILER_SECTION> closes nothing.']);
    expect(problems(text, 'stray-tag')[0]?.item).toEqual({ ai: 1, number: '1', title: 'One' });
    expect(fixed(text, 'stray-tag')).toEqual({ text: text.replace('</TRAILER_SECTION>\n\n', ''), left: 0 });
  });

  it('may stand in a line of text', () => {
    const text = 'Board\n\nSigned. </LAYOUT_SECTION> Sealed.\n';
    expect(told(text, 'stray-tag')).toEqual(['3:9 error The tag </LAYOUT_SECTION> closes nothing.']);
  });

  it('may open nothing', () => {
    expect(told('Board\n\n<LAYOUT_SECTION>\n\nSigned.\n', 'stray-tag')).toEqual([
      '3:1 error The tag <LAYOUT_SECTION> opens nothing.',
    ]);
  });

  it('is not one in words, which the writer marks', () => {
    expect(told('<AI1>\n1   One\n<\u00AD/AI3> is a tag.\n</AI1>\n', 'stray-tag')).toEqual([]);
  });
});
