import './bridge-in-page.ts';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { plainText } from '../../shared/note/walk.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { launchForTest } from './launch.ts';
import { newWindow, paperOf, untilSaveWords, untilTitles } from './note-page.ts';

const LAST = ` Note of last Ferries Board meeting
	Title:


	Ferries Board

	Date:


	Thursday 14 March 2019

	Venue:
	Quay House

	
	


Attendance
An attendance list is attached as Appendix A to this note
	Item
	Decisions and actions
	Action


<AI1>

	1  
	Minutes of the last meeting
 
	

	
	They were agreed.


	


</AI1>

<AI2>

	2  
	Fares review
 
	

	
	Members asked for the figures.

Action:

Officers to circulate the figures by 30 April 2019.


	


</AI2>

<TRAILER_SECTION>

Appendix A - Attendance

	Position/Role
	Councillor
	Authority

	
	
	

	Chairman
	Cllr Ada Marlow
	Eastmere Council


	Apologies
	Cllr Ben Thorne
	Northquay Council
</TRAILER_SECTION>
`;

test('the note of the next meeting goes on from the last one with keys alone, and its file reads so', async () => {
  const { app, page, at, desktop } = await launchForTest({
    files: { 'march.txt': LAST },
    open: ['march.txt'],
  });
  await paperOf(page).waitFor();

  await page.keyboard.press('Control+Shift+N');
  await page.getByText('Takes over 1 standing item, 2 people and 1 open action.').waitFor();
  const next = await newWindow(app, () => page.keyboard.press('Enter'));
  await paperOf(next).waitFor();
  await untilTitles(app, ['march.txt — Minutewright', 'Untitled 1 — Minutewright']);

  await next.keyboard.press('Control+s');
  await desktop.answer(at('may.minutes'));
  await untilSaveWords(next, /Saved/);
  const { note } = readNoteFile(await readFile(at('may.minutes')));
  const [head] = note;
  expect(head.title).toBe('Note of last Ferries Board meeting');
  expect(head.fields.map(({ label }) => label)).toEqual(['Title', 'Date', 'Venue']);
  expect(head.fields[1]?.value).toMatch(/^\w+day \d{1,2} \w+ \d{4}$/);
  const items = note.flatMap((block) => (block.type === 'agenda-item' ? [plainText(block)] : []));
  expect(items).toEqual([
    'Minutes of the last meeting',
    [
      'Matters arising',
      'From item 2, “Fares review” (14 March 2019)',
      'Officers to circulate the figures by 30 April 2019.',
    ].join('\n'),
  ]);

  const roster = await next.evaluate(() => window.minutewright.lastRoster());
  expect(roster).toMatchObject({
    ok: true,
    value: {
      date: '2019-03-14',
      rows: [
        { name: 'Cllr Ada Marlow', role: 'Chairman', group: 'present' },
        { name: 'Cllr Ben Thorne', role: 'Members', group: 'present' },
      ],
    },
  });
  const recent = await next.evaluate(() => window.minutewright.listRecent());
  expect(recent).toMatchObject({
    ok: true,
    value: [{ body: 'Ferries Board' }, { body: 'Ferries Board', date: '2019-03-14' }],
  });
});

test('a note is begun from a template and from the sample, in the window that shows the start page', async () => {
  const { app, page } = await launchForTest();
  await page.getByRole('row', { name: 'Working group' }).focus();
  await page.keyboard.press('Enter');
  await paperOf(page).getByText('Actions from the last meeting').waitFor();
  await untilTitles(app, ['Untitled 1 — Minutewright']);

  const answer = await newWindow(app, () =>
    page.evaluate(() => window.minutewright.newFrom({ kind: 'sample' })),
  );
  await paperOf(answer).getByText('Harbour dues for small boats').waitFor();
});

test('a file that the person chooses is gone on from', async () => {
  const { page, at, desktop } = await launchForTest({ files: { 'march.txt': LAST } });
  await page.keyboard.press('Control+Shift+N');
  await page.getByRole('button', { name: 'Another file…' }).press('Enter');
  const question = await desktop.answer([at('march.txt')]);
  expect(question).toMatchObject({ kind: 'showOpenDialog', title: 'Choose the note of the last meeting' });
  await paperOf(page).getByText('Matters arising').waitFor();
  // What is typed next stands in the note, without a click.
  await page.keyboard.type('Typed at once');
  await paperOf(page).getByText('Typed at once').waitFor();
});
