import { basename } from 'node:path';
import type { Desk } from './desk.ts';
import { readJsonFile } from './files/json-file.ts';
import { isJsonObject } from './files/json-value.ts';
import type { NoteWindow } from './window/note-window.ts';
import type { NoteWindows } from './window/note-windows.ts';

/**
 * Opens the notes again that had unsaved words when the program was quit in good order; those of a run that broke off
 * are listed on the start page instead. Answers whether there were any.
 */
export async function reopenKept(
  { folder, services }: Desk,
  windows: NoteWindows,
  first: NoteWindow,
): Promise<boolean> {
  const file = await readJsonFile(folder.session, services.disk);
  if (file.state !== 'read' || !isJsonObject(file.value) || !Array.isArray(file.value['reopen']))
    return false;
  await services.disk.rm(folder.session, { force: true }).catch(() => undefined);
  const journals = file.value['reopen'].filter((each) => typeof each === 'string');
  let hasReopened = false;
  for (const journal of journals) {
    const answer = await windows.recover(basename(journal), first);
    hasReopened ||= answer.ok;
  }
  return hasReopened;
}
