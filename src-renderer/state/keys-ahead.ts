/** What was typed for a dialog before it was drawn. */
export interface KeysTyped {
  readonly words: string;
  /** Whether Enter came after them, and whether with Ctrl or ⌘. */
  readonly entered: 'no' | 'alone' | 'with-control';
}

const NOTHING: KeysTyped = { words: '', entered: 'no' };

let typed = NOTHING;

/** Forgets what was typed for the dialog before. */
export function beginKeysAhead(): void {
  typed = NOTHING;
}

/** Keeps what was typed ahead so far. What comes after Enter is meant for what it leads to, which nobody knows yet. */
export function keepKeysAhead(keys: Partial<KeysTyped>): void {
  if (typed.entered === 'no') typed = { ...typed, ...keys };
}

/** Takes what was typed ahead, once. */
export function takeKeysAhead(): KeysTyped {
  const taken = typed;
  typed = NOTHING;
  return taken;
}
