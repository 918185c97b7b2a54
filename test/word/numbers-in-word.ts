import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header } from '../../shared/note/build.ts';
import type { WordOptions } from '../../src-main/word/word-options.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { shownNumbers } from './shown-numbers.ts';
import { paragraphsOf, part, unpack } from './word-file.ts';

/** A paragraph of a file with the number that Word shows before it, or that is typed there. */
export interface Shown {
  readonly style: string | null;
  readonly number: string;
  readonly words: string;
  readonly isCounted: boolean;
  readonly list: { readonly numId: number | null; readonly level: number | null };
}

/** The paragraphs of the file of a note. */
export async function shownIn(note: Note, options: WordOptions = {}): Promise<readonly Shown[]> {
  const parts = await unpack(await writeWord(note, options));
  const paragraphs = paragraphsOf(part(parts, 'word/document.xml'));
  const numbers = shownNumbers(parts, paragraphs);
  return paragraphs.map(({ style, text, numId, level }, index) => {
    const number = numbers[index] ?? '';
    const [typed = '', ...words] = text.split('\t');
    const isTyped = number === '' && words.length > 0;
    return {
      style,
      number: isTyped ? typed : number,
      words: isTyped ? words.join('\t') : text,
      isCounted: number !== '',
      list: { numId, level },
    };
  });
}

/** A note of entries with these numbers, each with its place for a title. */
export function entries(...numbers: readonly string[]): Note {
  return [
    header('Note'),
    ...numbers.map((number, at) => agendaItem({ ai: at + 1, number, title: `Title ${at}` })),
  ];
}

/** The headings of entries. */
export async function headings(note: Note): Promise<readonly Shown[]> {
  return (await shownIn(note)).filter(({ style }) => style === 'Heading1');
}
