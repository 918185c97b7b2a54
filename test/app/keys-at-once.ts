import type { CDPSession } from 'playwright-core';

/** The keys that are pressed here, as Windows numbers them. */
const CODES: Readonly<Record<string, number>> = {
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Backspace: 8,
  Delete: 46,
  Enter: 13,
};

const CTRL = 2;
const SHIFT = 8;

/**
 * Presses keys one right after the other, without waiting for what any of them does: names of keys, letters, or a letter
 * with Ctrl and Shift before it.
 */
export async function pressKeysAtOnce(session: CDPSession, keys: readonly string[]): Promise<void> {
  const sent = keys.flatMap((each) => {
    const parts = each.split('+');
    const key = parts.at(-1) ?? '';
    const modifiers = (parts.includes('Control') ? CTRL : 0) + (parts.includes('Shift') ? SHIFT : 0);
    const text = key.length === 1 && modifiers === 0 ? key : key === 'Enter' ? '\r' : undefined;
    const windowsVirtualKeyCode = CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const event = { key, modifiers, windowsVirtualKeyCode };
    return [
      session.send('Input.dispatchKeyEvent', {
        type: text === undefined ? 'rawKeyDown' : 'keyDown',
        ...event,
        ...(text === undefined ? {} : { text }),
      }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
    ];
  });
  await Promise.all(sent);
}
