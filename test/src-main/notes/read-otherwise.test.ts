import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header, newNote, paragraph } from '../../../shared/note/build.ts';
import { headerToJson } from '../../../src-main/files/journal-header.ts';
import { frameRecords, type JournalRecord } from '../../../src-main/files/journal-record.ts';
import { readJournal } from '../../../src-main/files/read-journal.ts';
import { treeShape } from '../../../src-main/notes/tree-shape.ts';
import { typedWords } from '../../../src-main/notes/typed-words.ts';
import { cutAfter, MINUTE, NOON } from './cut.ts';
import { newPlace, type Place, startRun, WORDS } from './run.ts';

/** Makes the journal one whose file was read otherwise: as if its bytes had been these when it was begun. */
async function readOtherwise({ data, journals }: Place, bytes: string, tellsShape = true): Promise<void> {
  const [name = ''] = await journals();
  const path = join(data, 'unsaved', name);
  const contents = readJournal(await readFile(path));
  if (!contents) throw new Error('no journal');
  const { shape: _, ...without } = contents.header;
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const records: JournalRecord[] = [
    { type: 'H', time: NOON, payload: json(headerToJson(tellsShape ? contents.header : without)) },
    { type: 'B', time: NOON, payload: Buffer.from(bytes) },
    ...contents.changes.map(
      ({ time, change }): JournalRecord => ({ type: 'C', time, payload: json(change) }),
    ),
  ];
  await writeFile(path, frameRecords(records, 0).bytes);
}

describe('A journal whose file another version of the program has read', () => {
  test('gives what was typed at the end of the note where it has no place any more, and is set aside', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => {
      page.type(' Dredging goes on');
      page.type(' until March.');
    });
    await readOtherwise(place, 'Harbour Board\n');
    const run = startRun(place);
    const page = await run.recover();
    expect(page.text()).toContain('Dredging goes on until March.');
    const bar = page.bar('recovered')?.words;
    expect(bar).toContain('What was typed in them stands at the end of the note.');
    expect(bar).toContain('Another version of Minutewright wrote them');
    const left = await readdir(join(place.data, 'unsaved'));
    expect(left.filter((each) => each.includes('could not be read'))).toHaveLength(1);

    page.type(' New.');
    await page.session().flush();
    await run.kill();
    const again = await startRun(place).recover();
    expect(again.text()).toContain('until March. New.');
    expect(again.bar('recovered')?.words).not.toContain('Another version');
  });

  test('gives what was typed in the header after that too', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => {
      page.type(' Dredging goes on');
      const fields = [{ label: 'Venue', value: 'Quay House' }];
      const change = { properties: { fields: [] }, newProperties: { fields } };
      page.edit((editor) => editor.apply({ type: 'set_node', path: [0], ...change } as never));
    });
    await readOtherwise(place, 'Harbour Board\n');
    const text = (await startRun(place).recover()).text();
    expect(text).toContain('Dredging goes on');
    expect(text).toContain('Venue: Quay House');
  });

  test('says that words may stand elsewhere where all changes found a place', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Well.'));
    await readOtherwise(place, `${WORDS}\n3.   Fares\n\nMembers spoke.\n`);
    const page = await startRun(place).recover();
    expect(page.text()).toContain('Well.');
    expect(page.bar('recovered')?.words).toContain('some may stand in another place than before');
  });

  test('of an older version that tells no shape is carried out, and nothing is said', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Well.'));
    await readOtherwise(place, `${WORDS}\n3.   Fares\n\nMembers spoke.\n`, false);
    const page = await startRun(place).recover();
    expect(page.text()).toContain('Well.');
    expect(page.bar('recovered')?.words).not.toContain('another place');
  });

  test('is whole where it was read alike, and nothing is said', async () => {
    const place = await newPlace();
    await cutAfter(place, (page) => page.type(' Well.'));
    const page = await startRun(place).recover();
    expect(page.bar('recovered')?.words).not.toContain('another place');
    expect(page.text()).toContain('reported. Well.');
  });
});

