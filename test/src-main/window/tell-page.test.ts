import { describe, expect, it } from 'vitest';
import { channelOf } from '../../../shared/bridge/channel.ts';
import type { NoteWindow } from '../../../src-main/window/note-window.ts';
import { beginNotifying, notify } from '../../../src-main/window/tell-page.ts';

const FIRST = { words: 'The file was read again.', canUndo: true };
const SECOND = { words: 'Other words are listed behind.', canUndo: false };

/** A window whose page has not asked for anything yet, and what it was sent. */
function openingWindow(): { readonly of: NoteWindow; readonly sent: unknown[] } {
  const sent: unknown[] = [];
  const webContents = {
    isDestroyed: () => false,
    send: (...message: unknown[]) => sent.push(message),
  };
  const window = { isDestroyed: () => false, webContents } as unknown as NoteWindow['window'];
  const waits = { asked: null, handedIn: null, keysFor: null, keysFollow: false };
  const of = { window, session: null, hasAsked: false, untold: [], isClosing: false, ...waits };
  return { of, sent };
}

const message = (notice: unknown): unknown => [channelOf('notice'), notice];

describe('What a person is told in a window', () => {
  it('waits until its page listens, and comes once and in order', () => {
    const { of, sent } = openingWindow();
    notify(of, FIRST);
    notify(of, SECOND);
    expect(sent).toEqual([]);
    beginNotifying(of);
    expect(sent).toEqual([message(FIRST), message(SECOND)]);
    // The page was loaded anew, and asks again.
    beginNotifying(of);
    expect(sent).toHaveLength(2);
  });

  it('comes at once where its page listens', () => {
    const { of, sent } = openingWindow();
    beginNotifying(of);
    notify(of, FIRST);
    expect(sent).toEqual([message(FIRST)]);
  });
});
