import type { PageOptions } from '../../shared/layouts/page-options.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { writeHtml } from '../html/write-html.ts';
import { lettersFor } from './letters.ts';

/**
 * A note as the page that is printed to PDF: the web page with its letters in it. Running heads, page numbers and what
 * stays on a page with what are in its own style for paper, so that the program that prints it adds nothing.
 */
export function pdfPage(note: Note, options: Partial<PageOptions> = {}): string {
  return writeHtml(note, { ...options, fonts: lettersFor(JSON.stringify(note)) });
}
