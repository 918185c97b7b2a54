import { Path, Range } from 'slate';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { FoundProblem } from '../facts/checked.ts';
import { factsOf } from '../facts/use-facts.ts';
import type { Page } from '../state/page.ts';
import { goToBlock, placeNow } from './go-to.ts';

interface Gone {
  readonly problems: readonly FoundProblem[];
  readonly index: number;
  readonly selection: Range | null;
}

/** Where the last step led, so that several problems at one place are gone through. */
const LAST = new WeakMap<NoteEditor, Gone>();

/**
 * Goes to the next (1) or the previous (-1) problem of the note, from the caret, and past the end to the first again;
 * says what it is, unless the panel that lists them does.
 */
export function goToProblem(
  page: Pick<Page, 'store' | 'say' | 'dismiss'>,
  editor: NoteEditor,
  step: 1 | -1,
): void {
  const facts = factsOf(editor)?.get();
  if (!facts) return;
  const { problems, checked } = facts;
  if (problems === null || problems.length === 0) {
    tell(
      page,
      problems === null ? 'The note is still being looked through.' : 'Nothing is wrong with this note.',
    );
    return;
  }
  const index = nextIndex(editor, problems, step);
  const problem = problems[index];
  if (!problem) return;
  goToBlock(editor, placeNow(editor, [...problem.path], checked), problem.offset);
  LAST.set(editor, { problems, index, selection: editor.selection });
  const { settings, isFocused } = page.store.get();
  if (!settings.panels.problems || isFocused) {
    tell(page, `${index + 1} of ${problems.length}: ${problem.message}`);
  }
}

function nextIndex(editor: NoteEditor, problems: readonly FoundProblem[], step: 1 | -1): number {
  const count = problems.length;
  const { selection } = editor;
  const last = LAST.get(editor);
  const isThere = last?.selection && selection && Range.equals(last.selection, selection);
  if (isThere && last.problems === problems) return (last.index + step + count) % count;
  if (!selection) return step > 0 ? 0 : count - 1;
  const { path, offset } = selection.focus;
  const words = path.slice(0, -1);
  const order = ({ path: at, offset: within }: FoundProblem): number =>
    Path.equals([...at], words) ? within - offset : Path.compare([...at], words) || at.length - words.length;
  if (step > 0)
    return Math.max(
      0,
      problems.findIndex((problem) => order(problem) > 0),
    );
  const before = problems.findLastIndex((problem) => order(problem) < 0);
  return before < 0 ? count - 1 : before;
}

/** Says something in place of what was said of the problem before. */
function tell({ store, say, dismiss }: Pick<Page, 'store' | 'say' | 'dismiss'>, words: string): void {
  for (const { id, words: said } of store.get().toasts) if (SAID.has(said)) dismiss(id);
  SAID.add(words);
  say({ words, canUndo: false, isTrouble: false });
}

const SAID = new Set<string>();
