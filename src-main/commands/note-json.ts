import { type NoteSummary, summarise } from '../../shared/note/summary.ts';
import type { NoteFile } from '../../shared/tagged/note-file.ts';

/** A note as JSON: the same for `read --json` and `convert --to json`. */
export function noteJson(file: NoteFile, today: string): string {
  return json(noteSummary(file, today));
}

/** What is in a note, with the problems of its bytes. `today` is an ISO date. */
export function noteSummary({ note, problems }: NoteFile, today: string): NoteSummary {
  return summarise(note, { today, more: problems });
}

/** A value as the JSON that every command prints. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
