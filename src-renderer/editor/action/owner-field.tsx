import { type ComponentType, type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSlateStatic } from 'slate-react';
import type { Action } from '../../../shared/note/blocks.ts';
import { type NoteEditor, noteIn } from '../note-editor.ts';
import { useDraft } from '../use-draft.ts';
import { knownOwners, onlyMeant } from './known-owners.ts';
import type { OwnerBoxProps } from './owner-box.tsx';
import { typedOwner } from './typed-owner.ts';

let box: ComponentType<OwnerBoxProps> | null = null;

/** Loads the list of names that goes with the field, once; before that the field is there without it. */
export async function loadOwnerBox(): Promise<void> {
  box ??= (await import('./owner-box.tsx')).OwnerBox;
}

/** What the keys that leave the field do with it. */
export interface OwnerKeys {
  /** Takes a name that was chosen, or else the only one that the words typed since the field was entered can mean. */
  takeMeant(chosen: string | null): void;
}

interface OwnerFieldProps {
  readonly keys: Ref<OwnerKeys>;
  readonly element: Action;
  readonly hint: string;
  /** Sets the owner, none where it is empty; answers the one that the note has then. */
  readonly onType: (owner: string) => string;
}

/** Who is to do it: anybody, with those whom the note knows to choose from. */
export function OwnerField({ element, hint, onType, keys }: OwnerFieldProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  // A field that is typed in is never put in the place of another.
  const [Box] = useState(() => box);
  const [names] = useState(() => knownOwners(noteIn(editor), element));
  const [words, write] = useDraft({
    value: element.owner ?? '',
    write: (typed) => onType(typedOwner(typed)),
  });
  // What stood there before, somebody meant as it stands.
  const typed = useRef('');
  function type(now: string): void {
    typed.current = now;
    write(now);
  }
  useImperativeHandle(keys, () => ({
    takeMeant(chosen) {
      const name = chosen ?? onlyMeant(names, typed.current);
      typed.current = '';
      // At once: the key goes on to the next field.
      if (name !== null && name !== words) flushSync(() => write(name));
    },
  }));
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
