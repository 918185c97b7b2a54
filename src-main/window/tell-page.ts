import { channelOf } from '../../shared/bridge/channel.ts';
import type { Notice } from '../../shared/bridge/data.ts';
import type { EventName, EventOf } from '../../shared/bridge.ts';
import type { NoteWindow } from './note-window.ts';

/** Tells the page of a window something. A page that is gone is told nothing: it asks when it is back. */
export function send<K extends EventName>({ window }: NoteWindow, name: K, value: EventOf<K>): void {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(channelOf(name), value);
}

/** Tells the person something in a window; as soon as its page listens, where it is only just opening. */
export function notify(of: NoteWindow, notice: Notice): void {
  if (of.hasAsked) send(of, 'notice', notice);
  else of.untold = [...of.untold, notice];
}

/** The page listens from now on, and is told what waited for that. */
export function beginNotifying(of: NoteWindow): void {
  of.hasAsked = true;
  of.asked?.();
  of.asked = null;
  for (const notice of of.untold) send(of, 'notice', notice);
  of.untold = [];
}
