import type { ReactNode } from 'react';
import type { Block } from '../../shared/note/blocks.ts';
import { plainText } from '../../shared/note/walk.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { goToEntry } from '../panels/go-to.ts';
import { usePage } from '../state/use-page.ts';
import type { Choice } from './choice.ts';
import { Palette } from './palette.tsx';

/** All entries of the note, to go to one by its number or its words: matters are not taken in their order. */
export function EntryPalette(): ReactNode {
  const { store, closeDialog } = usePage();
  const { view } = store.get();
  if (view.kind !== 'note') return null;
  const editor = view.session.editor();
  return (
    <Palette
      label="Jump to an entry"
      none="No entry has this number or these words."
      choices={choicesOf(editor)}
      onClose={closeDialog}
      onChoose={(id) => {
        closeDialog();
        goToEntry(editor, Number(id));
      }}
    />
  );
}

function choicesOf(editor: NoteEditor): readonly Choice[] {
  return (editor.children as unknown as readonly Block[]).flatMap((block, index) => {
    if (block.type !== 'agenda-item') return [];
    const [title] = block.children;
    return [{ id: String(index), number: title.number, label: plainText(title).trim() || 'No title yet' }];
  });
}
