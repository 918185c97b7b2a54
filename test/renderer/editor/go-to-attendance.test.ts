import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  header,
  paragraph,
  trailer,
} from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { caretAt, open, page, words } from '../opened-page.ts';

const ROW = { role: 'Members', authority: '', group: 'present' } as const;

/** A note with its attendance between two actions. */
function noteOf(...names: readonly string[]): Note {
  const rows = names.map((name) => ({ ...ROW, name }));
  return [
    header('Board'),
    agendaItem({ ai: 1, number: '1', title: 'Dues' }, [action('One')]),
    agendaItem({ ai: 2, number: '2', title: 'Rents' }, [attendanceTable(rows), action('Two')]),
    trailer([paragraph('End')]),
  ];
}

/** What has the focus, by its role and name or words. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    return `${activeElement?.getAttribute('role') ?? activeElement?.localName}: ${name.trim()}`;
  });
}

describe('Going to the attendance', () => {
  const toAttendance = (): Promise<void> => page.keyboard.press('ControlOrMeta+Shift+J');

  it('goes to a cell of its table, and to the field for a person where nobody is listed', async () => {
    await open(noteOf('Ada', 'Ben'), { selection: caretAt([1, 1, 0, 0], 0) });
    await toAttendance();
    await expect.poll(focused).toBe('gridcell: Ada');
    await open(noteOf(), { selection: caretAt([1, 1, 0, 0], 0) });
    await toAttendance();
    await expect.poll(focused).toBe('input: Add a person');
  });

  it('draws it first where there was no time for it yet, at the end of a long note', async () => {
    await open(noteOf('Ada'));
    // There is never time.
    const busy = await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const entries = Array.from({ length: 40 }, (_, index) =>
      agendaItem({ ai: index + 1, number: `${index + 1}`, title: 'Dues' }, [paragraph('Noted.')]),
    );
    const people = attendanceTable([{ ...ROW, name: 'Ada' }]);
    await open([header('Board'), ...entries, trailer([paragraph('End'), people])]);
    expect(await page.locator('.attendance').count()).toBe(0);
    await toAttendance();
    await expect.poll(focused).toBe('gridcell: Ada');
    await busy.dispose();
  });

  it('stays in a cell that is being edited', async () => {
    await open(noteOf('Ada', 'Ben'), { selection: caretAt([1, 1, 0, 0], 0) });
    await toAttendance();
    await page.keyboard.press('F2');
    await toAttendance();
    await expect.poll(focused).toBe('input: Name of Ada');
  });

  it('goes to what makes a table of an attendance in running text', async () => {
    const text =
      'Board\n\nPresent: Cllr Ada Marlow and 4 residents\n\n<AI1>\n\n1.  Dues\n\nNoted.\n\n</AI1>\n';
    await open(readNote(text), { selection: caretAt([2, 1, 0], 0) });
    await toAttendance();
    await expect.poll(focused).toMatch(/^button: Make a table/);
  });
});

describe('Going to the next action', () => {
  it('passes the attendance by: the caret goes to the words of the action, and what is typed stands there', async () => {
    await open(noteOf('Ada', 'Ben'), { selection: caretAt([1, 0, 0], 0) });
    await page.keyboard.press('Alt+Shift+PageDown');
    await page.keyboard.press('Alt+Shift+PageDown');
    await page.keyboard.type('Gus: ');
    await expect.poll(words).toContain('Gus: Two');
  });

  it('goes there from a cell of the attendance too', async () => {
    await open(noteOf('Ada', 'Ben'), { selection: caretAt([2, 0, 0], 0) });
    await page.keyboard.press('ControlOrMeta+Shift+J');
    await expect.poll(focused).toBe('gridcell: Ada');
    await page.keyboard.press('Alt+Shift+PageDown');
    await page.keyboard.type('Gus: ');
    await expect.poll(words).toContain('Gus: Two');
  });
});
