import type { ReactNode } from 'react';
import type { ComparedPart } from '../../shared/note/compare/compare-notes.ts';
import type { Line } from '../../shared/note/compare/rows.ts';

/** What is said of a line beside its words, so that colour alone tells nothing. */
const SIGNS: Readonly<Record<Line['kind'], { readonly sign: string; readonly words: string }>> = {
  same: { sign: '', words: '' },
  changed: { sign: '≠', words: 'Changed: ' },
  removed: { sign: '–', words: 'Only here: ' },
  added: { sign: '+', words: 'Only here: ' },
};

/** One part of two notes side by side: what it is, and its lines, each beside the one that it was or became. */
export function ComparedEntry({ part }: { readonly part: ComparedPart }): ReactNode {
  const { number, title, mine, theirs } = part;
  const name = [number, title].filter(Boolean).join('  ');
  return (
    <section className="compared" aria-label={name}>
      <h3>
        {name || 'An entry without a title'}
        <span className="compared-note">{noteOf(part)}</span>
      </h3>
      <div className="compared-rows">
        {mine.map((line, index) =>
          isHeading(part, index) ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move: a comparison is drawn once
            <Row key={index} mine={line} theirs={theirs[index] ?? null} />
          ),
        )}
      </div>
    </section>
  );
}

/** Whether a row is the title that stands above the part already. */
function isHeading({ about, mine, theirs }: ComparedPart, index: number): boolean {
  return about === 'entry' && index === 0 && mine[0]?.kind === 'same' && theirs[0]?.kind === 'same';
}

/** What is said of the part as a whole. */
function noteOf({ kind, moved, renumbered }: ComparedPart): string {
  return [
    kind === 'only-mine' ? 'only on the left' : '',
    kind === 'only-theirs' ? 'only on the right' : '',
    renumbered ? `${renumbered} on the right` : '',
    moved ? 'stands elsewhere on the right' : '',
    kind === 'same' ? 'the same words' : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

function Row({ mine, theirs }: { readonly mine: Line | null; readonly theirs: Line | null }): ReactNode {
  const differs = mine?.kind !== 'same' || theirs?.kind !== 'same';
  return (
    <div className="compared-row" {...(differs ? { 'data-difference': '', tabIndex: -1 } : {})}>
      <Side line={mine} />
      <Side line={theirs} />
    </div>
  );
}

function Side({ line }: { readonly line: Line | null }): ReactNode {
  if (!line) return <div className="compared-gap" />;
  const { sign, words } = SIGNS[line.kind];
  return (
    <p className="compared-line" data-kind={line.kind}>
      <span className="compared-sign" aria-hidden="true">
        {sign}
      </span>
      <span>
        {words && <span className="visually-hidden">{words}</span>}
        {line.spans.map(({ text, isChanged }, index) =>
          isChanged ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans never move: a comparison is drawn once
            <mark key={index}>{text}</mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans never move: a comparison is drawn once
            <span key={index}>{text}</span>
          ),
        )}
      </span>
    </p>
  );
}
