import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { keepKeysAhead } from '../state/keys-ahead.ts';

/**
 * Stands in for a dialog until it is drawn, and has the focus: keys that come sooner are meant for the dialog, and go into
 * the note otherwise.
 */
export function KeysAhead({ onClose }: { readonly onClose: () => void }): ReactNode {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Tab') event.preventDefault();
    if (event.key === 'Enter') {
      keepKeysAhead({ entered: event.ctrlKey || event.metaKey ? 'with-control' : 'alone' });
    }
    if (event.key === 'Escape') onClose();
  });

  // At the window: the keys that begin what a dialog is for are those of a command too, and go no further than there.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);

  return (
    <input
      className="visually-hidden"
      aria-label="Opening"
      autoComplete="off"
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: it stands in for a dialog, which takes the focus
      autoFocus
      onChange={({ target }) => keepKeysAhead({ words: target.value })}
    />
  );
}
