import { describe, expect, it } from 'vitest';
import type { Trailer } from '../../../shared/note/blocks.ts';
import { header, paragraph, partHeading, trailer } from '../../../shared/note/build.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { inEntry, read, rowsOf, types } from '../reading.ts';

/** The trailer of a text. */
function trailerOf(text: string): Trailer {
  const block = read(text).find(({ type }) => type === 'trailer');
  if (block?.type !== 'trailer') throw new Error('There is no trailer.');
  return meaningOf(block) as Trailer;
}

describe('A trailer', () => {
  it('stands between its tags', () => {
    expect(trailerOf('<TRAILER_SECTION>\n\nThe Chair signed.\n\n</TRAILER_SECTION>\n')).toEqual(
      trailer([paragraph('The Chair signed.')]),
    );
  });

  it('never closed goes on to the end', () => {
    expect(trailerOf('<TRAILER_SECTION>\n\nThe Chair signed.\n ')).toEqual(
      trailer([paragraph('The Chair signed.')]),
    );
  });

  it('with nothing in it holds an empty paragraph', () => {
    expect(trailerOf('<TRAILER_SECTION>\n\n</TRAILER_SECTION>\n')).toEqual(trailer([paragraph('')]));
  });

  it('holds the attendance appendix', () => {
    const { children } = trailerOf(
      '<TRAILER_SECTION>\n\nAppendix A -Attendance \n\n\tPosition/Role\n\tCouncillor\n\tAuthority\n\n\tChairman\n\tAda Marlow\n\tWoldham\n\n\n ',
    );
    const [heading, table] = children;
    expect(heading).toEqual(partHeading('Appendix A -Attendance'));
    expect(table?.type === 'attendance' && rowsOf(table)).toEqual([
      'present: Chairman | Ada Marlow | Woldham',
    ]);
  });

  it('may hold an attendance list', () => {
    expect(types(trailerOf('<TRAILER_SECTION>\nPresent: Ada Marlow\n</TRAILER_SECTION>').children)).toEqual([
      'attendance',
    ]);
  });

  it('may hold a decision', () => {
    expect(types(trailerOf('<TRAILER_SECTION>\nRESOLVED that it be so.\n').children)).toEqual(['decision']);
  });

  it('leaves what follows its closing tag outside', () => {
    const note = read('<TRAILER_SECTION>\nSigned.\n</TRAILER_SECTION>\n\nPage 1\n');
    expect(types(note)).toEqual(['header', 'trailer', 'paragraph']);
  });

  it('ends at an entry', () => {
    const note = read(`<TRAILER_SECTION>\nSigned.\n${inEntry('Noted.')}`);
    expect(types(note)).toEqual(['header', 'trailer', 'agenda-item']);
  });

  it('is not opened by its closing tag', () => {
    expect(types(read('Board\n\nSigned.\n\n</TRAILER_SECTION>\n'))).not.toContain('trailer');
  });

  it('may come after an entry that is never closed', () => {
    const note = read('<AI1>\n1   One\n<TRAILER_SECTION>\nSigned.\n</TRAILER_SECTION>');
    expect(types(note)).toEqual(['header', 'agenda-item', 'trailer']);
  });

  it('that is new is written between both its tags', () => {
    expect(writeNote([header(''), trailer([paragraph('The Chair signed.')])])).toBe(
      '<TRAILER_SECTION>\n\nThe Chair signed.\n\n</TRAILER_SECTION>\n',
    );
  });

  it('that is new and empty is written as its tags', () => {
    expect(writeNote([header(''), trailer([])])).toBe('<TRAILER_SECTION>\n\n</TRAILER_SECTION>\n');
  });
});
