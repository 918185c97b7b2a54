import {
  type MouseEvent,
  memo,
  type ReactElement,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useState,
} from 'react';
import {
  Editable,
  ReactEditor,
  type RenderChunkProps,
  type RenderElementProps,
  Slate,
  useSlate,
} from 'slate-react';
import './paper.css';
import type { Command } from '../../shared/commands.ts';
import { IS_MAC } from '../ui/keys.ts';
import { composeOver } from './compose-over.ts';
import { BlockElement } from './elements/block-element.tsx';
import { LateChunk } from './elements/late-chunk.tsx';
import { followFocus } from './follow-focus.ts';
import { keepFromFields } from './keep-from-fields.ts';
import { keepKeys } from './keep-keys.ts';
import { bringLineIntoSight } from './line-in-sight.ts';
import { type NoteEditor, noteIn } from './note-editor.ts';
import { columnWidth } from './number-column.ts';
import { SlashMenu } from './slash/slash-menu.tsx';
import { agreeOnCaret, takeCaretBefore, takeCaretMoved } from './take-caret.ts';

interface PaperProps {
  readonly editor: NoteEditor;
  readonly isReadOnly: boolean;
  /** What screen readers call it. */
  readonly label: string;
  /** Whether the caret is wanted in it as soon as it stands. */
  readonly takesFocus: boolean;
  /** Carries out a command that was chosen in the words. */
  readonly onCommand?: (command: Command) => void;
}

/** A note as it will be printed, to write in or to read. */
export const Paper = memo(function Paper({
  editor,
  isReadOnly,
  label,
  takesFocus,
  onCommand,
}: PaperProps): ReactNode {
  const [column] = useState(() => columnWidth(noteIn(editor)));
  const renderElement = useCallback((props: RenderElementProps) => <BlockElement {...props} />, []);

  useLayoutEffect(() => {
    if (!takesFocus || isReadOnly) return;
    ReactEditor.focus(editor);
    showCaret(editor);
  }, [editor, takesFocus, isReadOnly]);

  useLayoutEffect(() => hideFromReact(ReactEditor.toDOMNode(editor, editor)), [editor]);
  useLayoutEffect(() => followFocus(editor), [editor]);
  useLayoutEffect(() => keepFromFields(ReactEditor.toDOMNode(editor, editor)), [editor]);
  useLayoutEffect(() => takeCaretBefore(editor), [editor]);
  useLayoutEffect(() => composeOver(editor), [editor]);

  return (
    <Slate editor={editor} initialValue={editor.children} onChange={() => agreeOnCaret(editor)}>
      <CaretHeld editor={editor} />
      <Editable
        className="paper"
        style={{ '--number-column': `${column}ch` } as React.CSSProperties}
        readOnly={isReadOnly}
        tabIndex={0}
        aria-label={label}
        // The program has a dictionary of its own: the system's would be fetched from the network.
        spellCheck={false}
        disableDefaultStyles
        renderElement={renderElement}
        renderChunk={renderChunk}
        scrollSelectionIntoView={bringLineIntoSight}
        onClick={isOfForm}
        onKeyDown={(event) => keepKeys(editor, event, IS_MAC)}
      />
      {onCommand && !isReadOnly && <SlashMenu onChoose={onCommand} />}
    </Slate>
  );
});

/** Stands before the words, so that it is asked before Slate puts the caret of the page where the editor has it. */
function CaretHeld({ editor }: Pick<PaperProps, 'editor'>): null {
  useSlate();
  useLayoutEffect(() => takeCaretMoved(editor));
  return null;
}

function renderChunk({ attributes, children, lowest }: RenderChunkProps): ReactElement {
  if (!lowest) return <div {...attributes}>{children}</div>;
  return <LateChunk attributes={attributes}>{children}</LateChunk>;
}

/**
 * Before each commit React notes where the caret stands in what has the focus, to put it back if that is taken out: it
 * counts letters through all of a long note for that, at every key. Slate puts the caret back by itself, so React is kept
 * from taking the paper for something with a caret: it asks this property, and Slate the attribute.
 */
function hideFromReact(paper: HTMLElement): void {
  Object.defineProperty(paper, 'contentEditable', { get: () => 'plaintext-only', configurable: true });
}

/** Whether a click is on a form in the page: it is handled there, or Slate would put its caret into the form. */
function isOfForm({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-slate-void]') !== null;
}

/** Brings the caret into sight, where the note was left far down. */
function showCaret(editor: NoteEditor): void {
  const { selection } = editor;
  const range = selection && ReactEditor.resolveDOMRange(editor, selection);
  const words = range?.startContainer.parentElement;
  const bottom = words?.getBoundingClientRect().bottom ?? 0;
  if (bottom > window.innerHeight) words?.scrollIntoView({ block: 'center' });
}
