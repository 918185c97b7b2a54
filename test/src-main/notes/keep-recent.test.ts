import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { header, newNote } from '../../../shared/note/build.ts';
import type { RecentNote, RecentNotes } from '../../../src-main/files/recent.ts';
import { keepRecent } from '../../../src-main/notes/keep-recent.ts';

const noteOf = (title: string, date: string) => newNote(header(title, [{ label: 'Date', value: date }]));

/** A list that takes its time to be written. */
function slowList(): RecentNotes {
  let kept: readonly RecentNote[] = [];
  return {
    list: async () => kept.map((note) => ({ ...note, isMissing: false })),
    async add(note) {
      await setTimeout(5);
      kept = [{ ...note, time: 0 }, ...kept.filter(({ path }) => path !== note.path)];
    },
    async remove(path) {
      kept = kept.filter((note) => note.path !== path);
    },
    async clear() {
      kept = [];
    },
    leave: async () => {},
    caretOf: async () => null,
  };
}

function unexpected(error: unknown): void {
  throw error;
}

describe('The list of recent notes', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('has a note a moment after it was opened, with its body and its day', async () => {
    const list = slowList();
    const recent = keepRecent(list, unexpected);
    const changed = vi.fn();
    recent.onChange(changed);
    recent.keep('/a.txt', 'A', () => noteOf('Harbour Board', '14 March 2019'));
    await vi.advanceTimersByTimeAsync(100);
    expect(await recent.kept()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    expect(await list.list()).toMatchObject([
      { path: '/a.txt', title: 'A', body: 'Harbour Board', date: '2019-03-14' },
    ]);
  });

  it('has all notes for whoever looks at it at once, the last one first', async () => {
    const recent = keepRecent(slowList(), unexpected);
    recent.keep('/a.txt', 'A', () => noteOf('Harbour Board', ''));
    recent.keep('/b.txt', 'B', () => noteOf('Bridge Panel', ''));
    recent.keep('/a.txt', 'A', () => noteOf('Harbour Board', '1 May 2020'));
    expect(await recent.list()).toMatchObject([{ path: '/a.txt', date: '2020-05-01' }, { path: '/b.txt' }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await recent.list()).toHaveLength(2);
  });

  it('does not get back what was taken out of it or cleared', async () => {
    const recent = keepRecent(slowList(), unexpected);
    recent.keep('/a.txt', 'A', () => noteOf('Harbour Board', ''));
    recent.keep('/b.txt', 'B', () => noteOf('Bridge Panel', ''));
    const changed = vi.fn();
    recent.onChange(changed);
    await recent.remove('/a.txt');
    expect(changed).toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await recent.list()).toMatchObject([{ path: '/b.txt' }]);
    recent.keep('/c.txt', 'C', () => noteOf('', ''));
    await recent.clear();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await recent.list()).toEqual([]);
  });

  it('has what waits when the program ends', async () => {
    const list = slowList();
    const recent = keepRecent(list, unexpected);
    recent.keep('/a.txt', 'A', () => noteOf('Harbour Board', ''));
    await recent.settle();
    await recent.settle();
    expect(await list.list()).toHaveLength(1);
  });

  it('lacks a note that nothing can be told of, and holds up nothing for it', async () => {
    const faults: unknown[] = [];
    const recent = keepRecent(slowList(), (error) => faults.push(error));
    const fault = new Error('no note');
    recent.keep('/a.txt', 'A', () => {
      throw fault;
    });
    recent.keep('/b.txt', 'B', () => noteOf('Bridge Panel', ''));
    await recent.settle();
    expect(faults).toEqual([fault]);
    expect(await recent.list()).toMatchObject([{ path: '/b.txt' }]);
  });
});
