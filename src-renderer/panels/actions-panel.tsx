import { type ReactNode, useMemo, useState } from 'react';
import { GridListItem, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { dateInWords } from '../editor/elements/date-in-words.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { Facts } from '../facts/assemble.ts';
import type { FoundAction } from '../facts/checked.ts';
import { useFacts, useFactsSource } from '../facts/use-facts.ts';
import { goToBlock, placeNow } from './go-to.ts';
import { useKeptRows } from './kept-rows.ts';
import { PanelFrame } from './panel-frame.tsx';
import { PanelList } from './panel-list.tsx';
import { closeDrawer } from './toggle-panel.ts';
import './actions-panel.css';

/** A row is the words of an action on two or three lines, and whose it is. */
const ROW = 84;

interface ActionRow {
  readonly id: string;
  readonly action: FoundAction;
}

/** What is to be done, by whom and by when. Actions that nobody owns come first. */
export function ActionsPanel({ editor }: { readonly editor: NoteEditor }): ReactNode {
  const facts = useFactsSource();
  const actions = useFacts((all) => all.actions);
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const wanted = useMemo(() => ordered(actions ?? [], shown), [actions, shown]);
  const { rows, things } = useKeptRows(wanted, ROWS);

  function goThere(id: string): void {
    const found = things.get(id);
    closeDrawer();
    if (found) goToBlock(editor, placeNow(editor, [...found.path], facts.get().checked));
  }

  return (
    <PanelFrame name="actions" count={rows.length}>
      <ToggleButtonGroup
        aria-label="Which actions are listed"
        className="choices"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => setShown(keys.has('all') ? 'all' : 'open')}
      >
        <ToggleButton id="open" className="choice">
          Open
        </ToggleButton>
        <ToggleButton id="all" className="choice">
          All
        </ToggleButton>
      </ToggleButtonGroup>
      <PanelList
        key={shown}
        label="Actions of the note"
        items={rows}
        rowHeight={ROW}
        onAction={goThere}
        empty={<Empty actions={actions} />}
      >
        {(row) => <ActionItem row={row} />}
      </PanelList>
    </PanelFrame>
  );
}

function Empty({ actions }: Pick<Facts, 'actions'>): ReactNode {
  if (actions === null) return <p>Looking for actions…</p>;
  if (actions.length > 0) return <p>Nothing is left to be done.</p>;
  return (
    <>
      <p>There are no actions yet.</p>
      <p>
        Type <q>Action:</q> at the start of a line, and say who is to do it:{' '}
        <q>Officers to write by 30 November</q>.
      </p>
    </>
  );
}

/** Those that nobody owns, then the others as they stand in the note. */
function ordered(actions: readonly FoundAction[], shown: 'open' | 'all'): readonly FoundAction[] {
  const wanted = actions.filter(({ isOpen }) => shown === 'all' || isOpen);
  return [...wanted.filter(({ owner }) => owner === null), ...wanted.filter(({ owner }) => owner !== null)];
}

/** A row is known by all that it shows. */
const ROWS = {
  nameOf: ({ text, owner, due, status, isOverdue }: FoundAction): string =>
    [text, owner, due, status, isOverdue].join(' | '),
  make: (action: FoundAction, id: string): ActionRow => ({ id, action }),
  shows: (): boolean => true,
};

function ActionItem({ row: { id, action } }: { readonly row: ActionRow }): ReactNode {
  const { text, owner, due, isOpen, isOverdue, status } = action;
  return (
    <GridListItem id={id} textValue={text} className="action-row" data-done={!isOpen || undefined}>
      <div className="action-row-words">{text}</div>
      <div className="action-row-detail">
        <span data-missing={owner === null || undefined}>{owner ?? 'No owner'}</span>
        {due !== null && (
          <span data-late={isOverdue || undefined}>
            {isOverdue ? 'was due ' : 'by '}
            {dateInWords(due)}
          </span>
        )}
        {status !== 'open' && <span className="action-row-status">{status}</span>}
      </div>
    </GridListItem>
  );
}
