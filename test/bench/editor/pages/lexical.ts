import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical';
import { LABEL, type Peer } from './peer.ts';

/** Edits within so many milliseconds are one step; what its own plug-in for React sets. */
const HISTORY_DELAY = 1000;

/** Lexical with rich text and history. */
export function lexical(): Peer {
  let editor: LexicalEditor | null = null;
  return {
    mount(root, words) {
      const paper = Object.assign(document.createElement('div'), {
        contentEditable: 'true',
        spellcheck: false,
      });
      paper.setAttribute('aria-label', LABEL);
      paper.setAttribute('role', 'textbox');
      root.append(paper);
      editor = createEditor({
        namespace: 'bench',
        onError: (error) => {
          throw error;
        },
      });
      registerRichText(editor);
      registerHistory(editor, createEmptyHistoryState(), HISTORY_DELAY);
      editor.setRootElement(paper);
      editor.update(
        () => {
          const all = $getRoot();
          all.clear();
          all.append(...words.map((each) => $createParagraphNode().append($createTextNode(each))));
          all.selectStart();
        },
        { discrete: true, tag: 'history-merge' },
      );
      paper.focus();
    },
    words: () =>
      editor?.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((node) => node.getTextContent()),
      ) ?? [],
  };
}
