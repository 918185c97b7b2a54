import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { action, agendaItem, header, newNote } from '../../../shared/note/build.ts';
import { itemsOf, plainText } from '../../../shared/note/walk.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { newNotes } from '../../../src-main/new-notes/new-notes.ts';
import { tempFolder } from '../temp-folder.ts';

type Windows = Parameters<typeof newNotes>[0];
type Window = ReturnType<Windows['all']>[number];

function lastNote(words: string): Note {
  const entry = agendaItem({ ai: 1, number: '1', title: 'Apologies' }, [action(words)]);
  return newNote(header('Board', [{ label: 'Date', value: '14 March 2019' }]), [entry]);
}

/** Windows, of which one may have a note of a file, and what was opened in them. */
async function started(chosen: string | null = null) {
  const folder = await tempFolder();
  const path = join(folder, 'last.minutes');
  await writeFile(path, writeNote(lastNote('Clerk to write.')));
  const opened: { readonly note: Note; readonly into: unknown }[] = [];
  const windows: Window[] = [];
  const fake = {
    all: () => windows,
    openUnsaved: async (note: Note, into: unknown) => {
      opened.push({ note, into });
      return into;
    },
  };
  const windowWith = (session: object | null): Window => ({ session }) as Window;
  const into = windowWith(null);
  const notes = newNotes(fake as unknown as Windows, { list: async () => [] }, async () => chosen);
  return { folder, path, opened, windows, windowWith, into, notes };
}

function lines(note: Note | undefined): readonly string[] {
  return itemsOf(note ?? [header('')]).flatMap((item) => plainText(item).split('\n'));
}

describe('A new note', () => {
  it('goes on from a file, in the window that was asked from', async () => {
    const { notes, path, into, opened } = await started();
    expect(await notes.newFrom({ kind: 'note', path }, into)).toEqual({ ok: true, value: into });
    expect(opened[0]?.into).toBe(into);
    expect(lines(opened[0]?.note)).toEqual([
      'Apologies',
      'Matters arising',
      'From item 1, “Apologies” (14 March 2019)',
      'Clerk to write.',
    ]);
  });

  it('goes on from the words of the window that has the file open', async () => {
    const { notes, path, into, opened, windows, windowWith } = await started();
    windows.push(windowWith({ path: () => path, note: () => lastNote('Clerk to pay.') }));
    await notes.newFrom({ kind: 'note', path }, into);
    expect(lines(opened[0]?.note)).toContain('Clerk to pay.');
  });

  it('goes on from a file that the person chooses', async () => {
    const { path } = await started();
    const { notes, into, opened } = await started(path);
    expect(await notes.newFrom({ kind: 'choose' }, into)).toEqual({ ok: true, value: into });
    expect(lines(opened[0]?.note)).toContain('Clerk to write.');
  });

  it('is not begun where the person thinks better of it', async () => {
    const { notes, into, opened } = await started(null);
    expect(await notes.newFrom({ kind: 'choose' }, into)).toEqual({ ok: true, value: null });
    expect(opened).toEqual([]);
  });

  it('is not begun from a file that is not there, and says so', async () => {
    const { notes, folder, into, opened } = await started();
    const answer = await notes.newFrom({ kind: 'note', path: join(folder, 'gone.txt') }, into);
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'unreadable' } });
    expect(opened).toEqual([]);
  });

  it('is not begun from a file of another program', async () => {
    const { notes, path, into } = await started();
    await writeFile(path, '%PDF-1.7\n');
    const answer = await notes.newFrom({ kind: 'note', path }, into);
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'foreign-format' } });
  });

  it('begins from each template, and from no other', async () => {
    const { notes, into, opened } = await started();
    for (const { id } of notes.templates()) {
      expect(await notes.newFrom({ kind: 'template', id }, into)).toEqual({ ok: true, value: into });
    }
    expect(opened).toHaveLength(4);
    const answer = await notes.newFrom({ kind: 'template', id: '../council' }, into);
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'no-template' } });
  });

  it('is the sample, whole', async () => {
    const { notes, into, opened } = await started();
    expect(await notes.newFrom({ kind: 'sample' }, into)).toEqual({ ok: true, value: into });
    expect(opened[0]?.note[0].title).toContain('Coast & Harbours Board');
    expect(itemsOf(opened[0]?.note ?? [header('')]).length).toBeGreaterThan(5);
  });
});

describe('Before a note is begun', () => {
  it('it is told how much comes over', async () => {
    const { notes, path } = await started();
    expect(await notes.carriedOver(path)).toEqual({ items: 1, people: 0, actions: 1 });
  });

  it('nothing is told of a file that can’t be read', async () => {
    const { notes, folder } = await started();
    expect(await notes.carriedOver(join(folder, 'gone.txt'))).toBeNull();
  });
});

it('Who was there last time is not known in a window without a note.', async () => {
  const { notes, into } = await started();
  expect(await notes.lastRoster(into)).toBeNull();
});
