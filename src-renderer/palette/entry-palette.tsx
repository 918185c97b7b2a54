import type { ReactNode } from 'react';
import type { TopBlock } from '../../shared/note/blocks.ts';
import { partHeadings } from '../../shared/note/part-headings.ts';
import { plainText } from '../../shared/note/walk.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { goToBlock, goToEntry } from '../panels/go-to.ts';
import { usePage } from '../state/use-page.ts';
import type { Choice } from './choice.ts';
import { Palette } from './palette.tsx';

/** An entry, or the heading of a part, and where it stands. */
interface Goal extends Choice {
  readonly path: readonly number[];
}

/**
 * All entries of the note and the headings of its parts, to go to one by its number or its words: matters are not taken in
 * their order.
 */
export function EntryPalette(): ReactNode {
  const { store, closeDialog } = usePage();
  const { view } = store.get();
  if (view.kind !== 'note') return null;
  const editor = view.session.editor();
  const goals = goalsIn(editor);
  return (
    <Palette
      label="Jump to an entry"
      none="No entry has this number or these words."
      choices={goals}
      onClose={closeDialog}
      onChoose={(chosen) => {
        const goal = goals.find(({ id }) => id === chosen);
        closeDialog();
        if (goal) goTo(editor, goal.path);
      }}
    />
  );
}

function goTo(editor: NoteEditor, path: readonly number[]): void {
  const [place = 0] = path;
  if (path.length === 1 && noteIn(editor)[place]?.type === 'agenda-item') goToEntry(editor, place);
  else goToBlock(editor, [...path]);
}

function goalsIn(editor: NoteEditor): readonly Goal[] {
  return noteIn(editor).flatMap((block, place) => [...entryAt(block, place), ...partsAt(block, place)]);
}

function entryAt(block: TopBlock, place: number): readonly Goal[] {
  if (block.type !== 'agenda-item') return [];
  const [title] = block.children;
  const label = plainText(title).trim() || 'No title yet';
  return [{ id: String(place), number: title.number, label, path: [place] }];
}

function partsAt(block: TopBlock, place: number): readonly Goal[] {
  return partHeadings(block).map(({ heading, within }) => {
    const path = [place, ...within];
    return { id: path.join('.'), label: heading.children[0].text.trim() || 'No title yet', path };
  });
}
