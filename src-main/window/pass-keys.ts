import type { HeldKey, NoteWhere } from '../../shared/bridge/data.ts';
import { LATE, withinTime } from '../files/time-limit.ts';
import type { NoteWindow } from './note-window.ts';
import { send } from './tell-page.ts';

/** A window that does not show its page after so long may never do so, in milliseconds: what was typed for it goes elsewhere. */
const BEGIN_LIMIT = 8000;

/** Within this a window has the focus that is shown, in milliseconds, where the system gives it the focus at all. */
const FOCUS_LIMIT = 500;

/**
 * Where the note of a window is, as seen from the window that asked for it. Where that is another one, the page that asked
 * keeps what is typed meanwhile: this answers as soon as the keys go to the new window by themselves, and its page waits
 * for those before. Null where its page does not begin.
 */
export async function whereNoteIs(of: NoteWindow, from: NoteWindow): Promise<NoteWhere | null> {
  if (of === from) return 'here';
  from.keysFor = of;
  of.keysFollow = true;
  if ((await withinTime(isShown(of), BEGIN_LIMIT)) === LATE || of.window.isDestroyed()) {
    from.keysFor = null;
    of.keysFollow = false;
    return null;
  }
  const { window } = of;
  if (!window.isFocused()) {
    await withinTime(new Promise<void>((resolve) => window.once('focus', () => resolve())), FOCUS_LIMIT);
  }
  return 'elsewhere';
}

/** Resolves once a window is on the screen, and its page listens. */
async function isShown(of: NoteWindow): Promise<void> {
  const { window } = of;
  if (!window.isVisible()) await new Promise<void>((resolve) => window.once('show', () => resolve()));
  if (of.hasAsked) return;
  await new Promise<void>((resolve) => {
    of.asked = resolve;
  });
}

/** Hands what was typed in a window to the one with the note that it was typed for. False where that is gone. */
export function passKeys(from: NoteWindow, keys: readonly HeldKey[]): boolean {
  const to = from.keysFor;
  from.keysFor = null;
  if (!to || to.window.isDestroyed()) return false;
  to.keysFollow = false;
  send(to, 'keysAhead', [...keys]);
  return true;
}
