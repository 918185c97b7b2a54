import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import type { CommandIo } from '../../../src-main/commands/io.ts';
import { FAULTY_NOTE, NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';
import { tempFolder } from '../temp-folder.ts';
import { convert, folderOf } from './converting.ts';

describe('One note', () => {
  test('becomes a Word file beside it', async () => {
    const folder = await folderOf('notes/a.txt');
    const { exit, out, err } = await convert(folder, 'notes/a.txt --to docx');
    expect({ exit, out, err }).toEqual({ exit: 0, out: `Wrote ${join('notes', 'a.docx')}\n`, err: '' });
    expect((await readFile(join(folder, 'notes/a.docx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readdir(join(folder, 'notes'))).toEqual(['a.docx', 'a.txt']);
  });

  test('becomes the file that --out names', async () => {
    const folder = await folderOf('a.txt');
    expect((await convert(folder, 'a.txt --to html --out page.htm')).out).toBe('Wrote page.htm\n');
    expect(await readFile(join(folder, 'page.htm'), 'utf8')).toContain('<html lang="en-GB">');
  });

  test('goes into a folder that is made for it', async () => {
    const folder = await folderOf('a.txt');
    expect((await convert(folder, 'a.txt --to json --out deep/down/')).exit).toBe(0);
    expect(await readdir(join(folder, 'deep/down'))).toEqual(['a.json']);
  });

  test('goes into a folder of a name without an ending too', async () => {
    const folder = await folderOf('a.txt');
    expect((await convert(folder, 'a.txt --to json --out word')).out).toBe(
      `Wrote ${join('word', 'a.json')}\n`,
    );
    expect(await readdir(join(folder, 'word'))).toEqual(['a.json']);
  });

  test('is converted to a format named in capitals too', async () => {
    const folder = await folderOf('a.txt');
    expect((await convert(folder, 'a.txt --to DOCX')).out).toBe('Wrote a.docx\n');
  });

  test('with errors is written all the same, and their number is told', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.txt'), FAULTY_NOTE);
    expect((await convert(folder, 'a.txt --to docx')).out).toMatch(
      /^Wrote a\.docx – \d+ errors?; see “minutewright check”\n$/,
    );
  });

  test('that is given twice is converted once', async () => {
    const folder = await folderOf('a.txt');
    const { exit, err } = await convert(folder, 'a.txt ./a.txt --to json');
    expect(exit).toBe(1);
    expect(err).toBe(
      'minutewright: ./a.txt: this note was given before, as a.txt, and was converted once.\n',
    );
  });
});

describe('As tagged text', () => {
  test.each([
    ['UTF-8', Buffer.from(NOTE)],
    ['UTF-8 with a mark and Windows line ends', Buffer.from(`\ufeff${NOTE.replace(/\n/g, '\r\n')}`)],
    ['UTF-16', Buffer.from(`\ufeff${NOTE}`, 'utf16le')],
    ['Windows-1252', Buffer.from(NOTE.replace('Ferries', 'Caf\u00e9'), 'latin1')],
    ['nothing at all', Buffer.alloc(0)],
    ['no tags', Buffer.from('just\r\nwords ')],
  ])('a note comes out byte for byte (%s)', async (_, bytes) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.txt'), bytes);
    expect((await convert(folder, 'a.txt --to txt --out b.txt')).exit).toBe(0);
    expect(await readFile(join(folder, 'b.txt'))).toEqual(bytes);
    expect(Buffer.from((await convert(folder, 'a.txt --to txt --out -')).bytes)).toEqual(bytes);
  });
});

test('As JSON a note is what “read --json” prints.', async () => {
  const folder = await folderOf('a.txt');
  const { out } = await convert(folder, 'a.txt --to json --out -');
  const { io, stdout } = standIn(folder);
  await runCommandLine(['read', 'a.txt', '--json'], io);
  expect(out).toBe(stdout());
  expect(JSON.parse(out)).toMatchObject({ title: expect.any(String), items: [{ ai: 1, number: '1' }] });
});

test('As a table a note is a row for each decision and action.', async () => {
  const folder = await folderOf('a.txt');
  const { out } = await convert(folder, 'a.txt --to csv --out -');
  expect(out).toBe(
    [
      '\ufefffile,ai,item,title,kind,text,owner,due,status',
      'a.txt,1,1,Fares review,decision,Members noted the paper.,,,',
      'a.txt,1,1,Fares review,action,Eve Lund to circulate the fares data by 30 November 2019.,Eve Lund,2019-11-30,open',
      'a.txt,1,1,Fares review,action,To write to the operator.,,,open',
      '',
    ].join('\r\n'),
  );
});

describe('Several notes', () => {
  test('go beside each, or into the folder that --out names', async () => {
    const folder = await folderOf('one/a.txt', 'two/b.txt');
    expect((await convert(folder, 'one/a.txt two/b.txt --to html')).out).toBe(
      'Converted 2 of 2 files to a web page, each beside its note.\n',
    );
    expect(await readdir(join(folder, 'one'))).toEqual(['a.html', 'a.txt']);
    expect((await convert(folder, 'one/a.txt two/b.txt --to html --out pages')).out).toBe(
      'Converted 2 of 2 files to a web page, into pages.\n',
    );
    expect(await readdir(join(folder, 'pages'))).toEqual(['a.html', 'b.html']);
  });

  test('are converted even where one among them is bad', async () => {
    const folder = await folderOf('a.txt', 'c.txt');
    await writeFile(join(folder, 'b.txt'), 'PK\x03\x04');
    const { exit, out, err } = await convert(folder, 'a.txt b.txt missing.txt c.txt --to json');
    expect(exit).toBe(1);
    expect(out).toBe('Converted 2 of 4 files to JSON, each beside its note.\n');
    expect(err.split('\n').map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      'minutewright: b.txt',
      'minutewright: missing.txt',
      '',
    ]);
    expect(await readdir(folder)).toEqual(['a.json', 'a.txt', 'b.txt', 'c.json', 'c.txt']);
  });

  test('with errors are converted all the same, and the number of errors is told', async () => {
    const folder = await folderOf('a.txt');
    await writeFile(join(folder, 'b.txt'), FAULTY_NOTE);
    expect((await convert(folder, 'a.txt b.txt --to json')).out).toMatch(
      /^Converted 2 of 2 files to JSON, each beside its note – \d+ errors?; see “minutewright check”\.\n$/,
    );
  });

  test('with the name of a file for --out are wrong usage', async () => {
    const folder = await folderOf('a.txt', 'b.txt');
    const { exit, err } = await convert(folder, 'a.txt b.txt --to html --out all.html');
    expect(exit).toBe(2);
    expect(err).toMatch(
      /^minutewright: several notes go into a folder, and all\.html is the name of a file: .+\n$/,
    );
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt']);
  });

  test('that would be one file are not written over each other', async () => {
    const folder = await folderOf('one/a.txt', 'two/a.txt');
    const { exit, out, err } = await convert(folder, 'one/a.txt two/a.txt --to json --out all --force');
    expect(exit).toBe(1);
    expect(out).toBe('Converted 1 of 2 files to JSON, into all.\n');
    expect(err).toBe(
      `minutewright: two/a.txt: ${join('two', 'a.txt')} and ${join('one', 'a.txt')} would both become ` +
        `${join('all', 'a.json')}, so ${join('two', 'a.txt')} was left out. Give it an --out of its own.\n`,
    );
  });

  test('of the same name are told apart with their folders', async () => {
    const folder = await folderOf('a.txt', 'two/a.txt');
    const { err } = await convert(join(folder, 'two'), '../a.txt a.txt --to json --out all');
    expect(err).toContain(`.${sep}a.txt and ${join(folder, 'a.txt')} would both become`);
  });

  test('are not written over each other either where folders are one by a link', async () => {
    const folder = await folderOf('one/a.txt');
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'one', 'A'), NOTE);
    await symlink('a.json', join(folder, 'out', 'A.json'));
    const { exit, err } = await convert(folder, 'one/a.txt one/A --to json --out out --force');
    expect(exit).toBe(1);
    expect(err).toMatch(
      /^minutewright: one\/A: one.A and one.a\.txt would both become out.A\.json, so one.A was/,
    );
  });
});

