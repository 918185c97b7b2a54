import { Plus, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useSlateStatic } from 'slate-react';
import type { Header, HeaderField } from '../../../shared/note/blocks.ts';
import { setProperties } from '../apply.ts';
import type { NoteEditor } from '../note-editor.ts';
import { blockAt } from '../places.ts';
import { leaveField, typeInField } from '../type-in-field.ts';
import { goInHeader, toWords } from './header-keys.ts';

/** The header is the first block of a note. */
const PLACE = [0];

/** What a screen reader tells of the keys in a value. */
const HELP = 'Left arrow at the start: the name of the field. Right arrow at the end: removes the field.';

/**
 * The title of the note and its fields, to be typed in. Tab goes from value to value; the arrows lead on to the name of
 * a field and to its removal, which are seldom wanted.
 */
export function HeaderForm({ element }: { readonly element: Header }): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const { fields } = element;
  const form = useRef<HTMLDivElement>(null);
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

  function remove(index: number): void {
    write(`remove ${index}`, (now) => ({ fields: now.fields.filter((_, at) => at !== index) }));
  }

  /** A field that was added and has no word in it is not wanted after all. */
  function leave(index: number): void {
    const now = blockAt(editor, PLACE);
    const field = now?.type === 'header' ? now.fields[index] : undefined;
    if (index === added && field?.label === '' && field.value === '') remove(index);
    toWords(editor);
  }

  /** The field that takes the place of one that was removed, or the last one. */
  function focusAfter(index: number): void {
    const values = form.current?.querySelectorAll<HTMLElement>('.note-value') ?? [];
    const left = fields.length - 1;
    const next = values[Math.min(index, left - 1)] ?? form.current?.querySelector<HTMLElement>('.add-field');
    next?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to its fields
    <div ref={form} onKeyDown={(event) => goInHeader(event, editor)}>
      <Words
        name="Title of the note"
        className="note-title"
        value={element.title}
        onType={(title) => write('title', () => ({ title }))}
        onLeave={() => toWords(editor)}
      />
      {fields.map(({ label, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place only
        <div key={index} className="note-field">
          <Words
            name="Name of the field"
            className="note-label"
            isAside
            takesFocus={index === added}
            value={label}
            onType={(words) => change(index, 'label', words)}
            onLeave={() => leave(index)}
          />
          <Words
            name={label.trim() || 'Value of the field'}
            hint={label.trim() ? `Add the ${label.trim().toLowerCase()}` : 'Add its words'}
            help={HELP}
            className="note-value"
            value={value}
            onType={(words) => change(index, 'value', words)}
            onLeave={() => leave(index)}
          />
          <button
            type="button"
            className="remove-field"
            tabIndex={-1}
            aria-label={`Remove the field ${label}`.trim()}
            title="Remove the field (→ at the end of its words)"
            onClick={() => {
              focusAfter(index);
              remove(index);
            }}
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
    </div>
  );
}

interface WordsProps {
  readonly name: string;
  /** Shown while it is empty; its name where nothing else is said. */
  readonly hint?: string;
  /** What is told of its keys. */
  readonly help?: string;
  readonly className: string;
  readonly value: string;
  readonly onType: (words: string) => void;
  /** Escape was pressed; what it held before is back in it. */
  readonly onLeave: () => void;
  /** Whether Tab passes it over: the arrows lead there. */
  readonly isAside?: boolean;
  /** Whether the caret goes there once it is drawn. */
  readonly takesFocus?: boolean;
}

/** A line of words of the form. It grows with them, over several lines where they are long, and holds no line end. */
function Words(props: WordsProps): ReactNode {
  const { name, hint = name, help, className, value, onType, onLeave } = props;
  const editor = useSlateStatic() as NoteEditor;
  /** What it held when the caret came. */
  const former = useRef(value);
  // What is typed shows at once; what Slate has, as after undo, takes its place when that changes.
  const [draft, setDraft] = useState({ words: value, seen: value });
  if (draft.seen !== value) setDraft({ words: value, seen: value });

  function type(words: string): void {
    setDraft({ words, seen: value });
    onType(words);
  }

  /** A step of its own, so that undo gives what was typed back again. */
  function giveBack(): void {
    if (draft.words === former.current) return;
    leaveField(editor);
    type(former.current);
    leaveField(editor);
  }

  return (
    <textarea
      className={className}
      rows={1}
      tabIndex={props.isAside ? -1 : 0}
      aria-label={name}
      aria-description={help}
      // biome-ignore lint/a11y/noAutofocus: a person has just asked for this field
      autoFocus={props.takesFocus}
      placeholder={hint}
      value={draft.words}
      onChange={({ target }) => type(target.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        giveBack();
        onLeave();
      }}
      onFocus={() => {
        former.current = draft.words;
      }}
      onBlur={() => leaveField(editor)}
    />
  );
}
