import { keptWords } from './kept-words.ts';
import type { Relation } from './relations.ts';
import { type ChangeTally, changeTally } from './tracked-changes.ts';
import type { WordExtras } from './word-piece.ts';

/** What may be left out besides pictures: as a clerk calls one of it, and several. */
const OTHERS = {
  chart: ['chart', 'charts'],
  diagram: ['diagram', 'diagrams'],
  equation: ['equation, of which only the letters are kept', 'equations, of which only the letters are kept'],
  embedded: ['embedded file', 'embedded files'],
  linked: ['link to another file, which was not opened', 'links to other files, which were not opened'],
  linkedPicture: [
    'picture that is only linked, which was not fetched',
    'pictures that are only linked, which were not fetched',
  ],
  template: ['link to a template, which was not opened', 'links to templates, which were not opened'],
  shape: ['drawn shape without words', 'drawn shapes without words'],
  control: ['form control', 'form controls'],
  inserted: ['document inserted as a whole', 'documents inserted as a whole'],
  hiddenWords: ['paragraph with hidden words in it', 'paragraphs with hidden words in them'],
  mergedWords: [
    'merged table cell with words that Word does not show',
    'merged table cells with words that Word does not show',
  ],
} as const satisfies Record<string, readonly [one: string, several: string]>;

/** A kind of thing that is left out. */
export type OtherKind = keyof typeof OTHERS;

/** Names are for people to find a thing by; a description of a page does not help them more than its beginning. */
const LONGEST_NAME = 200;

/** Counts what is in a file besides its words. */
export interface Tally {
  readonly changes: ChangeTally;
  picture(name: string): void;
  other(kind: OtherKind): void;
  /** All that was counted, with what was read elsewhere. */
  extras(listed: Pick<WordExtras, 'comments' | 'notes'>): WordExtras;
}

/** A tally with nothing in it. */
export function tally(): Tally {
  const changes = changeTally();
  const pictures: string[] = [];
  const others = new Map<OtherKind, number>();
  return {
    changes,
    picture(name) {
      const clean = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
      pictures.push(clean === '' ? 'unnamed picture' : keptWords(clean));
    },
    other: (kind) => others.set(kind, (others.get(kind) ?? 0) + 1),
    extras: (listed) => ({
      ...changes.counted(),
      ...listed,
      pictures,
      others: [...others].map(([kind, count]) => `${count} ${OTHERS[kind][count === 1 ? 0 : 1]}`),
    }),
  };
}

/** Counts what leads out of a file, apart from links that a reader can follow. */
export function tallyExternal(relations: readonly Relation[], { other }: Tally): void {
  for (const { type } of relations) {
    if (type === 'hyperlink') continue;
    if (type === 'image') other('linkedPicture');
    else if (type === 'attachedTemplate') other('template');
    else other('linked');
  }
}
