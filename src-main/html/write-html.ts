import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { layoutOf } from '../../shared/layouts/layouts.ts';
import { type PageOptions, USUAL_PAGE } from '../../shared/layouts/page-options.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { meetingOf, noteTitle } from '../../shared/note/meeting.ts';
import { numberColumn } from '../word/number-column.ts';
import { partialName } from '../word/partial-name.ts';
import { DRAFT, noteHtml, UNTITLED } from './note-html.ts';
import { printStyle } from './print-style.ts';
import { shown } from './shown.ts';
import { pageStyle } from './style.ts';

/** How a page is made of a note; what is not given is as usual. Lines of a page are not numbered. */
export interface HtmlOptions extends Partial<PageOptions> {
  /** Faces of letters to carry in the page, as CSS with `data:` addresses; the reader's own where not given. */
  readonly fonts?: string;
}

/** Nothing may be loaded and nothing run: the page is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A note as a page of its own, to read on a screen, hear or print, in the look of the Word document. */
export function writeHtml(note: Note, options: HtmlOptions = {}): string {
  const { fonts = '', ...set } = options;
  const page: PageOptions = { ...USUAL_PAGE, ...set };
  const layout = layoutOf(page.layout);
  const selected = layout.select(note);
  const name = shown(noteTitle(note)) || UNTITLED;
  const { date } = meetingOf(note);
  const day = date === null ? '' : dateInWords(date);
  const head = {
    left: name,
    right: [page.isDraft ? DRAFT : '', day].filter((part) => part !== '').join(' · '),
  };
  const style = `${fonts}${pageStyle(numberColumn(selected))}${printStyle(head)}`;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en-GB' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', {
            httpEquiv: 'Content-Security-Policy',
            content: fonts === '' ? POLICY : `${POLICY}; font-src data:`,
          }),
          h('title', [name, day, partialName(layout)].filter((part) => part !== '').join(', ')),
          h('style', style),
        ]),
        h('body', [h('main', [...noteHtml(note, page)])]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}
