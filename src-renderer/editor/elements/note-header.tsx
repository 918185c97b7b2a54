import type { ReactNode } from 'react';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import type { Header } from '../../../shared/note/blocks.ts';
import type { NoteEditor } from '../note-editor.ts';
import type { ElementOf } from './block-element.tsx';
import { HeaderForm } from './header-form.tsx';
import './note-header.css';

/** The title of the note and its labelled fields, as a form set in the page. */
export function NoteHeader({ attributes, children, element }: ElementOf<Header>): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const isReadOnly = useReadOnly();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to its fields
    <header
      {...attributes}
      className="note-header"
      contentEditable={false}
      // At each edit Slate would put the selection back into its words, and keys typed here would go nowhere.
      onFocus={() => ReactEditor.blur(editor)}
    >
      {isReadOnly ? <Shown element={element} /> : <HeaderForm element={element} />}
      <span hidden>{children}</span>
    </header>
  );
}

function Shown({ element }: { readonly element: Header }): ReactNode {
  return (
    <>
      {element.title.trim() !== '' && <h1 className="note-title">{element.title}</h1>}
      {element.fields.map(({ label, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place only
        <div key={index} className="note-field">
          <span className="note-label">{label}</span>
          <span className="note-value">{value}</span>
        </div>
      ))}
    </>
  );
}
