import { flushSync } from 'react-dom';
import { EDITOR_TO_ELEMENT } from 'slate-dom';
import type { HeldKey } from '../../shared/bridge/data.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { keepKeysAhead } from '../state/keys-ahead.ts';
import type { Page } from '../state/page.ts';
import { runCommand } from './run-command.ts';

/**
 * Types keys that were kept, as if they were pressed now: each is an edit like any other, and undone as such. What was
 * typed behind the keys of a dialog is for that. Answers the keys behind a command after which they are kept again.
 */
export function typeKeys(page: Page, keys: readonly HeldKey[], areKept: () => boolean): readonly HeldKey[] {
  for (const [at, key] of keys.entries()) {
    if (areKept()) return keys.slice(at);
    const { view, note, dialog } = page.store.get();
    if (dialog) {
      typeAhead(keys.slice(at));
      return [];
    }
    if (key.kind === 'command') void runCommand(page, key.id);
    else if (view.kind === 'note' && !note?.isReadOnly) pressInWords(view.session.editor(), key);
  }
  return [];
}

/** Into a dialog that is not drawn yet. */
function typeAhead(keys: readonly HeldKey[]): void {
  const words = keys.reduce((typed, key) => {
    if (key.kind === 'words') return typed + key.words;
    return key.kind === 'key' && key.key === 'Backspace' ? typed.slice(0, -1) : typed;
  }, '');
  if (words !== '') keepKeysAhead({ words });
  if (keys.some((key) => key.kind === 'key' && key.key === 'Enter')) keepKeysAhead({ entered: 'alone' });
}

function pressInWords(editor: NoteEditor, key: Exclude<HeldKey, { readonly kind: 'command' }>): void {
  switch (key.kind) {
    case 'words':
      // A letter at a time: some mean something as they are typed.
      for (const letter of key.words) inOneStep(editor, () => editor.insertText(letter));
      return;
    case 'key':
      if (isTaken(editor, key.key)) return;
      inOneStep(editor, () => {
        if (key.key === 'Backspace') editor.deleteBackward('character');
        else if (key.key === 'Enter') editor.insertBreak();
        else editor.insertSoftBreak();
      });
      return;
    default:
      assertNever(key);
  }
}

/** Does what a key does, and lets the page be drawn: what comes next is a step of its own. */
function inOneStep(editor: NoteEditor, edit: () => void): void {
  flushSync(() => {
    edit();
    editor.onChange();
  });
  editor.operations = [];
}

/** Whether something that is open over the words takes a key for itself. */
function isTaken(editor: NoteEditor, keys: string): boolean {
  const key = keys.replace('Shift+', '');
  const init = { key, shiftKey: keys !== key, bubbles: true, cancelable: true };
  return EDITOR_TO_ELEMENT.get(editor)?.dispatchEvent(new KeyboardEvent('keydown', init)) === false;
}
