import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { standIn } from '../stand-in-io.ts';

async function run(args: readonly string[], changes: Parameters<typeof standIn>[1] = {}) {
  const { io, stdout, stderr } = standIn('/', changes);
  return { exit: await runCommandLine(args, io), out: stdout(), err: stderr() };
}

describe('Wrong usage is told in one line with where help is, and ends with 2:', () => {
  test.each([
    [
      'an unknown command',
      ['convrt'],
      "unknown command 'convrt' (Did you mean convert?) See “minutewright --help”.",
    ],
    [
      'an unknown option',
      ['check', 'a.txt', '--jsn'],
      "unknown option '--jsn' (Did you mean --json?) See “minutewright check --help”.",
    ],
    [
      'a format that there is not',
      ['convert', 'a.txt', '--to', 'odt'],
      "option '--to <format>' argument 'odt' is invalid. Allowed choices are docx, txt, json, html, csv, xlsx, ics. See “minutewright convert --help”.",
    ],
    [
      'no format',
      ['convert', 'a.txt'],
      "required option '--to <format>' not specified. See “minutewright convert --help”.",
    ],
    [
      'a long option with one dash',
      ['convert', 'a.txt', '-to', 'docx'],
      "unknown option '-to' (Did you mean --to?) See “minutewright convert --help”.",
    ],
    [
      'an option by another name',
      ['convert', 'a.txt', '--format', 'docx'],
      "unknown option '--format' (Did you mean --to?) See “minutewright convert --help”.",
    ],
    [
      'a note without a command',
      ['note.txt'],
      'note.txt is no command. Did you mean “minutewright read note.txt”? See “minutewright --help”.',
    ],
    [
      'a note with a space in its name without a command',
      ['my note.txt'],
      '"my note.txt" is no command. Did you mean “minutewright read "my note.txt"”? See “minutewright --help”.',
    ],
    ['no note', ['check'], 'name a note to read, or give --stdin. See “minutewright check --help”.'],
    [
      'a note and --stdin',
      ['check', 'a.txt', '--stdin'],
      'give either --stdin or the names of notes. See “minutewright check --help”.',
    ],
    [
      'standard input twice',
      ['actions', '-', '-'],
      'standard input (-) can be read only once. See “minutewright actions --help”.',
    ],
    [
      'two notes to read',
      ['read', 'a.txt', 'b.txt'],
      "too many arguments for 'read'. Expected 1 argument but got 2. See “minutewright read --help”.",
    ],
    [
      'two forms at once',
      ['actions', 'a.txt', '--json', '--csv'],
      "option '--json' cannot be used with option '--csv'. See “minutewright actions --help”.",
    ],
  ])('%s', async (_, args, words) => {
    expect(await run(args)).toEqual({ exit: 2, out: '', err: `minutewright: ${words}\n` });
  });

  test('nothing named, but something piped into standard input', async () => {
    expect(await run(['check'], { stdinIsPiped: true })).toEqual({
      exit: 2,
      out: '',
      err: 'minutewright: give --stdin to read the note from standard input. See “minutewright check --help”.\n',
    });
  });

  test('a day that is none', async () => {
    const { exit, err } = await run(['check', 'a.txt'], { today: 'tomorrow' });
    expect(exit).toBe(2);
    expect(err).toMatch(/^minutewright: MINUTEWRIGHT_TODAY must be a date/);
  });
});

test('The help of “read” says that its JSON is a summary with the text of each entry.', async () => {
  const { out } = await run(['read', '--help'], { columns: 110 });
  expect(out).toContain('print a summary as JSON, with the text of each entry (items[].text)');
});

test('Without a command the help is shown as an error.', async () => {
  const { exit, out, err } = await run([]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(/^Usage: minutewright/);
});

test('The version is that of the package.', async () => {
  expect(await run(['--version'])).toEqual({ exit: 0, out: `${packageJson.version}\n`, err: '' });
});

describe('Help', () => {
  test.each([
    [['--help']],
    [['help']],
    [['convert', '--help']],
    [['help', 'convert']],
    [['check', '--help']],
    [['read', '--help']],
    [['actions', '--help']],
  ])('of %j has examples and fits the width of the terminal', async (args) => {
    const { exit, out, err } = await run(args, { columns: 110 });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('Examples:\n  minutewright ');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });
});
