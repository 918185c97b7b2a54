import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { LABEL, type Peer } from './peer.ts';

/** ProseMirror with its basic schema, its key bindings and its history. */
export function prosemirror(): Peer {
  let view: EditorView | null = null;
  return {
    mount(root, words) {
      const paragraphs = words.map((each) => schema.node('paragraph', null, [schema.text(each)]));
      const state = EditorState.create({
        doc: schema.node('doc', null, paragraphs),
        plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo }), keymap(baseKeymap)],
      });
      view = new EditorView(root, { state, attributes: { spellcheck: 'false', 'aria-label': LABEL } });
      view.focus();
    },
    words: () => view?.state.doc.content.content.map((node) => node.textContent) ?? [],
  };
}
