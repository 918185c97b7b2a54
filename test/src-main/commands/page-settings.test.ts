import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { USUAL_SENTENCE } from '../../../shared/note/public-version.ts';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { FORMATS, NOT_SHOWN } from '../../../src-main/commands/formats.ts';
import { NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';
import { tempFolder } from '../temp-folder.ts';

const EXEMPT = `${NOTE.trimEnd()}

<AI9>

9.   [Exempt] The sale of the pier

RESOLVED: That the pier be sold to Quillfeather Holdings.

Action: Officers to write to Quillfeather Holdings by 30 November 2030.

</AI9>
`;

async function folderOf(note = NOTE): Promise<string> {
  const folder = await tempFolder();
  await writeFile(join(folder, 'a.txt'), note);
  return folder;
}

async function convert(folder: string, args: string) {
  const { io, ...said } = standIn(folder);
  const exit = await runCommandLine(['convert', ...args.split(' ')], io);
  return { exit, out: said.stdout(), err: said.stderr() };
}

/** The XML of all parts of a packed file. */
async function xmlOf(folder: string, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(join(folder, name)));
  const parts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')));
  return parts.join('\n');
}

describe('A Word file', () => {
  test.each([
    ['--layout note', 'w:val="NoteTable"'],
    ['--layout action-list', 'w:val="ActionsTable"'],
    ['--draft', 'w:pStyle w:val="DraftMark"'],
    ['--line-numbers', '<w:lnNumType '],
    ['--decisions', 'w:tblStyle w:val="DecisionsTable"'],
    ['--actions', 'w:tblStyle w:val="ActionsTable"'],
    ['--signature', 'w:pStyle w:val="SignatureLine"'],
    ['--markers', '&lt;AI1&gt;</w:t>'],
  ])('is made with %s', async (flag, mark) => {
    const folder = await folderOf();
    expect((await convert(folder, 'a.txt --to docx --out plain.docx')).exit).toBe(0);
    expect((await convert(folder, `a.txt --to docx --out set.docx ${flag}`)).exit).toBe(0);
    const bodyOf = async (name: string) => (await xmlOf(folder, name)).split('w:body>')[1] ?? '';
    expect((await bodyOf('plain.docx')).includes(mark)).toBe(false);
    expect((await bodyOf('set.docx')).includes(mark)).toBe(true);
  });

  test('carries no note with --without-note', async () => {
    const folder = await folderOf();
    const partsOf = async (flags: string) => {
      expect((await convert(folder, `a.txt --to docx --force${flags}`)).exit).toBe(0);
      return Object.keys((await JSZip.loadAsync(await readFile(join(folder, 'a.docx')))).files);
    };
    const carried = (names: readonly string[]) => names.filter((name) => name.startsWith('customXml'));
    expect(carried(await partsOf(''))).not.toEqual([]);
    expect(carried(await partsOf(' --without-note'))).toEqual([]);
  });

  test('is made with several at once', async () => {
    const folder = await folderOf();
    const flags =
      '--layout decision-sheet --draft --line-numbers --decisions --actions --signature --markers';
    expect(await convert(folder, `a.txt --to docx ${flags}`)).toMatchObject({ exit: 0, err: '' });
  });
});

describe('A web page', () => {
  test.each([
    ['--layout note', '<table class="columns">'],
    ['--draft', '<p class="draft">'],
    ['--decisions', '<h2>Decisions</h2></caption>'],
    ['--actions', '<h2>Actions</h2></caption>'],
    ['--signature', '<div class="signature">'],
  ])('is made with %s', async (flag, mark) => {
    const folder = await folderOf();
    const pageOf = async (flags: string) => {
      const out = `page-${flags.length}.html`;
      expect((await convert(folder, `a.txt --to html --out ${out}${flags}`)).exit).toBe(0);
      return readFile(join(folder, out), 'utf8');
    };
    expect(await pageOf('')).not.toContain(mark);
    expect(await pageOf(` ${flag}`)).toContain(mark);
  });
});

