import { type KeyboardEvent, type ReactNode, useEffect } from 'react';

/** What was typed for something that was not drawn yet. */
export interface KeysTyped {
  readonly words: string;
  /** Whether Enter was pressed after them. */
  readonly isEntered: boolean;
}

const NOTHING: KeysTyped = { words: '', isEntered: false };

let typed = NOTHING;

/** Takes what was typed ahead. It is there while what it was typed for is drawn for the first time. */
export function takeKeysAhead(): KeysTyped {
  const taken = typed;
  typed = NOTHING;
  return taken;
}

/**
 * Stands in for a dialog until it is drawn, and has the focus: keys that come sooner are meant for the dialog, and go into
 * the note otherwise.
 */
export function KeysAhead({ onClose }: { readonly onClose: () => void }): ReactNode {
  useEffect(() => () => void takeKeysAhead(), []);

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') event.preventDefault();
    if (event.key === 'Enter') typed = { ...typed, isEntered: true };
    if (event.key === 'Escape') onClose();
  }
  return (
    <input
      className="visually-hidden"
      aria-label="Opening"
      autoComplete="off"
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: it stands in for a dialog, which takes the focus
      autoFocus
      onKeyDown={press}
      onChange={({ target }) => {
        // Words after Enter are meant for what it leads to, which nobody knows yet.
        if (!typed.isEntered) typed = { words: target.value, isEntered: false };
      }}
    />
  );
}
