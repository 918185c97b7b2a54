import type { FileChild } from 'docx';
import type { Note } from '../../../shared/note/blocks.ts';
import { actionsRegister } from '../registers.ts';
import type { Setting } from '../setting.ts';

/** All actions of a note as one table under its heading, a row each in the order of the note. */
export function registerChildren(note: Note, _: Setting): readonly FileChild[] {
  return actionsRegister(note);
}
