import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { askThread } from '../../../src-main/threads/ask-thread.ts';

/** A thread that answers by `work`, whose text is all there is of it; `exited` resolves once it has ended. */
function thread(work: string) {
  const module = new URL('../../../src-main/threads/answer-in-thread.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(module)}).then(({ answerInThread }) => answerInThread(${work}));`;
  let exit: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    exit = resolve;
  });
  const start = (options: object): Worker => new Worker(code, { ...options, eval: true }).once('exit', exit);
  return { start, exited };
}

/** Tells that it works, and never ends by itself; rests or not, until it is broken off. */
const WAITS = `(question, { signal, progress }) => new Promise((_, reject) => {
  const timer = setInterval(() => undefined, 1000);
  signal.addEventListener('abort', () => { clearInterval(timer); question[0] = 1; reject(signal.reason); });
  progress('waiting');
})`;
const SUMS = `(_, { progress }) => { progress('summing'); for (;;); }`;

describe('A thread', () => {
  it('answers its question, and tells before what it does', async () => {
    const told: string[] = [];
    const { start, exited } = thread(`async (question, { progress }) => {
      progress('one'); progress('two'); return question * 2; }`);
    const { signal } = new AbortController();
    const onProgress = (words: string) => void told.push(words);
    expect(await askThread(start, 21, { signal, onProgress })).toBe(42);
    expect(told).toEqual(['one', 'two']);
    await exited;
  });

  it('that fails, or ends without a word, is told as that', async () => {
    const { signal } = new AbortController();
    const fails = thread(`async () => { throw new RangeError('too much'); }`);
    await expect(askThread(fails.start, 0, { signal })).rejects.toThrow('too much');
    const ends = thread('async () => process.exit(3)');
    await expect(askThread(ends.start, 0, { signal })).rejects.toThrow('ended with 3');
  });

  it.each([
    ['rests and tidies up', WAITS, true, 1],
    ['is in the middle of a sum', SUMS, true, 0],
    ['has nothing to tidy up', WAITS, false, 0],
  ])('that %s ends when nobody wants its answer any more', async (_, work, tidies, tidied) => {
    const stop = new AbortController();
    const shared = new Int32Array(new SharedArrayBuffer(4));
    const { start, exited } = thread(work);
    const asked = askThread(start, shared, {
      signal: stop.signal,
      tidies,
      onProgress: () => stop.abort(new Error('nobody wants it')),
    });
    await expect(asked).rejects.toThrow('nobody wants it');
    await exited;
    expect(shared[0]).toBe(tidied);
  });

  it('is not even begun for somebody who has left', async () => {
    const begun = (): Worker => {
      throw new Error('it was begun');
    };
    const signal = AbortSignal.abort(new Error('left'));
    await expect(askThread(begun, 0, { signal })).rejects.toThrow('left');
  });
});
