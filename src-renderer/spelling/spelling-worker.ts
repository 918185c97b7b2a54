// The package gives out its files to Node only; as text they are part of the worker's own script.
import aff from '../../node_modules/dictionary-en-gb/index.aff?raw';
import dic from '../../node_modules/dictionary-en-gb/index.dic?raw';
import { assertNever } from '../../shared/note/assert-never.ts';
import { dictionaryOf } from './dictionary.ts';
import { MORE_WORDS } from './more-words.ts';
import type { SpellingAnswer, SpellingQuestion } from './worker-messages.ts';

/*
 * The dictionary, in a thread of its own: to read it takes as long as ten frames, and to look for suggestions may.
 */

/** A person waits for suggestions: none are better than late ones. */
const LONGEST_SUGGESTING = 400;

const dictionary = dictionaryOf(aff, dic, MORE_WORDS);

function answerTo(question: SpellingQuestion): readonly string[] {
  switch (question.kind) {
    case 'check':
      return question.words.filter((word) => !dictionary.isKnown(word));
    case 'suggest':
      return dictionary.suggestions(question.word, LONGEST_SUGGESTING);
    default:
      return assertNever(question);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingQuestion>) => {
  const answer: SpellingAnswer = { id: data.id, words: answerTo(data) };
  self.postMessage(answer);
});
