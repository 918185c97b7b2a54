import { type ReactElement, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node } from 'slate';
import { withHistory } from 'slate-history';
import {
  Editable,
  ReactEditor,
  type RenderChunkProps,
  type RenderElementProps,
  Slate,
  withReact,
} from 'slate-react';
import { paragraph } from '../../../../shared/note/build.ts';
import '../../../../shared/note/slate-types.ts';
import { LABEL, type Peer } from './peer.ts';

/** What Slate's guide to performance sets for most documents. */
const DOCUMENTED_CHUNK = 1000;

/** Slate as it comes, or with the chunks of its guide to performance. */
export function slate(isChunked: boolean): Peer {
  const editor = withReact(withHistory(createEditor()));
  if (isChunked) editor.getChunkSize = (node) => (Editor.isEditor(node) ? DOCUMENTED_CHUNK : null);
  return {
    mount(root, words) {
      editor.children = words.map((each) => paragraph(each));
      editor.selection = Editor.range(editor, Editor.start(editor, []));
      flushSync(() => createRoot(root).render(<Paper editor={editor} isChunked={isChunked} />));
    },
    words: () => editor.children.map((block) => Node.string(block)),
  };
}

interface PaperProps {
  readonly editor: ReactEditor;
  readonly isChunked: boolean;
}

function Paper({ editor, isChunked }: PaperProps): ReactElement {
  useLayoutEffect(() => ReactEditor.focus(editor), [editor]);
  return (
    <Slate editor={editor} initialValue={editor.children}>
      <Editable
        aria-label={LABEL}
        spellCheck={false}
        renderElement={renderElement}
        {...(isChunked ? { renderChunk } : {})}
      />
    </Slate>
  );
}

const renderElement = ({ attributes, children }: RenderElementProps): ReactElement => (
  <p {...attributes}>{children}</p>
);

const renderChunk = ({ attributes, children, lowest }: RenderChunkProps): ReactElement => (
  <div {...attributes} style={lowest ? { contentVisibility: 'auto' } : {}}>
    {children}
  </div>
);
