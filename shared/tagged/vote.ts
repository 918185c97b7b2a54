import type { List, Paragraph, Vote } from '../note/blocks.ts';
import type { Container } from './container.ts';
import { orEmpty, readContents, writeContents } from './contents.ts';
import type { Cursor } from './cursor.ts';
import { type NumberedMatch, readHeadingLine, wordsOnHeadingLine, writeHeadingLine } from './heading-line.ts';
import { type HeadingMatch, votePart } from './headings.ts';
import type { Place } from './paragraph.ts';
import type { Sink } from './sink.ts';

/** How far a vote reaches: over its labels, the names under them and their counts. */
export function voteContainer({ form }: Pick<HeadingMatch, 'form'>): Container {
  let before: ReturnType<typeof votePart> | 'heading' | 'words' = form === 'own-line' ? 'heading' : 'words';
  return {
    holds: 'paragraphs',
    accepts(line, words) {
      const part = votePart(words);
      if (line.kind === 'vote') return before === 'heading' && line.keyword === '';
      if (line.kind !== 'paragraph') return false;
      if (before === 'heading') return true;
      if (before === 'tally' || before === 'words') return false;
      if (part === 'names') return before === 'open-label';
      return part !== 'tally';
    },
    continues: () => false,
    take(_line, words) {
      const part = votePart(words);
      before = part === 'names' && before === 'heading' ? 'words' : part;
    },
  };
}

/** Reads the vote that the present line opens. */
export function readVote(cursor: Cursor, match: NumberedMatch): Vote {
  const { layout, first } = readHeadingLine(cursor, match);
  const container = voteContainer(match);
  if (first) container.take({ kind: 'paragraph' }, first.children[0].text, 0);
  const contents = readContents(cursor, container);
  const children = orEmpty(first ? [first, ...contents] : contents).filter(isParagraph);
  const { keyword, number } = match;
  const block = { type: 'vote', keyword, layout, children } as const;
  return number === '' ? block : { ...block, number };
}

/** A vote's container takes in no list, so that all it holds are paragraphs. */
function isParagraph(block: Paragraph | List): block is Paragraph {
  return block.type === 'paragraph';
}

/** Writes a vote; returns its container, which may still be open for what follows. */
export function writeVote(block: Vote, sink: Sink, place: Place): Container {
  const words = wordsOnHeadingLine(block.children);
  const match = writeHeadingLine(block, { keyword: block.keyword, fallback: 'Vote' }, words, sink, place);
  const container = voteContainer(match);
  writeContents(block.children, match.form !== 'own-line', sink, place, container);
  return container;
}
