import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { header, newNote } from '../../../shared/note/build.ts';
import { keepRecent } from '../../../src-main/window/keep-recent.ts';

const noteOf = (title: string, date: string) => newNote(header(title, [{ label: 'Date', value: date }]));

/** A list that takes its time to be written, and what has come into it. */
function slowList() {
  const kept: string[] = [];
  const add = async ({ path, body = '', date = '' }: { path: string; body?: string; date?: string }) => {
    await setTimeout(5);
    kept.push([path, body, date].join(' '));
  };
  return { kept, add };
}

describe('The keeper of recent notes', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('keeps a note a moment after it was opened, with its body and its day', async () => {
    const { kept, add } = slowList();
    const onKept = vi.fn();
    const keeper = keepRecent(async () => ({ add }), onKept);
    keeper.keep('/a.txt', 'A', () => noteOf('Harbour Board', '14 March 2019'));
    await vi.advanceTimersByTimeAsync(100);
    expect(onKept).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    await keeper.settle();
    expect(kept).toEqual(['/a.txt Harbour Board 2019-03-14']);
    expect(onKept).toHaveBeenCalledTimes(1);
  });

  it('keeps at once what waits when the program ends, the note that came last at the end', async () => {
    const { kept, add } = slowList();
    const keeper = keepRecent(
      async () => ({ add }),
      () => undefined,
    );
    keeper.keep('/a.txt', 'A', () => noteOf('Harbour Board', ''));
    keeper.keep('/b.txt', 'B', () => noteOf('Bridge Panel', ''));
    keeper.keep('/a.txt', 'A', () => noteOf('Harbour Board', '1 May 2020'));
    await keeper.settle();
    expect(kept).toEqual(['/b.txt Bridge Panel ', '/a.txt Harbour Board 2020-05-01']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept).toHaveLength(2);
  });

  it('has nothing to wait for where nothing was kept', async () => {
    const { kept, add } = slowList();
    await keepRecent(
      async () => ({ add }),
      () => undefined,
    ).settle();
    expect(kept).toEqual([]);
  });
});
