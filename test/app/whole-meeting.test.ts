import './bridge-in-page.ts';
import { readdir, readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { attendanceOf as peopleOf } from '../../shared/note/attendance.ts';
import { plainText } from '../../shared/note/walk.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { launchForTest, type RunningApp } from './launch.ts';
import { ENTRIES, PEOPLE, SCRIPT } from './meeting/script.ts';
import { untilSaveWords } from './note-page.ts';

/** Types a script: words as they stand, keys in braces. */
async function type({ page }: Pick<RunningApp, 'page'>, script: readonly string[]): Promise<void> {
  for (const part of script.join('').split(/(\{[^}]+\})/)) {
    if (part === '') continue;
    if (!part.startsWith('{')) await page.keyboard.type(part);
    else await page.keyboard.press(part.slice(1, -1));
    if (part === '{Control+j}') await page.getByRole('searchbox').waitFor();
  }
}

test('a whole meeting is typed without the mouse, saved and exported', async () => {
  const run = await launchForTest({ args: ['--new'] });
  const { page, desktop, at, notes } = run;
  await page.getByRole('textbox', { name: /^Note / }).waitFor();
  await type(run, SCRIPT);
  await page.keyboard.press('Control+s');
  await desktop.answer(at('meeting.minutes'));
  await untilSaveWords(page, /^Saved/);

  const { note } = readNoteFile(await readFile(at('meeting.minutes')));
  const entries = note.flatMap((block) => (block.type === 'agenda-item' ? [block] : []));
  expect(entries.map(({ ai }) => ai)).toEqual(entries.map((_, index) => index + 1));
  expect(
    entries.map(({ children: [title, ...body] }) => [
      `${title.number} ${plainText(title)}`,
      ...body.map((block) => `${block.type}: ${plainText(block)}`),
    ]),
  ).toEqual(ENTRIES);
  const people = peopleOf(note).map(({ name, group }) => `${name}: ${group}`);
  expect(people).toEqual(PEOPLE);
  const actions = entries.flatMap(({ children }) => children.filter((block) => block.type === 'action'));
  expect(actions).toMatchObject([{ owner: 'Eve Lund', due: '2026-11-30' }]);

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('.docx').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('is ready').waitFor();
  const word = (await readdir(notes)).find((name) => name.endsWith('.docx')) ?? '';
  const { value } = await mammoth.extractRawText({ buffer: await readFile(at(word)) });
  let from = 0;
  for (const words of ENTRIES.flat().map((line) => line.replace(/^[a-z-]+: /, '').split('\n')[0] ?? '')) {
    const bare = words.replace(/^(?:\d+ |- )/, '');
    const found = value.indexOf(bare, from);
    expect(found, bare).toBeGreaterThanOrEqual(0);
    from = found;
  }
});
