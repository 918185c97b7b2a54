import type { ReactNode } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import type { Block } from '../../../shared/note/blocks.ts';
import { isVoid, plainText } from '../../../shared/note/walk.ts';
import type { NoteEditor } from '../note-editor.ts';
import { makePlain } from '../rules/make-plain.ts';
import type { ElementOf } from './block-element.tsx';
import './failed-block.css';

interface FailedBlockProps extends ElementOf<Block> {
  readonly again: () => void;
}

/** A block that could not be drawn as it should: its words, which can still be edited, and two ways on. */
export function FailedBlock({ attributes, children, element, again }: FailedBlockProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const isForm = isVoid(element);
  const canBePlain = !isForm && element.type !== 'agenda-item' && element.type !== 'item-title';
  return (
    <div {...attributes} className="failed-block">
      <div className="failed-block-words" role="note" contentEditable={false}>
        <p>This part can’t be shown as it should. Its words are safe, and are saved with the note.</p>
        <button type="button" onClick={again}>
          Show it again
        </button>
        {canBePlain && (
          <button type="button" onClick={() => makePlain(editor, ReactEditor.findPath(editor, element))}>
            Make it plain paragraphs
          </button>
        )}
      </div>
      {isForm && <pre contentEditable={false}>{plainText(element)}</pre>}
      {children}
    </div>
  );
}
