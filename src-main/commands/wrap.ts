import { matchMarker } from '../../shared/tagged/marker.ts';

let made: Intl.Segmenter | null = null;

/** What tells characters apart, made when words first need it: that takes time in which no command waits for it. */
function graphemes(): Intl.Segmenter {
  made ??= new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
  return made;
}

/** How many characters wide words are, as a person counts them: a letter with its accents is one. */
export function widthOf(words: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no segmenter.
  if (/^[\u0000-\u007f]*$/.test(words)) return words.length;
  let width = 0;
  for (const _ of graphemes().segment(words)) width += 1;
  return width;
}

/** Words filled up with spaces to a width. */
export function padTo(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - widthOf(words)));
}

/**
 * Words as lines of at most `width` characters, broken at white space, and within a word only where that is
 * longer than a line. Line ends stay; a line goes on below its first word, after any indent and list marker.
 */
export function wrap(words: string, width: number): readonly string[] {
  return words.split('\n').flatMap((line) => {
    const words = line.trim();
    const indent = ' '.repeat(line.length - line.trimStart().length);
    const marker = words.slice(0, matchMarker(words)?.at ?? 0);
    const hanging = indent + ' '.repeat(widthOf(marker));
    const room = Math.max(1, width - hanging.length);
    return fill(words.slice(marker.length), room).map(
      (part, at) => (at === 0 ? indent + marker : hanging) + part,
    );
  });
}

function fill(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let taken = 0;
  for (const word of line.split(/\s+/).flatMap((part) => pieces(part, width))) {
    const wide = widthOf(word);
    const fits = taken + 1 + wide <= width;
    if (!fits && current !== '') lines.push(current);
    taken = fits && current !== '' ? taken + 1 + wide : wide;
    current = fits && current !== '' ? `${current} ${word}` : word;
  }
  return [...lines, current];
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const letters = Array.from(graphemes().segment(word), ({ segment }) => segment);
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += width) parts.push(letters.slice(at, at + width).join(''));
  return parts;
}
