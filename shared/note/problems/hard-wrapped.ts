import type { Operation } from 'slate';
import type { BodyBlock } from '../blocks.ts';
import { bodyOf, joinLines, type WrappedRun, wrappedRuns } from '../wrapped.ts';
import type { Finding, Rule } from './problem.ts';

/** Paragraphs that are the printed lines of one: told once an entry, where they start. */
export const hardWrapped: Rule = ({ note, offsets }) =>
  note.flatMap((item, index): Finding[] => {
    if (item.type !== 'agenda-item') return [];
    const body = bodyOf(item);
    const runs = wrappedRuns(body);
    const start = runs[0] && body[runs[0].first];
    if (!start) return [];
    const operations = runs.toReversed().flatMap((run) => joining(body, run, index));
    return [
      {
        code: 'hard-wrapped',
        severity: 'hint',
        at: offsets.get(start) ?? 0,
        message:
          'The paragraphs here are broken into lines. They are joined in Word, and stay as they are in the file.',
        item,
        fix: { label: 'Join the lines into paragraphs', operations },
      },
    ];
  });

/** Puts the words of a run into its first paragraph and takes the others away, the last one first. */
function joining(body: readonly BodyBlock[], run: WrappedRun, item: number): readonly Operation[] {
  const [head] = body.slice(run.first, run.first + 1);
  if (head?.type !== 'paragraph') return [];
  const { length } = head.children[0].text;
  const text = joinLines(body, run).children[0].text.slice(length);
  // The title is an entry's first block, so that its body starts at 1.
  const at = (place: number): number[] => [item, place + 1];
  const removals = body
    .slice(run.first + 1, run.last + 1)
    .map((node, place) => ({ type: 'remove_node', path: at(run.first + 1 + place), node }) as Operation)
    .toReversed();
  return [...removals, { type: 'insert_text', path: [...at(run.first), 0], offset: length, text }];
}
