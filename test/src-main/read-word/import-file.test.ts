import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { wordOf } from '../../../src-main/read-word/import-elsewhere.ts';
import { importFile } from '../../../src-main/read-word/import-file.ts';
import { findOffice } from '../../../src-main/read-word/import-office.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { NOTE } from '../notes.ts';
import { tempFolder } from '../temp-folder.ts';
import { withWordsAdded } from './edited-word.ts';
import { fakeOffice } from './fake-office.ts';

const RTF = '{\\rtf1\\ansi Minutes\\par}';
/** A computer without LibreOffice: that of another system has it in none of its places. */
const NOWHERE = { platform: 'darwin', env: { PATH: '' }, home: '/nowhere' } as const;

/** A file with the given content in a folder of its own. */
async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await tempFolder(), name);
  await writeFile(path, bytes);
  return path;
}

/** An OpenDocument text as far as its first bytes go. */
async function openDocument(): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text', { compression: 'STORE' });
  zip.file('content.xml', '<x/>');
  return zip.generateAsync({ type: 'uint8array' });
}

/** A fake LibreOffice that gives the usual note as its Word document. */
async function givingNote(more = '') {
  const office = await fakeOffice(`${more} copyFileSync(join(__dirname, 'note.docx'), out);`);
  await writeFile(join(office.folder, 'note.docx'), await writeWord(readNote(NOTE)));
  return office;
}

describe('A file is read by what is in it', () => {
  it('and a Word document with the ending of another is told', async () => {
    const word = await writeWord(readNote(NOTE));
    const read = await importFile(await fileOf('note.doc', word));
    expect(read).toMatchObject({
      ok: true,
      isUnchanged: true,
      left: ['The name of this file ends in .doc, but it is a Word document (.docx), and was read as that.'],
    });
    expect(await importFile(await fileOf('note.docx', word))).toMatchObject({ left: [] });
  });

  it.each([
    ['a rich text file (.rtf)', 'a.rtf', async () => Buffer.from(RTF)],
    ['an OpenDocument text (.odt)', 'a.odt', openDocument],
  ])('%s goes through LibreOffice, and that is told', async (kind, name, bytes) => {
    const { world } = await givingNote();
    const told: string[] = [];
    const read = await importFile(await fileOf(name, await bytes()), {
      world,
      progress: (words) => told.push(words),
    });
    expect(read).toMatchObject({
      ok: true,
      left: [`This was ${kind}; LibreOffice turned it into a Word document first.`],
    });
    expect(read.ok && writeNote(read.note)).toBe(NOTE);
    expect(told).toEqual(['LibreOffice is turning the file into a Word document']);
  });

  it.each([
    [false, /^Finding entries, decisions and actions in its \d+ paragraphs and tables$/],
    [true, /^Comparing its \d+ paragraphs and tables with the note that it was made of$/],
  ])(
    'a Word file that was changed (carrying its note: %s) is told of step by step',
    async (carriesNote, step) => {
      const word = await writeWord(readNote(NOTE), { carriesNote });
      const told: string[] = [];
      await importFile(await fileOf('a.docx', await withWordsAdded(word, 0, 'anew')), {
        progress: (words) => told.push(words),
      });
      expect(told).toEqual(['Reading its pages', expect.stringMatching(step)]);
    },
  );

  it('and one that is not there, or is none of these, says so', async () => {
    expect(await importFile('/nowhere/a.docx')).toMatchObject({
      ok: false,
      trouble: expect.stringMatching(/^there is no such file/),
    });
    const text = await importFile(await fileOf('a.docx', 'just words'));
    expect(text).toMatchObject({ ok: false, trouble: expect.stringMatching(/^this is plain text/) });
    const folder = await tempFolder();
    expect(await importFile(folder)).toMatchObject({
      ok: false,
      trouble: expect.stringMatching(/^this is a folder/),
    });
  });
});

describe('Without LibreOffice', () => {
  it('a clerk is told what to do', async () => {
    const read = await importFile(await fileOf('a.rtf', RTF), { world: NOWHERE });
    expect(read).toEqual({
      ok: false,
      trouble:
        'this is a rich text file (.rtf), which can be read only with LibreOffice, and that is not on this computer. Nothing was changed. Open the file in Word and save it as a Word document (.docx), or install LibreOffice (free, libreoffice.org) and try again.',
    });
  });
});

