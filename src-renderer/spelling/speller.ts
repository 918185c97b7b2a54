import type { SpellingAnswer, SpellingQuestion } from './worker-messages.ts';

/** The answers of so many words are kept: about what a year of minutes has. */
const MOST_KEPT = 50_000;
/** Words that are asked for one after the other go in one message. */
const GATHERING = 30;
/** A worker that gives no suggestions in so many milliseconds has none. */
const LONGEST_WAIT = 2000;

/** What knows how words are spelt. */
export interface Speller {
  /** Whether a word is misspelt. Null where that is not known yet: it is asked for, and `onAnswer` told. */
  isMisspelt(word: string): boolean | null;
  /** Finds out about words that are not known yet. */
  ask(words: readonly string[]): Promise<void>;
  suggestions(word: string): Promise<readonly string[]>;
  stop(): void;
}

/** The little of a worker that is used. */
export interface SpellingWorker {
  postMessage(question: SpellingQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<SpellingAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Begins to ask a worker. Each word is asked for once. Where the worker fails, every word is taken for right. */
export function startSpeller(
  worker: SpellingWorker,
  onAnswer: () => void,
  onFault: (error: unknown) => void,
): Speller {
  const known = new Map<string, boolean>();
  const wanted = new Set<string>();
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let questions = 0;
  let gathering: ReturnType<typeof setTimeout> | null = null;
  let hasFailed = false;

  worker.onmessage = ({ data: { id, words } }) => {
    waiting.get(id)?.(words);
    waiting.delete(id);
  };
  worker.onerror = (event) => {
    // Without a dictionary a note can be written all the same.
    event.preventDefault();
    if (!hasFailed) onFault(new Error(`The dictionary failed: ${event.message}`));
    hasFailed = true;
    for (const answer of waiting.values()) answer([]);
    waiting.clear();
  };

  function put(question: (id: number) => SpellingQuestion): Promise<readonly string[]> {
    if (hasFailed) return Promise.resolve([]);
    questions += 1;
    const id = questions;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage(question(id));
    });
  }

  async function ask(words: readonly string[]): Promise<void> {
    const asked = [...new Set(words)].filter((word) => !known.has(word));
    if (asked.length === 0) return;
    const unknown = new Set(await put((id) => ({ kind: 'check', id, words: asked })));
    if (known.size > MOST_KEPT) known.clear();
    for (const word of asked) known.set(word, unknown.has(word));
  }

  async function askWanted(): Promise<void> {
    gathering = null;
    const words = [...wanted];
    wanted.clear();
    await ask(words);
    onAnswer();
  }

  return {
    isMisspelt(word) {
      const answer = known.get(word);
      if (answer !== undefined) return answer;
      wanted.add(word);
      gathering ??= setTimeout(askWanted, GATHERING);
      return null;
    },
    ask,
    suggestions(word) {
      const none = new Promise<readonly string[]>((resolve) => setTimeout(resolve, LONGEST_WAIT, []));
      return Promise.race([put((id) => ({ kind: 'suggest', id, word })), none]);
    },
    stop() {
      if (gathering !== null) clearTimeout(gathering);
      worker.terminate();
      for (const answer of waiting.values()) answer([]);
      waiting.clear();
    },
  };
}
