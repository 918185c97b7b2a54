import { describe, expect, it } from 'vitest';
import type { KeptBlock, Note } from '../../../shared/note/blocks.ts';
import { childBlocks, plainText } from '../../../shared/note/walk.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { inEntry, read, types } from '../reading.ts';

/** The kept lines of a text, those in entries too. */
function keptIn(text: string): readonly KeptBlock[] {
  return read(text)
    .flatMap((block) => [block, ...childBlocks(block)])
    .filter((block): block is KeptBlock => block.type === 'kept');
}

describe('The left-over patterns of the layout', () => {
  const tail =
    '<LAYOUT_SECTION>\n\nFIELD_TITLE\n\nFIELD_SUMMARY\n\n</LAYOUT_SECTION>\n\n<COMMENT_LAYOUT_SECTION>\n\n</ COMMENT_LAYOUT_SECTION>\n';

  it('are one block, byte for byte', () => {
    expect(keptIn(inEntry('Noted.') + tail)).toEqual([
      { type: 'kept', reason: 'layout-tail', raw: tail, children: [{ text: '' }] },
    ]);
  });

  it.each([
    'LAYOUT_SECTION',
    'TITLE_ONLY_LAYOUT_SECTION',
    'HEADING_LAYOUT_SECTION',
    'TITLED_COMMENT_LAYOUT_SECTION',
    'COMMENT_LAYOUT_SECTION',
    'SUBNUMBER_LAYOUT_SECTION',
    'TITLE_ONLY_SUBNUMBER_LAYOUT_SECTION',
    'RESTRICTED_LAYOUT_SECTION',
    'RESTRICTED_TITLE_ONLY_LAYOUT_SECTION',
  ])('stand between the tags of %s', (name) => {
    const section = `<${name}>\nFIELD_TITLE\n</${name}>\n`;
    expect(keptIn(`Board\n\n${section}`).map(({ reason, raw }) => [reason, raw])).toEqual([
      ['layout-tail', section],
    ]);
  });

  it('have no words', () => {
    const [block] = keptIn(tail);
    expect(block && plainText(block)).toBe('');
  });

  it('are no decision whatever stands in them', () => {
    expect(types(read('<LAYOUT_SECTION>\nDecision\n\n1. one\n</LAYOUT_SECTION>'))).toEqual([
      'header',
      'kept',
    ]);
  });

  it('may stand before the entries', () => {
    expect(types(read(tail + inEntry('Noted.')))).toEqual(['header', 'kept', 'agenda-item']);
  });

  it('are not where a section is never closed', () => {
    const [block] = keptIn('Board\n\n<LAYOUT_SECTION>\n\nMembers left.\n');
    expect(block).toMatchObject({ reason: 'stray-tag', raw: '<LAYOUT_SECTION>\n\n' });
  });

  it('are not a section that another opens in', () => {
    const [block] = keptIn(
      'Board\n\n<LAYOUT_SECTION>\n<COMMENT_LAYOUT_SECTION>\n</COMMENT_LAYOUT_SECTION>\n',
    );
    expect(block).toMatchObject({ reason: 'stray-tag', raw: '<LAYOUT_SECTION>\n' });
  });

  it('lose no words after a section that is never closed', () => {
    expect(types(read('Board\n\n<LAYOUT_SECTION>\n\nMembers left.\n'))).toContain('paragraph');
  });
});

describe('The column titles of the items table', () => {
  const titles = '\tItem\n\tDecisions and actions\n\tAction\n\n\n';

  it('are kept where they stand right before the first entry', () => {
    expect(keptIn(`Board\n\n${titles}${inEntry('Noted.')}`).map(({ reason, raw }) => [reason, raw])).toEqual([
      ['column-titles', titles],
    ]);
  });

  it('may be two', () => {
    const two = '\tItem\n\tDecisions and actions\n\n';
    expect(keptIn(`Board\n\n${two}${inEntry('Noted.')}`).map(({ raw }) => raw)).toEqual([two]);
  });

  it('are words where other words follow them', () => {
    expect(keptIn(`Board\n\n${titles}The Chair spoke.\n\n${inEntry('Noted.')}`)).toEqual([]);
  });

  it('are words where they have no tab', () => {
    expect(keptIn(`Board\n\n${titles.replaceAll('\t', '')}${inEntry('Noted.')}`)).toEqual([]);
  });
});

describe('A tag that opens or closes nothing', () => {
  it.each([
    ['a second closing tag', `${inEntry('Noted.')}</AI1>\n`, '</AI1>'],
    ['the end of a trailer', 'Board\n\nSigned.\n</TRAILER_SECTION>\n', '</TRAILER_SECTION>'],
    ['the end of a layout section', 'Board\n\nSigned.\n</LAYOUT_SECTION>\n', '</LAYOUT_SECTION>'],
    ['in a line of text', 'Board\n\nSigned. </LAYOUT_SECTION> Sealed.\n', '</LAYOUT_SECTION>'],
    ['inside an entry', inEntry('Signed.\n\n</TRAILER_SECTION>\n\nSealed.'), '</TRAILER_SECTION>'],
  ])('is kept in its place: %s', (_what, text, tag) => {
    expect(keptIn(text)[0]?.raw.trim()).toBe(tag);
  });

  it('may be taken out, and its blank line goes with it', () => {
    const text = inEntry('Signed.\n\n</TRAILER_SECTION>\n\nSealed.');
    const note = read(text).map((block) =>
      block.type === 'agenda-item'
        ? { ...block, children: block.children.filter(({ type }) => type !== 'kept') }
        : block,
    );
    expect(writeNote(note as unknown as Note)).toBe(text.replace('</TRAILER_SECTION>\n\n', ''));
  });
});
