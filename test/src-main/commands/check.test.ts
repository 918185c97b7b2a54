import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckedNote, checkedText } from '../../../src-main/commands/check.ts';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { paintFor } from '../../../src-main/commands/paint.ts';
import { FAULTY_NOTE, NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';
import { tempFolder } from '../temp-folder.ts';

type Problem = CheckedNote['problems'][number];

function problem(line: number, severity: Problem['severity'], message: string): Problem {
  return { code: 'any', line, column: 1, severity, message, item: null, fix: null };
}

const PLAIN = paintFor(false);

describe('The problems of notes', () => {
  test('are a line each, a group for each note, and counted', () => {
    const checked: readonly CheckedNote[] = [
      { file: 'a.txt', problems: [problem(3, 'error', 'Wrong tag.'), problem(9, 'hint', 'A name.')] },
      { file: 'b.txt', problems: [] },
      { file: 'c.txt', problems: [problem(1, 'hint', 'Another name.')] },
    ];
    expect(checkedText(checked, PLAIN)).toBe(
      [
        'a.txt:3:1: error: Wrong tag.',
        'a.txt:9:1: hint: A name.',
        '',
        'c.txt:1:1: hint: Another name.',
        '',
        '3 problems in 3 notes: 1 error and 2 hints.',
        '',
      ].join('\n'),
    );
  });

  test('may be none', () => {
    expect(checkedText([{ file: 'a.txt', problems: [] }], PLAIN)).toBe('No problems in 1 note.\n');
  });

  test('are not counted for a file that could not be read', () => {
    const checked = [
      { file: 'a.txt', problems: [] },
      { file: 'b.txt', problems: [], error: 'there is no such file.' },
    ];
    expect(checkedText(checked, PLAIN)).toBe('No problems in 1 note. 1 file could not be read.\n');
    expect(checkedText(checked.slice(1), PLAIN)).toBe('1 file could not be read.\n');
  });

  test('are in colour only on a terminal that has it', () => {
    const checked = [{ file: 'a.txt', problems: [problem(3, 'error', 'Wrong tag.')] }];
    expect(checkedText(checked, paintFor(true))).toContain('\u001b[31merror\u001b[39m: Wrong tag.');
    expect(checkedText(checked, PLAIN)).not.toContain('\u001b');
  });

  test('can not steer the terminal', () => {
    const checked = [{ file: 'a\u001b[2J.txt', problems: [problem(3, 'hint', 'The name “\u001b[2J”.')] }];
    expect(checkedText(checked, PLAIN)).not.toContain('\u001b');
  });
});

describe('minutewright check', () => {
  async function check(...args: readonly string[]) {
    const folder = await tempFolder();
    await writeFile(join(folder, 'good.txt'), NOTE);
    await writeFile(join(folder, 'faulty.txt'), FAULTY_NOTE);
    await mkdir(join(folder, 'folder'));
    const { io, stdout, stderr } = standIn(folder, { stdin: FAULTY_NOTE });
    return { exit: await runCommandLine(['check', ...args], io), out: stdout(), err: stderr() };
  }

  test('fails where a note has an error, and says where', async () => {
    const { exit, out, err } = await check('good.txt', 'faulty.txt');
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    const line = FAULTY_NOTE.split('\n').indexOf('</AI2>') + 1;
    expect(out).toContain(`faulty.txt:${line}:1: error: `);
  });

  test('passes a note with no more than hints', async () => {
    expect((await check('good.txt')).exit).toBe(0);
  });

  test('prints the problems of each note as JSON', async () => {
    const { exit, out } = await check('good.txt', 'faulty.txt', '--json');
    expect(exit).toBe(1);
    const checked = JSON.parse(out) as CheckedNote[];
    expect(checked.map(({ file }) => file)).toEqual(['good.txt', 'faulty.txt']);
    expect(checked[1]?.problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.any(String),
      }),
    );
  });

  test('tells of a file that it can not read, fails, and goes on', async () => {
    const { exit, out, err } = await check('folder', 'good.txt', '--json');
    expect(exit).toBe(1);
    expect(err).toBe('minutewright: folder: this is a folder, not a note. Name the notes in it.\n');
    const checked = JSON.parse(out) as CheckedNote[];
    expect(checked[0]).toEqual({
      file: 'folder',
      problems: [],
      error: 'this is a folder, not a note. Name the notes in it.',
    });
    expect(checked[1]?.file).toBe('good.txt');
  });

  test('reads standard input', async () => {
    expect((await check('--stdin')).out).toMatch(/^standard input:\d+:1: error: /m);
  });
});
