import { describe, expect, test } from 'vitest';
import { readTrouble, writeTrouble } from '../../../src-main/files/trouble.ts';

const READING = 'ENOENT ENOTDIR EISDIR EACCES EPERM EBUSY EMFILE ELOOP ENAMETOOLONG EIO EWEIRD'.split(' ');
const WRITING =
  'EEXIST ENOSPC EDQUOT EFBIG EACCES EPERM EROFS EBUSY ENOENT ENOTDIR EISDIR ENAMETOOLONG EIO'.split(' ');

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: some detail`), { code });
}

describe('What a clerk is told', () => {
  test.each(READING)('of reading (%s) says what happened and what to do next, in full sentences.', (code) => {
    expect(readTrouble(systemError(code), '/notes/a.txt')).toMatch(/^[a-z].+\. [A-Z].+\.$/);
  });

  test.each(WRITING)('of writing (%s) names the file, what is safe, and what to do next.', (code) => {
    const words = writeTrouble(systemError(code), 'out/a.docx');
    expect(words).toContain('out/a.docx');
    expect(words).toMatch(/nothing was written|left as it is|half done/i);
    expect(words).toMatch(/\. [A-Z][^.]+\.$/);
  });

  test('keeps the words of the system where no sentence is known.', () => {
    expect(readTrouble(systemError('EWEIRD'), '/notes/a.txt')).toContain('EWEIRD: some detail');
  });
});
