import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import type { NoteEditor } from '../note-editor.ts';

/** Keys that were pressed for the list before it was drawn. */
export interface SlashKeys {
  /** How far down the list the arrows went. */
  readonly steps: number;
  /** What was pressed after Enter or Tab, which took what the list offers; null where nothing was taken yet. */
  readonly after: readonly string[] | null;
}

export const NO_SLASH_KEYS: SlashKeys = { steps: 0, after: null };

/** How far each arrow goes down the list. */
export const SLASH_STEPS: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1 };

/** Whether a key takes what the list offers. */
export function takesOffered({ key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'Tab';
}

/** Whether a key may be one for the list, and not a command or a part of a letter. */
export function isPlainKey({ isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !isComposing && !ctrlKey && !metaKey && !altKey;
}

interface SlashAheadProps {
  /** Where the keys are kept until the list takes them. */
  readonly keys: RefObject<SlashKeys>;
  readonly onAway: () => void;
}

/**
 * Stands in for the list until it is drawn: the keys that are the list's wait for it, and so do those after Enter, which
 * are meant for what it puts in. Letters before that go into the words, where they are what is looked for.
 */
export function SlashAhead({ keys, onAway }: SlashAheadProps): null {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlainKey(event)) return;
    const { steps, after } = keys.current;
    const step = SLASH_STEPS[event.key];
    if (after !== null) {
      if (!isTyped(event)) return;
      keys.current = { steps, after: [...after, event.key] };
    } else if (takesOffered(event)) keys.current = { steps, after: [] };
    else if (step !== undefined) keys.current = { steps: steps + step, after };
    else if (event.key === 'Escape') onAway();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  useLayoutEffect(() => {
    keys.current = NO_SLASH_KEYS;
    const listen = (event: KeyboardEvent): void => press(event);
    // Before the words get the key.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [keys]);

  return null;
}

/** Whether a key types something into the words. */
function isTyped({ key }: KeyboardEvent): boolean {
  return key.length === 1 || key === 'Enter' || key === 'Backspace';
}

/** Types keys that were held back. */
export function typeOn(editor: NoteEditor, keys: readonly string[]): void {
  for (const key of keys) {
    if (key === 'Enter') editor.insertBreak();
    else if (key === 'Backspace') editor.deleteBackward('character');
    else editor.insertText(key);
  }
}
