import { describe, expect, it } from 'vitest';
import type { AttendanceRow, Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header, newNote } from '../../../shared/note/build.ts';
import type { ListedNote } from '../../../src-main/files/recent.ts';
import { lastRoster } from '../../../src-main/new-notes/last-roster.ts';

const ADA: AttendanceRow = { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' };
const BEN: AttendanceRow = { role: 'Members', name: 'Ben Thorne', authority: '', group: 'apologies' };

function noteOf(title: string, rows: readonly AttendanceRow[] = []): Note {
  const fields = [{ label: 'Date', value: '14 March 2019' }];
  return newNote(header(title, fields), [agendaItem({ ai: 1, number: '1', title: '' })], rows);
}

function listed(path: string, title: string, more: Partial<ListedNote> = {}): ListedNote {
  return { path, title, time: 0, isMissing: false, ...more };
}

const FILES: Readonly<Record<string, Note>> = {
  '/own': noteOf('Board', [ADA]),
  '/march': noteOf('Board', [ADA, BEN]),
  '/may': noteOf('Board', [BEN]),
  '/empty': noteOf('Board'),
  '/panel': noteOf('Panel', [BEN]),
};

const read = async (path: string): Promise<Note | null> => FILES[path] ?? null;

function ask(recent: readonly ListedNote[], madeFrom: string | null = null, note = noteOf('Board')) {
  return lastRoster({ note, isOwn: (path) => path === '/own', madeFrom }, recent, read);
}

describe('Who was there last time', () => {
  it('is told by the note of the same title that was open last, with everyone present', async () => {
    const recent = [listed('/panel', 'Panel'), listed('/march', ' board '), listed('/may', 'Board')];
    expect(await ask(recent)).toEqual({
      name: 'Board',
      date: '2019-03-14',
      rows: [ADA, { ...BEN, group: 'present' }],
    });
  });

  it('is told by the note that this one was made from before any other', async () => {
    expect((await ask([listed('/march', 'Board')], '/panel'))?.name).toBe('Panel');
  });

  it('is told by a note of the same body under another title', async () => {
    const note: Note = [header('Minutes', [{ label: 'Committee', value: 'Harbours Board' }])];
    expect((await ask([listed('/march', 'x', { body: 'Harbours Board' })], null, note))?.name).toBe('Board');
  });

  it.each([
    ['the note’s own file', [listed('/own', 'Board')]],
    ['a note of another body', [listed('/panel', 'Panel')]],
    ['a file that is not there', [listed('/march', 'Board', { isMissing: true })]],
    ['a file that can’t be read', [listed('/damaged', 'Board')]],
    ['a note that names nobody', [listed('/empty', 'Board')]],
    ['nothing at all', []],
  ])('is not told by %s', async (_, recent) => {
    expect(await ask(recent)).toBeNull();
  });

  it('is looked for further where the first note names nobody', async () => {
    expect(await ask([listed('/empty', 'Board'), listed('/may', 'Board')])).not.toBeNull();
  });

  it('is not known for a note without a title', async () => {
    expect(await ask([listed('/march', '')], null, [header('')])).toBeNull();
  });
});
