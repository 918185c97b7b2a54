import { describe, expect, test } from 'vitest';
import { openWord } from '../../../src-main/read-word/open-word.ts';
import { compoundFile } from './compound-file.ts';
import { troubleOf } from './opened-word.ts';

const text = (words: string): Uint8Array => Buffer.from(words, 'utf8');
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1');

describe('A file that is no packed file is refused with what it seems to be', () => {
  test.each([
    ['an empty file', new Uint8Array(), /this file is empty/],
    ['an old Word file', compoundFile(['Root Entry', '1Table', 'WordDocument']), /old Word file \(\.doc\)/],
    ['another old Office file', compoundFile(['Root Entry', 'Workbook']), /old Office file/],
    [
      'a file with a password',
      compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      /protected by a password/,
    ],
    ['rich text', text('{\\rtf1\\ansi Minutes}'), /rich text file \(\.rtf\)/],
    ['a PDF', text('%PDF-1.7\n'), /this is a PDF/],
    ['a PDF with something before it', text('\n\n  %PDF-1.7\n'), /this is a PDF/],
    ['a web page', text('<!DOCTYPE html><html><body>x</body></html>'), /web page/],
    ['a web page after comments', text('<!-- a --><!-- b -->\n<HTML><body>'), /web page/],
    ['a web page packed for mail', text('MIME-Version: 1.0\nContent-Type: multipart/related;'), /web page/],
    [
      'Word’s plain XML',
      text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      /Word document saved as plain XML/,
    ],
    [
      'a flat OpenDocument',
      text('<office:document xmlns:office="urn:oasis:names:tc:opendocument:x"/>'),
      /\.odt/,
    ],
    ['a tagged note', text('Ferries Board\n<AI1>\n1.\tFares review\n</AI1>\n'), /plain text.*\.txt/],
    ['plain text in UTF-16', Buffer.from('\ufeffFerries Board', 'utf16le'), /plain text/],
    ['a picture', PNG, /picture/],
    ['anything else', Buffer.from([1, 2, 3, 4, 0, 5, 6]), /nor anything else that can be read/],
  ])('%s', async (_, bytes, sentence) => {
    const trouble = await troubleOf(bytes);
    expect(trouble).toMatch(sentence);
    expect(trouble).toMatch(/Nothing was changed\. [A-Z]/);
  });

  test('a damaged compound file, whatever is damaged in it', async () => {
    const whole = compoundFile(['Root Entry', 'WordDocument']);
    for (let at = 8; at < whole.length; at += 13) {
      const damaged = Uint8Array.from(whole);
      damaged.fill(0xfe, at, at + 8);
      expect(await troubleOf(damaged)).toMatch(/old Word file|old Office file/);
      expect(await troubleOf(whole.subarray(0, at))).toMatch(/old Word file|old Office file/);
    }
  });

  test('a web page of many comments, or of ones that never end', async () => {
    expect(await troubleOf(text('<!---->'.repeat(400)))).toMatch(/plain text/);
    expect(await troubleOf(text('<!--'.repeat(1000)))).toMatch(/plain text/);
  });
});

test('A file above the limit is refused without being looked at', async () => {
  // Only its size is read: a real array of this size would take as much memory.
  const large = Object.create(Uint8Array.prototype, { byteLength: { value: 513 * 1024 * 1024 } });
  const opened = await openWord(large);
  expect(opened).toMatchObject({ ok: false, trouble: expect.stringMatching(/too large.*512 MB/) });
});
