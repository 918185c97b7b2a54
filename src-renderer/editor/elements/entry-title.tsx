import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Editor, type PathRef } from 'slate';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import type { ItemTitle } from '../../../shared/note/blocks.ts';
import { setProperties } from '../apply.ts';
import type { NoteEditor } from '../note-editor.ts';
import { pointIn } from '../places.ts';
import { leaveField, typeInField } from '../type-in-field.ts';
import type { ElementOf } from './block-element.tsx';
import './entry-title.css';

/** The number and the title of an entry. The number is a field of its own, reached by Shift+Tab from the title. */
export function EntryTitle({ attributes, children, element }: ElementOf<ItemTitle>): ReactNode {
  const isReadOnly = useReadOnly();
  const isEmpty = element.children[0].text === '';
  return (
    <div {...attributes} className="item-title" data-reference={element.reference || undefined}>
      <span className="item-number-cell" contentEditable={false}>
        {isReadOnly ? element.number : <NumberField element={element} />}
      </span>
      <h2
        aria-label={isEmpty ? 'An entry without a title' : undefined}
        data-empty={isEmpty && !isReadOnly ? 'Title of the entry' : undefined}
      >
        {children}
      </h2>
    </div>
  );
}

function NumberField({ element }: { readonly element: ItemTitle }): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const [draft, setDraft] = useState({ number: element.number, seen: element.number });
  if (draft.seen !== element.number) setDraft({ number: element.number, seen: element.number });
  // Keys can come faster than the page is drawn: the block that was drawn last may be gone by then, its place is not.
  const place = useRef<PathRef | null>(null);

  function write(number: string): void {
    const path = place.current?.current;
    if (!path) return;
    setDraft({ number, seen: element.number });
    typeInField(editor, `number ${path.join('.')}`, () => setProperties(editor, path, { number }));
  }

  function toTitle(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Tab' && event.shiftKey) {
      // As from other words: to the title of the note, not to whatever button stands before this.
      event.preventDefault();
      event.currentTarget.closest('.paper')?.querySelector<HTMLElement>('.note-title')?.focus();
      return;
    }
    const path = place.current?.current;
    const isPlainTab = event.key === 'Tab' && !event.shiftKey;
    if (!path || (event.key !== 'Enter' && !isPlainTab)) return;
    event.preventDefault();
    editor.select(pointIn(path, 0));
    ReactEditor.focus(editor);
  }

  function leave(): void {
    place.current?.unref();
    place.current = null;
    leaveField(editor);
  }

  return (
    <input
      className="item-number"
      value={draft.number}
      aria-label="Number of the entry"
      placeholder="No."
      tabIndex={-1}
      spellCheck={false}
      onChange={({ target }) => write(target.value)}
      onKeyDown={toTitle}
      onFocus={() => {
        // Slate would take the focus back: it keeps it for itself in a block that has words.
        ReactEditor.blur(editor);
        place.current = Editor.pathRef(editor, ReactEditor.findPath(editor, element));
      }}
      onBlur={leave}
    />
  );
}
