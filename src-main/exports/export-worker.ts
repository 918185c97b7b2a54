import type { PageOptions } from '../../shared/layouts/page-options.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { type MailWords, mailWords } from '../mail/mail-words.ts';
import { pdfPage } from '../pdf/pdf-page.ts';
import { answerInThread } from '../threads/answer-in-thread.ts';
import { type ExportJob, type Made, makeExport } from './export-job.ts';

/** What can be asked of the thread that exports are made in. */
export type WorkerQuestion =
  | { readonly kind: 'file'; readonly job: ExportJob }
  /** The page that is printed as a PDF. */
  | { readonly kind: 'print'; readonly note: Note; readonly page: PageOptions }
  | { readonly kind: 'mail'; readonly note: Note; readonly page: PageOptions };

export type WorkerAnswer<Q extends WorkerQuestion> = Q extends { readonly kind: 'file' }
  ? Made
  : Q extends { readonly kind: 'print' }
    ? string
    : MailWords;

async function answer(question: WorkerQuestion): Promise<Made | string | MailWords> {
  switch (question.kind) {
    case 'file':
      return makeExport(question.job);
    case 'print':
      return pdfPage(question.note, question.page);
    case 'mail':
      return mailWords(question.note, question.page);
    default:
      return assertNever(question);
  }
}

await answerInThread(answer);
