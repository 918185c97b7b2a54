import { CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { GridListItem, Button as RowButton } from 'react-aria-components';
import type { Severity } from '../../shared/note/problems/problem.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { FoundProblem } from '../facts/checked.ts';
import { fixProblem } from '../facts/fix-problem.ts';
import { useFacts, useFactsSource } from '../facts/use-facts.ts';
import { usePage } from '../state/use-page.ts';
import { goToBlock, placeNow } from './go-to.ts';
import { useKeptRows } from './kept-rows.ts';
import { PanelFrame } from './panel-frame.tsx';
import { PanelList } from './panel-list.tsx';
import { closeDrawer } from './toggle-panel.ts';
import './problems-panel.css';

/** A row is a sentence on two or three lines, and the entry it is of. */
const ROW = 92;

const SIGNS: Readonly<Record<Severity, { readonly icon: typeof Info; readonly word: string }>> = {
  error: { icon: CircleX, word: 'Error' },
  warning: { icon: TriangleAlert, word: 'Warning' },
  hint: { icon: Info, word: 'Hint' },
};

interface ProblemRow {
  readonly id: string;
  readonly problem: FoundProblem;
}

/** What is wrong with the note, in its order: a click goes there, and what can safely be put right has a button. */
export function ProblemsPanel({
  editor,
  isReadOnly,
}: {
  readonly editor: NoteEditor;
  readonly isReadOnly: boolean;
}): ReactNode {
  const { say } = usePage();
  const facts = useFactsSource();
  const problems = useFacts((all) => all.problems);
  const { rows, things } = useKeptRows(problems ?? NONE, ROWS);

  function goThere(id: string): void {
    const problem = things.get(id);
    closeDrawer();
    if (!problem) return;
    goToBlock(editor, placeNow(editor, [...problem.path], facts.get().checked), problem.offset);
  }

  async function fix(id: string): Promise<void> {
    const problem = things.get(id);
    const index = problem ? (facts.get().problems?.indexOf(problem) ?? -1) : -1;
    if (index >= 0 && (await fixProblem(editor, facts, index))) return;
    const words = 'The note was being edited, so nothing was put right. Try again.';
    say({ words, canUndo: false, isTrouble: true });
  }

  return (
    <PanelFrame name="problems" count={rows.length}>
      <PanelList
        label="Problems of the note"
        items={rows}
        rowHeight={ROW}
        onAction={goThere}
        empty={
          problems === null ? (
            <p>Looking for problems…</p>
          ) : (
            <>
              <p>Nothing is wrong with this note.</p>
              <p>
                Damaged tags, actions without an owner and names that the attendance does not have are told
                here.
              </p>
            </>
          )
        }
      >
        {(row) => <ProblemItem row={row} canFix={!isReadOnly} onFix={fix} />}
      </PanelList>
    </PanelFrame>
  );
}

const NONE: readonly FoundProblem[] = [];

/** A row is known by all that it shows. */
const ROWS = {
  nameOf: (problem: FoundProblem): string =>
    [problem.severity, problem.message, placeWords(problem), problem.fix].join(' | '),
  make: (problem: FoundProblem, id: string): ProblemRow => ({ id, problem }),
  shows: (): boolean => true,
};

interface ProblemItemProps {
  readonly row: ProblemRow;
  readonly canFix: boolean;
  readonly onFix: (id: string) => Promise<void>;
}

function ProblemItem({ row: { id, problem }, canFix, onFix }: ProblemItemProps): ReactNode {
  const { severity, message, fix } = problem;
  const { icon: Icon, word } = SIGNS[severity];
  return (
    <GridListItem id={id} textValue={message} className="problem-row" data-severity={severity}>
      <span className="problem-sign">
        <Icon aria-hidden="true" size={16} strokeWidth={2} />
        <span className="visually-hidden">{word}: </span>
      </span>
      <div className="problem-words">
        <p>{message}</p>
        <p className="problem-place">{placeWords(problem)}</p>
        {fix !== null && canFix && (
          <RowButton className="button" data-look="plain" onPress={() => void onFix(id)}>
            {fix}
          </RowButton>
        )}
      </div>
    </GridListItem>
  );
}

/** The entry it is in, as a clerk would call it; outside the entries its line in the file. */
function placeWords({ item, line }: FoundProblem): string {
  if (!item) return `Line ${line}`;
  return [item.number, item.title].filter(Boolean).join(' ') || 'An entry without a title';
}