describe('LibreOffice', () => {
  it('gets a profile of its own, a copy under an ending it knows, and no way to the network', async () => {
    const { world, folder } = await givingNote(`
      const profile = new URL(args.find((arg) => arg.startsWith('-env:')).split('=')[1]);
      tell({ args, proxy: process.env.http_proxy, words: readFileSync(source, 'utf8'),
        settings: readFileSync(new URL(profile.href + '/user/registrymodifications.xcu'), 'utf8') });`);
    const path = await fileOf('minutes.txt', RTF);
    expect((await importFile(path, { world })).ok).toBe(true);
    const told = JSON.parse(await readFile(join(folder, 'told.json'), 'utf8'));
    expect(told.args).toContain('--headless');
    expect(basename(told.args.at(-1))).toBe('document.rtf');
    expect(told.words).toBe(RTF);
    expect(told.proxy).toBe('http://127.0.0.1:9');
    for (const name of ['DisableMacrosExecution', 'DisableActiveContent', 'ooInetProxyType']) {
      expect(told.settings).toContain(`oor:name="${name}"`);
    }
    expect(await readFile(path, 'utf8')).toBe(RTF);
    expect(existsSync(told.args.at(-1))).toBe(false);
  });

  it('that makes no document is told, with what it said for the log', async () => {
    const { world } = await fakeOffice(`console.error('Error: source file could not be loaded');`);
    const made = await wordOf(Buffer.from(RTF), 'rich-text', { world });
    expect(made).toMatchObject({ ok: false, cause: expect.stringContaining('could not be loaded') });
    expect(!made.ok && made.trouble).toBe(
      'this is a rich text file (.rtf), and LibreOffice could not read it. Nothing was changed. Open the file in the program that made it and save it as a Word document (.docx), then try again.',
    );
  });

  it('that does not finish is ended in time, with what it started', async () => {
    const { world, folder } = await fakeOffice(HANGS);
    const made = await wordOf(Buffer.from(RTF), 'rich-text', { world, limitMs: 1500 });
    expect(!made.ok && made.trouble).toContain('LibreOffice did not finish with it in time');
    await expectGone(folder);
  });

  it('is ended when nobody wants its document any more, and nothing of it is left', async () => {
    const { world, folder } = await fakeOffice(HANGS);
    const before = await leftFolders();
    const wanting = new AbortController();
    const work = wordOf(Buffer.from(RTF), 'rich-text', { world, signal: wanting.signal });
    await untilTold(folder);
    wanting.abort();
    await expect(work).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expectGone(folder);
    expect(await leftFolders()).toEqual(before);
  });

  /** Starts another process, as LibreOffice does, tells both ids and never ends. */
  const HANGS = `
    const { spawn } = require('node:child_process');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    tell([process.pid, other.pid]);
    setInterval(() => {}, 1000);`;

  async function untilTold(folder: string): Promise<readonly number[]> {
    await expect.poll(() => existsSync(join(folder, 'told.json')), { timeout: 20_000 }).toBe(true);
    return JSON.parse(await readFile(join(folder, 'told.json'), 'utf8'));
  }

  async function expectGone(folder: string): Promise<void> {
    const ids = await untilTold(folder);
    const alive = (): readonly number[] => ids.filter(isAlive);
    await expect.poll(alive, { timeout: 20_000 }).toEqual([]);
  }

  function isAlive(id: number): boolean {
    try {
      process.kill(id, 0);
      return true;
    } catch {
      return false;
    }
  }

  async function leftFolders(): Promise<readonly string[]> {
    return (await readdir(tmpdir())).filter((name) => name.startsWith('minutewright-import-')).sort();
  }
});

describe('LibreOffice is found', () => {
  test('on the search path first', async () => {
    const { world, folder } = await fakeOffice('');
    expect(await findOffice(world)).toBe(join(folder, 'soffice'));
  });

  test('where macOS keeps the programs of one person', async () => {
    const home = await tempFolder();
    const place = join(home, 'Applications/LibreOffice.app/Contents/MacOS');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'soffice'), '', { mode: 0o755 });
    expect(await findOffice({ platform: 'darwin', env: { PATH: '' }, home })).toBe(join(place, 'soffice'));
  });

  test('in the folder of programs of Windows', async () => {
    const root = await tempFolder();
    const place = join(root, 'LibreOffice', 'program');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'soffice.exe'), '');
    const world = { platform: 'win32', env: { PATH: '', ProgramFiles: root }, home: root } as const;
    expect(await findOffice(world)).toBe(join(place, 'soffice.exe'));
  });

  test('nowhere else', async () => {
    const home = await tempFolder();
    expect(await findOffice({ platform: 'darwin', env: { PATH: home }, home })).toBeNull();
  });
});
