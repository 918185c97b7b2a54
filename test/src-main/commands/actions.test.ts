import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NoteActions } from '../../../src-main/commands/actions.ts';
import { type ActionsTextOptions, actionsText } from '../../../src-main/commands/actions-text.ts';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { paintFor } from '../../../src-main/commands/paint.ts';
import { widthOf } from '../../../src-main/commands/wrap.ts';
import { NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';
import { tempFolder } from '../temp-folder.ts';

type Action = NoteActions['actions'][number];

function action(text: string, details: Partial<Action> = {}): Action {
  return {
    file: 'a.txt',
    ai: 1,
    item: '1',
    title: 'Fares',
    kind: 'action',
    text,
    owner: null,
    due: null,
    status: 'open',
    ...details,
  };
}

const OPTIONS: ActionsTextOptions = {
  today: '2024-05-31',
  columns: 80,
  openOnly: false,
  paint: paintFor(false),
};

describe('The register for people', () => {
  const note: NoteActions = {
    file: 'a.txt',
    title: 'Ferries Board',
    date: '2024-03-14',
    actions: [
      action('To write to the operator.'),
      action('Circulate the fares data.', { owner: 'Eve Lund', due: '2024-04-30' }),
      action('Book the room.', { owner: 'Officers', due: '2024-04-01', status: 'done' }),
    ],
  };

  test('has a table for each note, marks what no one owns and what is overdue, and counts', () => {
    expect(actionsText([note], { ...OPTIONS, columns: 100 })).toBe(
      [
        'Ferries Board · 14 March 2024 · a.txt',
        'Item     Action                     Owner       Due                      Status',
        '-------  -------------------------  ----------  -----------------------  ------',
        '1 Fares  To write to the operator.  (no owner)                           open',
        '1 Fares  Circulate the fares data.  Eve Lund    30 April 2024 (overdue)  open',
        '1 Fares  Book the room.             Officers    1 April 2024             done',
        '',
        '3 actions in 1 note: 1 without an owner and 1 overdue.',
        '',
      ].join('\n'),
    );
  });

  test.each([40, 60, 80, 120])('fits a terminal of %i columns', (columns) => {
    const long = { ...note, actions: [action('word '.repeat(60), { owner: 'Officers of the council' })] };
    const lines = actionsText([note, long], { ...OPTIONS, columns }).split('\n');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.max(columns, 56));
  });

  test('leaves notes without actions out of the tables, and in the count', () => {
    expect(actionsText([{ ...note, actions: [] }], OPTIONS)).toBe('No actions in 1 note.\n');
    expect(actionsText([{ ...note, actions: [] }, note], { ...OPTIONS, openOnly: true })).toMatch(
      /\n3 open actions in 2 notes: /,
    );
  });
});

describe('minutewright actions', () => {
  async function actions(...args: readonly string[]) {
    const folder = await tempFolder();
    await writeFile(join(folder, 'later.txt'), NOTE);
    await writeFile(join(folder, 'earlier.txt'), NOTE.replace('24 October 2019', '24 January 2019'));
    await writeFile(join(folder, 'undated.txt'), NOTE.replace('Thursday 24 October 2019', 'some day'));
    const { io, stdout, stderr } = standIn(folder, { stdin: NOTE });
    return { exit: await runCommandLine(['actions', ...args], io), out: stdout(), err: stderr() };
  }

  test('orders the notes by their meetings, those without a date last', async () => {
    const { exit, out } = await actions('undated.txt', 'later.txt', 'earlier.txt', '--json');
    expect(exit).toBe(0);
    const rows = JSON.parse(out) as { file: string; date: string | null }[];
    expect(rows.map(({ file, date }) => [file, date])).toEqual([
      ['earlier.txt', '2019-01-24'],
      ['earlier.txt', '2019-01-24'],
      ['later.txt', '2019-10-24'],
      ['later.txt', '2019-10-24'],
      ['undated.txt', null],
      ['undated.txt', null],
    ]);
  });

  test('tells all that is known of an action', async () => {
    const [first, second] = JSON.parse((await actions('later.txt', '--json')).out) as unknown[];
    expect(first).toEqual({
      file: 'later.txt',
      date: '2019-10-24',
      ai: 1,
      item: '1',
      title: 'Fares review',
      text: 'Eve Lund to circulate the fares data by 30 November 2019.',
      owner: 'Eve Lund',
      due: '2019-11-30',
      status: 'open',
    });
    expect(second).toMatchObject({ text: 'To write to the operator.', owner: null, due: null });
  });

  test('prints a table for spreadsheets', async () => {
    const { out } = await actions('later.txt', '--csv');
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      '\ufefffile,date,ai,item,title,text,owner,due,status',
      'later.txt,2019-10-24,1,1,Fares review,Eve Lund to circulate the fares data by 30 November 2019.,Eve Lund,2019-11-30,open',
    ]);
  });

  test('goes on past a file that it can not read, and fails', async () => {
    const { exit, out, err } = await actions('missing.txt', 'later.txt');
    expect(exit).toBe(1);
    expect(err).toMatch(/^minutewright: missing\.txt: there is no such file/);
    expect(out).toContain('2 actions in 1 note');
  });

  test('reads standard input', async () => {
    expect((await actions('--stdin', '--csv')).out).toContain('standard input,2019-10-24');
  });
});
