import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyBlock, itemsOf } from '../../shared/note/walk.ts';
import { withoutLayout } from '../../shared/note/without-layout.ts';
import { importFile } from '../../src-main/read-word/import-file.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { ensureTool } from '../tools.ts';
import { SAMPLE_NOTES } from './notes.ts';

const run = promisify(execFile);

/** LibreOffice starts in half a minute with a new profile on a slow machine. */
const LIMIT_MS = 120_000;

const { note } = SAMPLE_NOTES.find(({ name }) => name === 'harbour-board.txt') ??
  SAMPLE_NOTES[0] ?? { note: null };

let folder = '';

beforeAll(async () => {
  const soffice = await ensureTool('libreoffice');
  folder = await mkdtemp(path.join(tmpdir(), 'minutewright-formats-'));
  const word = path.join(folder, 'board.docx');
  if (note) await writeFile(word, await writeWord(note));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  for (const ending of ['doc', 'odt', 'rtf']) {
    await run(soffice, [profile, '--headless', '--convert-to', ending, '--outdir', folder, word], {
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a note tells, without the lines it came from: its titles, and the words of what was decided and is to be done. */
function toldIn(found: NonNullable<typeof note>, hasNumbers: boolean): unknown {
  const kinds = new Set(['decision', 'action']);
  return {
    titles: itemsOf(found).map(({ children: [title] }) => [
      hasNumbers ? title.number : '',
      title.children[0].text.trim(),
    ]),
    labelled: [...everyBlock(found)]
      .filter(({ type }) => kinds.has(type))
      .map((block) => wordsIn(withoutLayout(block))),
  };
}

function wordsIn(value: unknown): string {
  return (JSON.stringify(value).match(/(?<="text":")(?:[^"\\]|\\.)*/g) ?? []).join(' ').replace(/\s+/g, ' ');
}

describe('A file of another word processor, read through LibreOffice,', () => {
  test.each(['doc', 'odt', 'rtf'])('has the same entries, decisions and actions (.%s)', async (ending) => {
    const read = await importFile(path.join(folder, `board.${ending}`));
    if (!read.ok || !note) throw new Error(read.ok ? 'no note' : read.trouble);
    // In an old Word file LibreOffice writes no list that begins at a number of its own: it shows 1, 1, 2 then.
    const hasNumbers = ending !== 'doc';
    expect(toldIn(read.note, hasNumbers)).toEqual(toldIn(note, hasNumbers));
    expect(read.left).toEqual([expect.stringMatching(/LibreOffice turned it into a Word document first\.$/)]);
  });
});
