import { errorDetail } from '../notes/error-detail.ts';
import { importFile } from '../read-word/import-file.ts';
import type { WordReading } from '../read-word/word-reading.ts';
import { answerInThread, type ThreadWork } from '../threads/answer-in-thread.ts';

/** What the thread that files are imported in is asked. */
export interface ImportQuestion {
  readonly path: string;
}

/** A reading as it crosses from that thread: an error does not cross whole, what the log needs of it does. */
export type ImportAnswer =
  | Extract<WordReading, { readonly ok: true }>
  | { readonly ok: false; readonly trouble: string; readonly detail: string };

async function answer({ path }: ImportQuestion, at: ThreadWork): Promise<ImportAnswer> {
  const reading = await importFile(path, at);
  if (reading.ok) return reading;
  const { trouble, cause } = reading;
  return { ok: false, trouble, detail: cause === undefined ? '' : errorDetail(cause) };
}

await answerInThread(answer);