describe('Standard input and output', () => {
  test('carry a note through', async () => {
    const { exit, out, err } = await convert('/', '--stdin --to txt', { stdin: NOTE });
    expect({ exit, out, err }).toEqual({ exit: 0, out: NOTE, err: '' });
  });

  test('may be written as -', async () => {
    expect((await convert('/', '- --to txt --out -', { stdin: NOTE })).out).toBe(NOTE);
  });

  test('go to a file with --out', async () => {
    const folder = await tempFolder();
    expect((await convert(folder, '--stdin --to docx --out a.docx', { stdin: NOTE })).out).toBe(
      'Wrote a.docx\n',
    );
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test.each([
    ['docx', 'a Word file'],
    ['xlsx', 'a spreadsheet'],
  ])('do not send a file as %s to a terminal', async (format, name) => {
    const stdout = { isTerminal: true, write: () => Promise.resolve() };
    const { exit, err } = await convert('/', `--stdin --to ${format}`, { stdin: NOTE, stdout });
    expect(exit).toBe(2);
    expect(err).toContain(`${name} can not be shown on a terminal: give --out FILE`);
  });

  test('stop quietly where nobody reads on', async () => {
    const write = () => Promise.reject(Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
    const stdout: CommandIo['stdout'] = { isTerminal: false, write };
    const { exit, err } = await convert('/', '--stdin --to txt', { stdin: NOTE, stdout });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
  });
});

describe('The progress bar', () => {
  /** A terminal that keeps what is drawn on it. */
  function terminal() {
    const drawn: string[] = [];
    const stream = new Writable({
      write: (chunk, _, done) => {
        drawn.push(String(chunk));
        done();
      },
    });
    return { progressOn: Object.assign(stream, { isTTY: true, columns: 80 }), drawn: () => drawn.join('') };
  }

  test('is drawn for several notes on a terminal, and is gone at the end', async () => {
    const folder = await folderOf('a.txt', 'b.txt');
    const { progressOn, drawn } = terminal();
    const { out, err } = await convert(folder, 'a.txt missing.txt b.txt --to json', { progressOn });
    expect(out).toBe('Converted 2 of 3 files to JSON, each beside its note.\n');
    expect(err).toMatch(/^minutewright: missing\.txt: .+\n$/);
    expect(drawn()).toContain('Converting [');
    expect(drawn()).toContain('3 of 3');
    expect(drawn().endsWith('\u001b[2K')).toBe(true);
  });

  test('is not drawn for one note', async () => {
    const folder = await folderOf('a.txt');
    const { progressOn, drawn } = terminal();
    await convert(folder, 'a.txt --to json', { progressOn });
    expect(drawn()).toBe('');
  });
});
