import { useEffect, useState } from 'react';
import type { Answer } from '../../shared/bridge/trouble.ts';

/** What came of a question to the main process: nothing yet, an answer, or why there is none. */
export type Found<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'trouble'; readonly words: string };

const WAITING = { kind: 'waiting' } as const;

/** Asks when it is first drawn, and again when `about` changes; `ask` is asked nothing while that is null. */
export function useAnswer<A, T>(about: A | null, ask: (about: A) => Promise<Answer<T>>): Found<T> {
  const [found, setFound] = useState<{ readonly about: A | null; readonly answer: Found<T> }>({
    about: null,
    answer: WAITING,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the same while what it is about is
  useEffect(() => {
    if (about === null) return;
    let isWanted = true;
    void ask(about).then((answer) => {
      if (!isWanted) return;
      setFound({
        about,
        answer: answer.ok
          ? { kind: 'found', value: answer.value }
          : { kind: 'trouble', words: answer.trouble.words },
      });
    });
    return () => {
      isWanted = false;
    };
  }, [about]);
  return found.about === about ? found.answer : WAITING;
}
