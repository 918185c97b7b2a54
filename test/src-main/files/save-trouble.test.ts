import { describe, expect, test } from 'vitest';
import { diskOfPath, isDiskThere } from '../../../src-main/files/disk-of-path.ts';
import { journalWords } from '../../../src-main/files/journal-trouble.ts';
import { type SaveTroubleKind, saveWords } from '../../../src-main/files/save-trouble.ts';
import { diskWith, failWith } from './failing-disk.ts';

const KINDS: Record<SaveTroubleKind, true> = {
  'read-only': true,
  'no-permission': true,
  'disk-full': true,
  'vanished-file': true,
  'vanished-folder': true,
  'vanished-disk': true,
  'too-slow': true,
  'in-use': true,
  'name-taken': true,
  'is-a-folder': true,
  'bad-name': true,
  'changed-outside': true,
  unknown: true,
};

test.each(Object.keys(KINDS) as SaveTroubleKind[])(
  'The words for %s are whole sentences for a clerk.',
  (kind) => {
    const words = saveWords(kind, '/minutes/2018/board.txt');
    expect(words).toMatch(/^“board\.txt” (was not saved: .|is not saved yet: .)/);
    expect(words).toContain('Your changes are still open here'.slice(5));
    expect(words).toMatch(/(try again|save it elsewhere|save it under|ask the owner|compare)[^.]*\.$/i);
    expect(words).not.toMatch(/E[A-Z]{3,}|errno|undefined/);
  },
);

test.each(Object.keys(KINDS) as SaveTroubleKind[])(
  'The words for a journal with %s are whole sentences.',
  (kind) => {
    const words = journalWords(kind);
    expect(words).toMatch(
      /^Minutewright can't keep its safety copy of your changes: [^.]+\. .+\. Save the note.+\.$/,
    );
  },
);

describe('The disk of a path', () => {
  test.each([
    ['linux', '/home/ada/board.txt', '/'],
    ['linux', '/media/ada/STICK/board.txt', '/media/ada/STICK'],
    ['linux', '/mnt/share/minutes/board.txt', '/mnt/share'],
    ['darwin', '/Volumes/Minutes/board.txt', '/Volumes/Minutes'],
    ['win32', 'Z:\\minutes\\board.txt', 'Z:\\'],
    ['win32', '\\\\server\\minutes\\board.txt', '\\\\server\\minutes\\'],
  ] as const)('on %s of %s is %s', (platform, path, disk) => {
    expect(diskOfPath(path, platform)).toBe(disk);
  });

  test('is gone when its folder is', async () => {
    const disk = diskWith({ stat: failWith('ENOENT') });
    expect(await isDiskThere('Z:\\minutes\\board.txt', disk, 'win32')).toBe(false);
  });
});
