import { Node, type Operation } from 'slate';
import type { Note } from '../../shared/note/blocks.ts';
import { paragraph } from '../../shared/note/build.ts';
import type { JournalChange } from '../files/read-journal.ts';
import { type FormLines, formLines } from './form-lines.ts';
import type { JournalledEdit } from './recovered-note.ts';

/** Keys with more time between them than this were no one run of typing, in milliseconds. */
const ONE_RUN = 60_000;

/**
 * The words that changes brought into a note, in the order in which they came, for a note that can't take the changes
 * themselves: one text for each run of typing, and one for each line of a form that was typed in. What was erased later
 * than at once is among them. Never throws.
 */
export function typedWords(changes: readonly JournalChange[]): readonly string[] {
  const runs: string[] = [];
  let run = '';
  /** Where the next key of this run would stand. */
  let place = '';
  let last = 0;
  /** The form that is being typed in: its lines before that, and by now. */
  let form = null as FormLines | null;
  const end = (): void => {
    for (const each of [run, ...(form ? added(form) : [])]) {
      const words = each.replaceAll(/\s+/g, ' ').trim();
      if (words !== '') runs.push(words);
    }
    run = '';
    place = '';
    form = null;
  };
  for (const { time, change } of changes) {
    const operations = (change as Partial<JournalledEdit> | null)?.o;
    for (const each of Array.isArray(operations) ? operations : []) {
      const operation: Operation = each ?? {};
      if (operation.type === 'insert_text' && typeof operation.text === 'string') {
        const { path, offset, text } = operation;
        if (place !== placeAt(path, offset) || time - last > ONE_RUN) end();
        run += text;
        place = placeAt(path, offset + text.length);
        last = time;
      } else if (operation.type === 'remove_text' && typeof operation.text === 'string') {
        const { path, offset, text } = operation;
        // The last letters of the run are taken back.
        if (place === placeAt(path, offset + text.length) && run.endsWith(text)) {
          run = run.slice(0, run.length - text.length);
          place = placeAt(path, offset);
        }
      } else if (operation.type === 'insert_node') {
        end();
        run = wordsOf(operation.node);
        end();
      } else if (operation.type === 'set_node') {
        const typed = formLines(operation);
        if (!typed) continue;
        if (form?.place !== typed.place || time - last > ONE_RUN) end();
        form = { ...typed, before: form?.before ?? typed.before };
        last = time;
      }
    }
  }
  end();
  return runs;
}

/** The lines of a form that it had not before it was typed in. */
function added({ before, now }: FormLines): readonly string[] {
  const had = new Set(before);
  return now.filter((line) => !had.has(line));
}

function placeAt(path: unknown, offset: number): string {
  return `${String(path)}:${offset}`;
}

/** A note with words at its end, a paragraph each, and the change that puts them there; null for no words. */
export function withWordsAtEnd(
  [first, ...rest]: Note,
  words: readonly string[],
): { readonly note: Note; readonly edit: JournalledEdit | null } {
  const added = words.map((each) => paragraph(each));
  const o = added.map((node, at): Operation => ({ type: 'insert_node', path: [rest.length + 1 + at], node }));
  return { note: [first, ...rest, ...added], edit: o.length > 0 ? { o, s: null } : null };
}

function wordsOf(node: unknown): string {
  try {
    return [...Node.texts(node as Node)].map(([{ text }]) => text).join(' ');
  } catch {
    return '';
  }
}
