import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Editor } from 'slate';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import type { Header, HeaderField } from '../../../shared/note/blocks.ts';
import { setProperties } from '../apply.ts';
import type { NoteEditor } from '../note-editor.ts';
import { blockAt } from '../places.ts';
import { putCaret } from '../put-caret.ts';
import { leaveField, typeInField } from '../type-in-field.ts';
import type { ElementOf } from './block-element.tsx';
import './note-header.css';

/** The header is the first block of a note. */
const PLACE = [0];

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
      {isReadOnly ? <Shown element={element} /> : <Form element={element} />}
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

function Form({ element }: { readonly element: Header }): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const { fields } = element;
  /** The field that was added last: its name is what is typed next. */
  const [added, setAdded] = useState<number | null>(null);

  function write(field: string, make: (now: Header) => Partial<Pick<Header, 'title' | 'fields'>>): void {
    // Keys can come faster than the page is drawn: what the editor has counts, not what was drawn last.
    const now = blockAt(editor, PLACE);
    if (now?.type !== 'header') return;
    typeInField(editor, field, () => setProperties(editor, PLACE, make(now)));
  }

  function change(index: number, part: 'label' | 'value', words: string): void {
    write(`${part} ${index}`, (now) => ({
      fields: now.fields.map(
        (field, at): HeaderField => (at === index ? { ...field, [part]: words } : field),
      ),
    }));
  }

  return (
    <>
      <Words
        name="Title of the note"
        className="note-title"
        value={element.title}
        onType={(title) => write('title', () => ({ title }))}
      />
      {fields.map(({ label, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place only
        <div key={index} className="note-field">
          <Words
            name="Name of the field"
            className="note-label"
            takesFocus={index === added}
            value={label}
            onType={(words) => change(index, 'label', words)}
          />
          <Words
            name={label.trim() || 'Value of the field'}
            hint={label.trim() ? `Add the ${label.trim().toLowerCase()}` : 'Add its words'}
            className="note-value"
            value={value}
            onType={(words) => change(index, 'value', words)}
          />
          <button
            type="button"
            className="remove-field"
            aria-label={`Remove the field ${label}`.trim()}
            onClick={() =>
              write(`remove ${index}`, (now) => ({ fields: now.fields.filter((_, at) => at !== index) }))
            }
          >
            <X aria-hidden="true" size={15} />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="add-field"
        onClick={() => {
          setAdded(fields.length);
          write('add', (now) => ({ fields: [...now.fields, { label: '', value: '' }] }));
        }}
      >
        <Plus aria-hidden="true" size={15} />
        Add a field
      </button>
    </>
  );
}

interface WordsProps {
  readonly name: string;
  /** Shown while it is empty; its name where nothing else is said. */
  readonly hint?: string;
  readonly className: string;
  readonly value: string;
  readonly onType: (words: string) => void;
  /** Whether the caret goes there once it is drawn. */
  readonly takesFocus?: boolean;
}

/** A line of words of the form. It grows with them, over several lines where they are long, and holds no line end. */
function Words({ name, hint = name, className, value, onType, takesFocus = false }: WordsProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  // What is typed shows at once; what Slate has, as after undo, takes its place when that changes.
  const [draft, setDraft] = useState({ words: value, seen: value });
  if (draft.seen !== value) setDraft({ words: value, seen: value });
  return (
    <textarea
      className={className}
      rows={1}
      aria-label={name}
      // biome-ignore lint/a11y/noAutofocus: a person has just asked for this field
      autoFocus={takesFocus}
      placeholder={hint}
      value={draft.words}
      onChange={({ target }) => {
        const words = target.value.replace(/[\r\n]+/g, ' ');
        setDraft({ words, seen: value });
        onType(words);
      }}
      onKeyDown={(event) => toNextField(event, editor)}
      onBlur={() => leaveField(editor)}
    />
  );
}

/** Enter goes on to the next line of the form, as it would on paper, and from the last one to the words. */
function toNextField(event: KeyboardEvent<HTMLTextAreaElement>, editor: NoteEditor): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const form = event.currentTarget.closest('.note-header');
  const lines = [...(form?.querySelectorAll<HTMLElement>('.note-title, .note-value') ?? [])];
  const here = lines.indexOf(event.currentTarget);
  const isLabel = here < 0;
  const next = isLabel
    ? event.currentTarget.parentElement?.querySelector<HTMLElement>('.note-value')
    : lines[here + 1];
  if (next) next.focus();
  else toWords(editor);
}

/** Puts the caret into the first entry, or where else there are words. */
function toWords(editor: NoteEditor): void {
  const entry = editor.children.findIndex((block) => 'type' in block && block.type === 'agenda-item');
  const path = entry < 0 ? [Math.min(1, editor.children.length - 1)] : [entry, 0];
  putCaret(editor, Editor.start(editor, path));
}
