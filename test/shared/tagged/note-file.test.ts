import { describe, expect, it } from 'vitest';
import { header, paragraph } from '../../../shared/note/build.ts';
import { readNoteFile, writeNoteFile } from '../../../shared/tagged/note-file.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const windows = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** Problems without their messages, as `code severity line:column`. */
function told(given: Uint8Array): readonly string[] {
  return readNoteFile(given).problems.map(
    ({ code, severity, line, column }) => `${code} ${severity} ${line}:${column}`,
  );
}

describe('The bytes of a note', () => {
  it('in UTF-8 have no problem', () => {
    expect(told(new TextEncoder().encode('Café'))).toEqual([]);
  });

  it('in UTF-16 have no problem', () => {
    expect(told(bytes(0xff, 0xfe, 0x41, 0x00))).toEqual([]);
  });

  it('in another encoding are told as a hint at the start', () => {
    expect(told(windows('Caf\u00E9'))).toEqual(['encoding hint 1:1']);
  });

  it('in another encoding are said to be kept as they are', () => {
    expect(readNoteFile(windows('Caf\u00E9')).problems[0]?.message).toBe(
      'This file is not in UTF-8, so it was read as Windows-1252. If quotation marks or accents look wrong, it is in another encoding. It is kept as it is.',
    );
  });

  it('that stand for no character are told where the first of them is', () => {
    expect(told(windows('One\r\nab\u0081c'))).toEqual(['encoding hint 1:1', 'undecodable warning 2:3']);
  });

  it('that end in half a character are told at the end', () => {
    expect(told(bytes(0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00, 0x42))).toEqual(['undecodable warning 2:1']);
  });

  it('are written in the encoding they were read in', () => {
    const given = bytes(0xfe, 0xff, 0x00, 0x41, 0x00, 0x0a);
    const { note, encoding } = readNoteFile(given);
    expect(writeNoteFile(note, encoding)).toEqual({ ok: true, bytes: given });
  });

  it('are not written where their encoding has no place for a character', () => {
    const { encoding } = readNoteFile(windows('Caf\u00E9'));
    expect(writeNoteFile([header(''), paragraph('π')], encoding)).toEqual({ ok: false, characters: ['π'] });
  });

  it('after a mark of UTF-8 are read as if it were not there', () => {
    const { note } = readNoteFile(bytes(0xef, 0xbb, 0xbf, 0x41));
    expect(note[0].title).toBe('A');
  });
});
