import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { LABEL, type Peer } from './peer.ts';

/** TipTap with its starter kit, which brings a history. */
export function tiptap(): Peer {
  let editor: Editor | null = null;
  return {
    mount(root, words) {
      editor = new Editor({
        element: root,
        extensions: [StarterKit],
        // Its rules stand in the style sheet of the page: the policy allows none in the page itself.
        injectCSS: false,
        editorProps: { attributes: { spellcheck: 'false', 'aria-label': LABEL } },
        content: {
          type: 'doc',
          content: words.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        },
      });
      editor.commands.setTextSelection(1);
      editor.view.focus();
    },
    words: () => editor?.state.doc.content.content.map((node) => node.textContent) ?? [],
  };
}
