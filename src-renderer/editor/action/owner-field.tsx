import { type ComponentType, type ReactNode, useState } from 'react';
import { useSlateStatic } from 'slate-react';
import type { Action } from '../../../shared/note/blocks.ts';
import { type NoteEditor, noteIn } from '../note-editor.ts';
import { useDraft } from '../use-draft.ts';
import { knownOwners } from './known-owners.ts';
import type { OwnerBoxProps } from './owner-box.tsx';
import { typedOwner } from './typed-owner.ts';

let box: ComponentType<OwnerBoxProps> | null = null;

/** Loads the list of names that goes with the field, once; before that the field is there without it. */
export async function loadOwnerBox(): Promise<void> {
  box ??= (await import('./owner-box.tsx')).OwnerBox;
}

interface OwnerFieldProps {
  readonly element: Action;
  readonly hint: string;
  /** Sets the owner, none where it is empty; answers the one that the note has then. */
  readonly onType: (owner: string) => string;
}

/** Who is to do it: anybody, with those whom the note knows to choose from. */
export function OwnerField({ element, hint, onType }: OwnerFieldProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  // A field that is typed in is never put in the place of another.
  const [Box] = useState(() => box);
  const [names] = useState(() => knownOwners(noteIn(editor), element));
  const [words, type] = useDraft({
    value: element.owner ?? '',
    write: (typed) => onType(typedOwner(typed)),
  });
  if (Box) return <Box names={names} words={words} hint={hint} onType={type} />;
  return (
    <label className="action-field">
      <span>Owner</span>
      <input
        data-control="owner"
        value={words}
        placeholder={hint}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
      />
    </label>
  );
}
