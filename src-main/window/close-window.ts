import type { Bar } from '../../shared/bridge/data.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Desk } from '../desk.ts';
import type { NoteSession } from '../notes/note-session.ts';
import { ask, askWhereToSave } from './ask.ts';
import { handIn, type NoteWindow } from './note-window.ts';
import { suggestedPath } from './suggested-path.ts';

/** What came of closing a window; `kept` is the journal that was left for the next start. */
export type CloseOutcome =
  | { readonly isClosed: false }
  | { readonly isClosed: true; readonly kept: string | null };

const STAYS: CloseOutcome = { isClosed: false };

/**
 * Ends the note of a window that is about to close. Words that are in no file are saved to the note's file where that
 * goes by itself; otherwise they are kept for the next start as the program ends, and the person is asked while it
 * goes on. Nothing is given up but by the person's choice.
 */
export async function closeNoteWindow(of: NoteWindow, desk: Desk, isEnd: boolean): Promise<CloseOutcome> {
  const { session } = of;
  if (!session) return { isClosed: true, kept: null };
  await handIn(of);
  if (
    session.isEdited() &&
    session.path() &&
    desk.settings.all().autosave &&
    session.state().bars.every(({ kind }) => SAVES_DESPITE.has(kind))
  ) {
    await session.save();
  }
  if (!session.isEdited()) return closed(session, 'keep');
  if (isEnd) return keep(of, session);
  const choice = await askWhatToDo(of, session);
  switch (choice) {
    case 'save':
      return (await saveSomewhere(of, session)) ? closed(session, 'keep') : STAYS;
    case 'keep':
      return keep(of, session);
    case 'discard':
      return closed(session, 'forget');
    case 'cancel':
      return STAYS;
    default:
      return assertNever(choice);
  }
}

/** With these a note is saved before it closes all the same: a safety copy that is broken makes it more pressing. */
const SAVES_DESPITE: ReadonlySet<Bar['kind']> = new Set(['journal', 'save', 'taken']);

/** Ends the note. With `keep` nothing is given up: what was typed in the last instant stays in the journal. */
async function closed(session: NoteSession, unsaved: 'keep' | 'forget'): Promise<CloseOutcome> {
  return { isClosed: true, kept: await session.close(unsaved) };
}

/** Leaves the words in the journal, if they are there; where they are not, nothing closes unasked. */
async function keep(of: NoteWindow, session: NoteSession): Promise<CloseOutcome> {
  const trouble = await session.flush();
  if (!trouble) return closed(session, 'keep');
  const choice = await ask(of.window, {
    type: 'warning',
    message: `“${session.state().name}” can’t be kept for the next start.`,
    detail: `${trouble.words} Save it before you close, or its unsaved words are lost.`,
    buttons: ['Save…', 'Stay', 'Close and lose the words'],
    cancel: 1,
  });
  if (choice === 2) return closed(session, 'forget');
  return choice === 0 && (await saveSomewhere(of, session)) ? closed(session, 'keep') : STAYS;
}

const CHOICES = ['save', 'keep', 'discard', 'cancel'] as const;

async function askWhatToDo(of: NoteWindow, session: NoteSession): Promise<(typeof CHOICES)[number]> {
  const choice = await ask(of.window, {
    message: `Save the changes to “${session.state().name}”?`,
    detail:
      'They are in no file yet. Keep them, and they are under “Words that were not saved” at the next start; discard them, and they are gone.',
    buttons: ['Save', 'Keep for later', 'Discard', 'Cancel'],
    cancel: 3,
  });
  return CHOICES[choice] ?? 'cancel';
}

/** Saves to the note's own file, or to one that the person chooses. False where it was not saved. */
async function saveSomewhere(of: NoteWindow, session: NoteSession): Promise<boolean> {
  // The window took keys while the question was open.
  await handIn(of);
  const own = await session.save();
  if (own.ok && own.value) return !session.isEdited();
  const path = await askWhereToSave(of.window, 'Save the note', suggestedPath(session));
  if (path === null) return false;
  const saved = await session.saveAs(path);
  if (!saved.ok) {
    await ask(of.window, {
      type: 'warning',
      message: 'The note was not saved.',
      detail: saved.trouble.words,
      buttons: ['Back to the note'],
      cancel: 0,
    });
  }
  return saved.ok && !session.isEdited();
}