describe('The shape of a note', () => {
  const note = (...words: readonly string[]): Note =>
    newNote(header('Board'), [
      agendaItem(
        { ai: 1, number: '1', title: 'Fares' },
        words.map((each) => paragraph(each)),
      ),
    ]);

  test('is another one where a text has another length, or a block more', () => {
    expect(treeShape(note('One.'))).not.toBe(treeShape(note('Once.')));
    expect(treeShape(note('One.'))).not.toBe(treeShape(note('One.', '')));
    expect(treeShape(note('One.', 'Two'))).not.toBe(treeShape(note('One', '.Two')));
  });

  test('is the same for the same places, whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        const one = note(...words);
        const other = JSON.stringify(one, (key, value) =>
          key === 'text' ? '.'.repeat(value.length) : value,
        );
        expect(treeShape(JSON.parse(other) as Note)).toBe(treeShape(one));
      }),
    );
  });
});

describe('The words that changes brought', () => {
  const key = (text: string, offset: number, time = NOON, path = [1, 0]) => ({
    time,
    change: { o: [{ type: 'insert_text', path, offset, text }], s: null },
  });

  test('are one text for one run of typing, without the letters that were taken back at once', () => {
    const back = {
      time: NOON,
      change: { o: [{ type: 'remove_text', path: [1, 0], offset: 2, text: 'c' }], s: null },
    };
    expect(typedWords([key('a', 0), key('b', 1), key('c', 2), back, key('d', 2)])).toEqual(['abd']);
  });

  test('are texts of their own where the place or the time is another', () => {
    expect(typedWords([key('a', 0), key('b', 9), key('c', 0, NOON, [2, 0])])).toEqual(['a', 'b', 'c']);
    expect(typedWords([key('a', 0), key('b', 1, NOON + 2 * MINUTE)])).toEqual(['a', 'b']);
  });

  test('hold those of blocks that were put in whole, in one line', () => {
    const node = { type: 'paragraph', children: [{ text: 'Pasted\nwords' }] };
    const change = { o: [{ type: 'insert_node', path: [1], node }], s: null };
    expect(typedWords([{ time: NOON, change }])).toEqual(['Pasted words']);
  });

  const set = (properties: object, newProperties: object, time = NOON, path = [0]) => ({
    time,
    change: { o: [{ type: 'set_node', path, properties, newProperties }], s: null } as never,
  });
  const fields = (value: string) => ({
    fields: [
      { label: 'Date', value: '14 March 2019' },
      { label: 'Venue', value },
    ],
  });

  test('hold those that were typed in a field of the header, once, with its label', () => {
    const typed = ['Q', 'Qu', 'Quay Hou', 'Quay House'].map((value, index, all) =>
      set(fields(all[index - 1] ?? ''), fields(value)),
    );
    expect(typedWords([key('a', 0), ...typed, key('b', 1)])).toEqual(['a', 'Venue: Quay House', 'b']);
    expect(typedWords([set({ title: 'Board' }, { title: 'Harbour Board' })])).toEqual(['Harbour Board']);
    expect(typedWords([set(fields('Quay House'), fields(''))])).toEqual([]);
  });

  test('hold those of people in the attendance, and not those who were there before', () => {
    const row = (name: string, remark?: string) => ({ role: 'Members', name, authority: '', remark });
    const rows = (...all: readonly object[]) => ({ rows: all });
    const typed = [
      set(rows(row('Ada'), row('Ben')), rows(row('Ada'), row('F'), row('Ben'))),
      set(rows(row('Ada'), row('F'), row('Ben')), rows(row('Ada'), row('Fay', 'via Teams'), row('Ben'))),
    ];
    expect(typedWords(typed)).toEqual(['Fay, Members, via Teams']);
  });

  test('hold the owner and the date of an action, and nothing that nobody types', () => {
    const path = [4, 1];
    expect(
      typedWords([
        set({}, { owner: 'Eve Lund' }, NOON, path),
        set({}, { due: '2019-11-30' }, NOON, path),
        set({ number: '1' }, { number: '2' }, NOON, [5, 0]),
        set({}, { layout: { lead: '', trail: '' } }, NOON, path),
      ]),
    ).toEqual(['Owner: Eve Lund', 'Due: 30 November 2019']);
  });

  test('are none of what makes no sense, which is no fault', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        typedWords(values.map((change) => ({ time: NOON, change: change as never })));
        typedWords(values.map((o) => ({ time: NOON, change: { o: [o], s: null } as never })));
        typedWords(
          values.map((value) =>
            set({}, { fields: value, rows: [value], title: value, due: value } as object),
          ),
        );
      }),
    );
  });
});
