import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react';
import type { Action } from '../../../shared/note/blocks.ts';
import { dueInWords } from '../../../shared/note/due-day.ts';
import type { NoteEditor } from '../note-editor.ts';
import { usePlace } from '../use-place.ts';
import { ActionFields } from './action-fields.tsx';
import { type FieldName, STATUS_NAMES } from './fields.ts';
import { loadOwnerBox } from './owner-field.tsx';
import { useSaid } from './use-said.ts';
import './action-details.css';

interface Detail {
  readonly field: FieldName;
  readonly words: string;
  /** Whether it is not set, but stands in the words of the action. */
  readonly isSaid: boolean;
}

/**
 * The quiet line below an action: who, by when and where it stands, set or as its words say it. A click or Tab from
 * the words makes fields of it. An action of which nothing is known has only a hint, where the caret or the mouse is.
 */
export const ActionDetails = memo(function ActionDetails({
  element,
}: {
  readonly element: Action;
}): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const isReadOnly = useReadOnly();
  const said = useSaid(editor, element);
  const place = usePlace(editor, element);
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isReadOnly) return;
    const idle = requestIdleCallback(() => void loadOwnerBox());
    return () => cancelIdleCallback(idle);
  }, [isReadOnly]);

  function open(field: FieldName): void {
    // At once: the next key may be on its way, and belongs into the field.
    flushSync(() => setOpen(true));
    line.current?.querySelector<HTMLElement>(`[data-control="${field}"]`)?.focus();
  }

  const details = detailsOf(element, said);
  if (isReadOnly) return details.length > 0 && <Shown details={details} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to its fields
    <div
      ref={line}
      contentEditable={false}
      className="action-details"
      data-empty={!isOpen && details.length === 0 ? '' : undefined}
      // At each edit Slate would put the selection back into its words, and keys typed here would go nowhere.
      onFocus={() => ReactEditor.blur(editor)}
    >
      {isOpen ? (
        <ActionFields element={element} said={said} place={place} onClose={() => setOpen(false)} />
      ) : (
        <Line details={details} onOpen={open} />
      )}
    </div>
  );
});

interface LineProps {
  readonly details: readonly Detail[];
  readonly onOpen: (field: FieldName) => void;
}

function Line({ details, onOpen }: LineProps): ReactNode {
  const shown: readonly Detail[] = details.length > 0 ? details : HINT;
  return shown.map(({ field, words, isSaid }) => (
    <button
      key={field}
      type="button"
      tabIndex={-1}
      className="action-detail"
      data-said={isSaid || undefined}
      title={isSaid ? 'As the words of the action say' : undefined}
      onClick={() => onOpen(field)}
    >
      {words}
    </button>
  ));
}

const HINT: readonly Detail[] = [
  { field: 'owner', words: 'Owner', isSaid: false },
  { field: 'due', words: 'Due', isSaid: false },
];

function Shown({ details }: { readonly details: readonly Detail[] }): ReactNode {
  return (
    <div contentEditable={false} className="action-details">
      {details.map(({ field, words, isSaid }) => (
        <span key={field} className="action-detail" data-said={isSaid || undefined}>
          {words}
        </span>
      ))}
    </div>
  );
}

/** Who, by when and where it stands, as the Word file says it; nothing of an open one that names nobody. */
function detailsOf(
  { owner, due, status }: Action,
  said: Readonly<Record<'owner' | 'due', string>>,
): readonly Detail[] {
  const who = owner ?? said.owner;
  const when = due ?? said.due;
  const all: readonly Detail[] = [
    { field: 'owner', words: who && `Owner: ${who}`, isSaid: !owner },
    { field: 'due', words: when && `Due: ${dueInWords(when)}`, isSaid: !due },
    { field: 'status', words: status && status !== 'open' ? STATUS_NAMES[status] : '', isSaid: false },
  ];
  return all.filter(({ words }) => words !== '');
}
