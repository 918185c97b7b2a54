import { dirname, join } from 'node:path';
import { app } from 'electron';
import { noteTitle } from '../../shared/note/meeting.ts';
import type { NoteSession } from '../notes/note-session.ts';

/** A file name should fit into a list and on any disk. */
const LONGEST_NAME = 80;

/**
 * Where a note might be saved: in its own file; beside the file that it was read from, under the same name; or under its
 * title, as far as any disk takes that.
 */
export function suggestedPath(session: NoteSession): string {
  const path = session.path();
  if (path !== null) return path;
  const { name } = session.state();
  const source = session.importedFrom();
  if (source !== null) return join(dirname(source), `${name}.minutes`);
  const plain = noteTitle(session.note())
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return join(app.getPath('documents'), `${plain || name}.minutes`);
}
