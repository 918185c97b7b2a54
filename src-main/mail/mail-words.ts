import type { PageOptions } from '../../shared/layouts/page-options.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';

/** A note as it is put on the clipboard for an e-mail: as rich text, and for programs that take no other, as plain. */
export interface MailWords {
  readonly html: string;
  readonly text: string;
}

/** A note for an e-mail. */
export function mailWords(note: Note, page: Partial<PageOptions> = {}): MailWords {
  return { html: mailHtml(note, page), text: mailText(note, page) };
}