describe('What can be said of a file', () => {
  const PAGES = 'is for Word files and web pages: give --to docx or --to html';
  test.each<readonly [string, string, string]>([
    ...['--line-numbers', '--markers', '--without-note', '--base b.docx'].map(
      (flag) => [flag, 'html', 'is for Word files: give --to docx'] as const,
    ),
    ...['--layout note', '--draft', '--decisions', '--actions', '--signature'].map(
      (flag) => [flag, 'xlsx', PAGES] as const,
    ),
    ['--layout note', 'json', PAGES],
    ['--sentence Private.', 'csv', '--sentence stands in the place of exempt matter: give --public too'],
  ])('is refused where it makes no sense: %s as %s', async (flag, format, words) => {
    const said = words.startsWith('--') ? words : `${flag.split(' ')[0]} ${words}`;
    expect(await convert(await folderOf(), `a.txt --to ${format} ${flag}`)).toEqual({
      exit: 2,
      out: '',
      err: `minutewright: ${said}. See “minutewright convert --help”.\n`,
    });
  });

  test('is told where it is made by the window alone', async () => {
    const { exit, err } = await convert(await folderOf(), 'a.txt --to pdf');
    expect(exit).toBe(2);
    expect(err).toContain('A PDF is printed by the window: open the note there and press Ctrl+E.');
  });

  test('is told where there is no such layout', async () => {
    const { exit, err } = await convert(await folderOf(), 'a.txt --to docx --layout poster');
    expect(exit).toBe(2);
    expect(err).toContain('Allowed choices are minutes, note, decision-sheet, action-list, agenda.');
  });
});

describe('With --public', () => {
  test.each(FORMATS)('nothing exempt is in a file as %s', async (format) => {
    const folder = await folderOf(EXEMPT);
    const read = async (name: string) =>
      format in NOT_SHOWN ? xmlOf(folder, name) : readFile(join(folder, name), 'utf8');
    expect((await convert(folder, `a.txt --to ${format} --out full.${format}`)).exit).toBe(0);
    expect((await convert(folder, `a.txt --to ${format} --out public.${format} --public`)).exit).toBe(0);
    expect(await read(`full.${format}`)).toContain('Quillfeather');
    const shown = await read(`public.${format}`);
    expect(shown).not.toContain('Quillfeather');
    expect(shown).not.toContain('The sale of the pier');
  });

  test('a sentence stands in its place', async () => {
    const folder = await folderOf(EXEMPT);
    await convert(folder, 'a.txt --to docx --public');
    expect(await xmlOf(folder, 'a.docx')).toContain(USUAL_SENTENCE);
    await convert(folder, 'a.txt --to html --public --sentence Private.');
    const page = await readFile(join(folder, 'a.html'), 'utf8');
    expect(page).toContain('Private.');
    expect(page).not.toContain(USUAL_SENTENCE);
  });

  test('the note itself stays as it is', async () => {
    const folder = await folderOf(EXEMPT);
    await convert(folder, 'a.txt --to docx --public');
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(EXEMPT);
  });
});

describe('A document of the council’s own', () => {
  test('gives a Word file its looks', async () => {
    const folder = await folderOf();
    await convert(folder, 'a.txt --to docx --out base.docx');
    const zip = await JSZip.loadAsync(await readFile(join(folder, 'base.docx')));
    const styles = (await zip.file('word/styles.xml')?.async('string')) ?? '';
    zip.file('word/styles.xml', styles.replaceAll('1F4E79', '00AA11'));
    await writeFile(join(folder, 'base.docx'), await zip.generateAsync({ type: 'nodebuffer' }));
    const { exit, out } = await convert(folder, 'a.txt --to docx --base base.docx');
    expect({ exit, out }).toEqual({ exit: 0, out: 'Wrote a.docx\n' });
    expect(await xmlOf(folder, 'a.docx')).toContain('00AA11');
  });

  test('that is not there is told, and nothing is written', async () => {
    const folder = await folderOf();
    expect(await convert(folder, 'a.txt --to docx --base base.docx')).toEqual({
      exit: 1,
      out: '',
      err: `minutewright: base.docx: there is no such file (looked for ${join(folder, 'base.docx')}). Check the name and the folder.\n`,
    });
    await expect(readFile(join(folder, 'a.docx'))).rejects.toThrow();
  });

  test('that is no Word document is told, and nothing is written', async () => {
    const folder = await folderOf();
    const { exit, err } = await convert(folder, 'a.txt --to docx --base a.txt');
    expect(exit).toBe(1);
    expect(err).toMatch(/^minutewright: a\.txt: it was not written, for a\.txt: this is plain text/);
    await expect(readFile(join(folder, 'a.docx'))).rejects.toThrow();
  });

  test('is never replaced', async () => {
    const folder = await folderOf();
    await convert(folder, 'a.txt --to docx --out base.docx');
    const before = await readFile(join(folder, 'base.docx'));
    const { exit, err } = await convert(folder, 'a.txt --to docx --base base.docx --out base.docx --force');
    expect({ exit, err }).toEqual({
      exit: 1,
      err: 'minutewright: a.txt: base.docx is the document of --base and was left as it is. Give another --out.\n',
    });
    expect((await readFile(join(folder, 'base.docx'))).equals(before)).toBe(true);
  });
});
