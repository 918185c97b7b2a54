import type { OwnStyle, OwnStyles } from './read-styles.ts';

/** What a paragraph's style makes of it, with all that the style is based on. */
export interface ParagraphLook {
  readonly name: string;
  /** From 1 to 9 for a heading. */
  readonly heading: number | null;
  /** The list that its paragraphs stand in; null for none. */
  readonly numId: string | null;
  readonly level: number | null;
  /** The style and those it is based on, by their ids: a level of a list may name one as its own. */
  readonly styles: readonly string[];
  readonly isBold: boolean;
  readonly isHidden: boolean;
}

/** How a style of characters or tables shows words. */
export interface WordsLook {
  readonly isBold: boolean;
  readonly isHidden: boolean;
}

/** The styles of a file. */
export interface StyleSheet {
  /** The look of a style of paragraphs; of the standard one for null. */
  paragraph(id: string | null): ParagraphLook;
  characters(id: string): WordsLook;
  table(id: string | null): TableLook;
  /** What all words have that no style says otherwise of. */
  readonly all: WordsLook;
}

/** What a style of tables makes of the words in one. */
export interface TableLook {
  readonly isBold: boolean;
  readonly isFirstRowBold: boolean;
  readonly isFirstColumnBold: boolean;
}

/** How many styles may be based on one another: Word allows fewer. One that is based on itself ends here as well. */
const LONGEST_CHAIN = 30;

const PLAIN: WordsLook = { isBold: false, isHidden: false };
const PLAIN_TABLE: TableLook = { isBold: false, isFirstRowBold: false, isFirstColumnBold: false };

/** The styles of a part of styles; of none where a file has no such part. */
export function styleSheet(own: OwnStyles | null): StyleSheet {
  const styles = own?.styles ?? new Map<string, OwnStyle>();
  const looks = new Map<string, ParagraphLook>();
  const words = new Map<string, WordsLook>();
  const tables = new Map<string, TableLook>();
  const standard = [...styles.values()].find(({ type, isDefault }) => isDefault && type === 'paragraph');
  const kept = <Look>(
    cache: Map<string, Look>,
    id: string,
    make: (chain: readonly OwnStyle[]) => Look,
  ): Look => {
    const known = cache.get(id);
    if (known !== undefined) return known;
    const chain = chainOf(styles, id);
    const look = make(chain);
    // A style that the file does not have is not kept: there may be as many as paragraphs.
    if (chain.length > 0) cache.set(id, look);
    return look;
  };
  const plain = paragraphLook(
    standard?.id ?? 'Normal',
    standard === undefined ? [] : chainOf(styles, standard.id),
  );
  return {
    paragraph: (id) => (id === null ? plain : kept(looks, id, (chain) => paragraphLook(id, chain))),
    characters: (id) => kept(words, id, wordsLook),
    table: (id) => (id === null ? PLAIN_TABLE : kept(tables, id, tableLook)),
    all: own === null ? PLAIN : { isBold: own.isBold, isHidden: own.isHidden },
  };
}

/** A style and those it is based on, itself first. */
function chainOf(styles: ReadonlyMap<string, OwnStyle>, id: string): readonly OwnStyle[] {
  const chain: OwnStyle[] = [];
  let style = styles.get(id);
  while (style !== undefined && chain.length < LONGEST_CHAIN) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return chain;
}

function paragraphLook(id: string, chain: readonly OwnStyle[]): ParagraphLook {
  const numId = nearest(chain, 'numId') ?? null;
  return {
    name: chain[0]?.name ?? id,
    heading: headingOf(id, chain),
    numId: numId === '0' ? null : numId,
    level: nearest(chain, 'level') ?? null,
    styles: chain.map((style) => style.id),
    ...wordsLook(chain),
  };
}

/** The outline level that a style or what it is based on says, or that its name stands for in Word. */
function headingOf(id: string, chain: readonly OwnStyle[]): number | null {
  // A file that does not describe its styles may still call them by the ids of Word's own.
  if (chain.length === 0) return headingOfName(id.replace(/^heading(?=\d$)/i, 'heading '));
  for (const { outline, name } of chain) {
    if (outline !== undefined) return headingOfOutline(outline);
    const heading = headingOfName(name);
    if (heading !== null) return heading;
  }
  return null;
}

/** The heading that an outline level from 0 stands for; 9 is running text. */
export function headingOfOutline(outline: number): number | null {
  return outline >= 0 && outline < 9 ? outline + 1 : null;
}

function headingOfName(name: string): number | null {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

function wordsLook(chain: readonly OwnStyle[]): WordsLook {
  return { isBold: nearest(chain, 'bold') ?? false, isHidden: nearest(chain, 'hidden') ?? false };
}

function tableLook(chain: readonly OwnStyle[]): TableLook {
  const isBold = nearest(chain, 'bold') ?? false;
  return {
    isBold,
    isFirstRowBold: nearest(chain, 'firstRowBold') ?? isBold,
    isFirstColumnBold: nearest(chain, 'firstColumnBold') ?? isBold,
  };
}

function nearest<Key extends keyof OwnStyle>(
  chain: readonly OwnStyle[],
  key: Key,
): OwnStyle[Key] | undefined {
  return chain.find((style) => style[key] !== undefined)?.[key];
}
