import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceTable, header } from '../../../shared/note/build.ts';
import { dictionaryOf } from '../../../src-renderer/spelling/dictionary.ts';
import { knownNames } from '../../../src-renderer/spelling/known-names.ts';
import { MORE_WORDS } from '../../../src-renderer/spelling/more-words.ts';
import { type SpellingWorker, startSpeller } from '../../../src-renderer/spelling/speller.ts';
import { wordsToCheck } from '../../../src-renderer/spelling/words-to-check.ts';
import type { SpellingAnswer, SpellingQuestion } from '../../../src-renderer/spelling/worker-messages.ts';
import { CASES, SEED } from '../../laws/settings.ts';

const FOLDER = new URL('../../../node_modules/dictionary-en-gb/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const dictionary = dictionaryOf(read('index.aff'), read('index.dic'), MORE_WORDS);

const TIME = 2000;

describe('The words of a text that are checked', () => {
  const checked = (text: string): readonly string[] => wordsToCheck(text).map(({ word }) => word);

  it.each([
    ['plain ones', 'The Board met.', ['The', 'Board', 'met']],
    ['not acronyms, their plurals, or what has digits', 'NHS, MPs, 3rd, A4 and Covid19 it', ['and', 'it']],
    ['not single letters', 'J Bell, item a', ['Bell', 'item']],
    ['not names with a capital within', 'McNeil of LinkedIn', ['of']],
    ['not addresses', 'bo@x.org https://a.b/cde?f www.gov.uk/foo x.pdf or', ['or']],
    ['parts of a word with hyphens', 'well-known co-opted', ['well', 'known', 'co', 'opted']],
    ['words without the ’s of a possessive', "Board’s clerk's members’", ['Board', 'clerk', 'members']],
    ['short forms with their apostrophe', 'don’t o’clock', ['don’t', 'o’clock']],
    ['words with accents', 'café naïve', ['café', 'naïve']],
  ])('are %s', (_which, text, expected) => {
    expect(checked(text)).toEqual(expected);
  });

  it('stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abA ’'-.@/3é\n"), maxLength: 40 }), (text) => {
        let last = 0;
        for (const { word, start, end } of wordsToCheck(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: CASES, ...SEED },
    );
  });
});

describe('The dictionary', () => {
  it.each([
    'organised',
    'Councillor’s',
    'café',
    'Cllr',
    'Hertfordshire',
    'judgement',
    'judgment',
    'don’t',
    'minuted',
  ])('knows %s', (word) => {
    expect(dictionary.isKnown(word)).toBe(true);
  });

  it.each(['recieve', 'comittee', 'organized', 'hertfordshire', 'teh', 'color'])(
    'does not know %s',
    (word) => {
      expect(dictionary.isKnown(word)).toBe(false);
    },
  );

  it.each([
    ['recieve', 'receive'],
    ['Governence', 'Governance'],
    ['accomodation', 'accommodation'],
    ['inthe', 'in the'],
  ])('suggests for %s also %s', (word, suggestion) => {
    expect(dictionary.suggestions(word, TIME)).toContain(suggestion);
  });

  it('suggests five words at most, all of them right', () => {
    for (const word of ['teh', 'cta', 'hte', 'meting']) {
      const all = dictionary.suggestions(word, TIME);
      expect(all.length).toBeGreaterThan(0);
      expect(all.length).toBeLessThanOrEqual(5);
      expect(all.flatMap((one) => one.split(' ')).filter((one) => !dictionary.isKnown(one))).toEqual([]);
    }
  });

  it('stops looking for suggestions when the time is over', () => {
    const start = performance.now();
    expect(dictionary.suggestions('qzxwvvq', 0)).toEqual([]);
    const stopped = performance.now() - start;
    dictionary.suggestions('qzxwvv', 60_000);
    expect(stopped).toBeLessThan((performance.now() - start) / 4);
  });

  it('has every word that is added to it only because it lacks it', () => {
    const bare = dictionaryOf(read('index.aff'), read('index.dic'), []);
    expect(MORE_WORDS.filter((word) => bare.isKnown(word))).toEqual([]);
  });
});

describe('Names of the attendance', () => {
  it('are known by each of their parts', () => {
    const row = {
      role: 'Chair',
      name: 'Cllr Ann O’Thorne-Lund',
      authority: 'Skarra',
      group: 'present',
    } as const;
    const names = knownNames([header(''), attendanceTable([row])]);
    expect([...names]).toEqual(expect.arrayContaining(['ann', "o'thorne", 'lund', 'cllr', 'skarra']));
  });
});

describe('What asks the worker', () => {
  interface MadeUp extends SpellingWorker {
    readonly asked: SpellingQuestion[];
    answer(words: readonly string[]): void;
  }

  function madeUp(): MadeUp {
    const asked: SpellingQuestion[] = [];
    const worker: MadeUp = {
      asked,
      onmessage: null,
      onerror: null,
      postMessage: (question) => void asked.push(question),
      terminate: () => {},
      answer(words) {
        const data: SpellingAnswer = { id: asked.at(-1)?.id ?? 0, words };
        worker.onmessage?.(new MessageEvent('message', { data }));
      },
    };
    return worker;
  }

  it('asks for each word once', async () => {
    const worker = madeUp();
    const speller = startSpeller(
      worker,
      () => {},
      () => {},
    );
    const first = speller.ask(['good', 'bda', 'good']);
    worker.answer(['bda']);
    await first;
    await speller.ask(['good', 'bda']);
    expect(worker.asked).toHaveLength(1);
    expect([speller.isMisspelt('good'), speller.isMisspelt('bda')]).toEqual([false, true]);
    speller.stop();
  });

  it('takes every word for right where the worker fails, and says so once', async () => {
    const worker = madeUp();
    const faults: unknown[] = [];
    const speller = startSpeller(
      worker,
      () => {},
      (fault) => void faults.push(fault),
    );
    const asked = speller.ask(['bda']);
    const failed = Object.assign(new Event('error', { cancelable: true }), { message: 'gone' });
    worker.onerror?.(failed as ErrorEvent);
    worker.onerror?.(failed as ErrorEvent);
    await asked;
    expect(faults).toHaveLength(1);
    expect(speller.isMisspelt('bda')).toBe(false);
    expect(await speller.suggestions('bda')).toEqual([]);
    speller.stop();
  });
});
