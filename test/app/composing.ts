import type { CDPSession, Page } from 'playwright-core';

/**
 * Keys and words as the system's own input hands them to a window: through an input method, dead keys and the third
 * level of a keyboard.
 */
export interface Composing {
  /** Words that an input method shows while they are composed, each in place of the one before. */
  compose(...stages: readonly string[]): Promise<void>;
  /** Puts words in place of what is composed. */
  commit(words: string): Promise<void>;
  /** Gives up what is composed: nothing of it stays. */
  cancel(): Promise<void>;
  /** A dead key and a letter, as Windows and X tell of them: the accent alone makes no words. */
  deadKey(letter: string): Promise<void>;
  /** The same where the accent is shown until the letter comes, as on a Mac. */
  shownDeadKey(accent: string, letter: string): Promise<void>;
  /** A key with AltGr: some systems tell of the key as one with Ctrl and Alt, others as one without any. */
  altGr(character: string, code: string, as: 'Ctrl and Alt' | 'no modifier'): Promise<void>;
  /** A key that an input method takes for itself while it composes. */
  keyOfMethod(key: string): Promise<void>;
}

/** What Windows numbers a key that an input method has taken. */
const OF_METHOD = 229;

const CTRL_AND_ALT = 3;

const SESSIONS = new WeakMap<Page, Promise<CDPSession>>();

export async function composingIn(page: Page): Promise<Composing> {
  const known = SESSIONS.get(page) ?? page.context().newCDPSession(page);
  SESSIONS.set(page, known);
  const session = await known;
  const compose = async (text: string): Promise<void> => {
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  };
  const commit = async (text: string): Promise<void> => {
    await session.send('Input.insertText', { text });
  };
  const key = async (
    event: { readonly key: string; readonly code?: string },
    more: object,
  ): Promise<void> => {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...more });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };

  return {
    async compose(...stages) {
      for (const stage of stages) await compose(stage);
    },
    commit,
    cancel: () => compose(''),
    async deadKey(letter) {
      await key({ key: 'Dead', code: 'Equal' }, { type: 'rawKeyDown' });
      await key({ key: letter }, { text: letter });
    },
    async shownDeadKey(accent, letter) {
      await compose(accent);
      await commit(letter);
    },
    async altGr(character, code, as) {
      const modifiers = as === 'no modifier' ? 0 : CTRL_AND_ALT;
      const event = { key: character, code };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event, modifiers });
      // The browser hands over the character unless the page kept the key for itself.
      await session.send('Input.dispatchKeyEvent', { type: 'char', ...event, text: character });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, modifiers });
    },
    keyOfMethod: (name) => key({ key: name }, { type: 'rawKeyDown', windowsVirtualKeyCode: OF_METHOD }),
  };
}
