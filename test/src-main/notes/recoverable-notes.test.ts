import { describe, expect, test } from 'vitest';
import { noteOfJournal } from '../../../src-main/notes/open-note.ts';
import { cutAfter, MINUTE, NOON } from './cut.ts';
import { newPlace, startRun } from './run.ts';

describe('The list of what can be recovered', () => {
  test('says name, title, place, time and amount, and deletes nothing', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Three more words.'), NOON);
    const journals = await place.journals();
    const run = startRun(place);
    const listed = await run.recoverable();
    expect(listed).toEqual([
      {
        id: journals[0],
        name: 'board.minutes',
        title: 'Harbour Board',
        path: place.note,
        lastChange: NOON,
        amount: 'Item 2 Dredging changed: 3 words added',
        lost: 0,
      },
    ]);
    expect(await run.recoverable()).toEqual(listed);
    expect(await place.journals()).toEqual(journals);
  });

  test('calls a note without a file by the title that was typed, and says how much it holds', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = run.openUntitled();
    page.edit((editor) =>
      editor.apply({
        type: 'set_node',
        path: [0],
        properties: { title: '' } as object,
        newProperties: { title: 'Ferry Panel' } as object,
      }),
    );
    page.type('The fares stay.');
    await page.session().flush();
    await run.kill();
    expect(await startRun(place).recoverable()).toMatchObject([
      { name: 'Untitled 1', title: 'Ferry Panel', path: null, amount: expect.stringMatching(/words added/) },
    ]);
  });

  test('has the latest first', async () => {
    const [place, other] = [await newPlace(), await newPlace()];
    const notes = { ...other, data: place.data };
    await cutAfter(place, (page) => page.type(' First.'), NOON);
    await cutAfter(notes, (page) => page.type(' Second.'), NOON + MINUTE);
    const listed = await startRun(place).recoverable();
    expect(listed.map(({ path }) => path)).toEqual([other.note, place.note]);
  });

  test('leaves out a note that a run has open', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = await run.open(place.note);
    page.type(' Here.');
    await page.session().flush();
    expect(await run.recoverable()).toEqual([]);
  });

  test('is empty for a note that was only looked at', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.caretAfter('Councillor'));
    expect(await startRun(place).recoverable()).toEqual([]);
    expect(await place.journals()).toEqual([]);
  });

  test('keeps a note whose changes make no sense, and says so', async () => {
    const place = await newPlace();
    const run = startRun(place);
    const page = run.start({
      note: [{ type: 'header', title: '', fields: [], children: [{ text: '' }] }],
      encoding: { encoding: 'utf-8' },
      place: { kind: 'untitled', name: 'Odd', from: null },
      base: { kind: 'snapshot', state: 'no note', unsaved: 0 },
      isSaved: true,
    });
    page.session().edit({ sequence: 1, operations: [], selection: null });
    await page.session().flush();
    await run.kill();
    const next = startRun(place);
    const [entry] = await next.recoverable();
    expect(entry).toMatchObject({ name: 'Odd', amount: 'Could not be read' });
    const answer = await noteOfJournal(entry?.id ?? '', next.services);
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'journal-unreadable' } });
    expect(await place.journals()).toHaveLength(1);
  });
});
