import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Note } from '../../shared/note/blocks.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { meetingOf, noteFields, noteTitle } from '../../shared/note/meeting.ts';
import { bodyHtml } from './body-html.ts';
import { pageTitle } from './page-title.ts';
import { preambleHtml } from './preamble-html.ts';
import { shown } from './shown.ts';
import { STYLE } from './style.ts';

const UNTITLED = 'Note of a meeting';

/** Nothing may be loaded and nothing run: the page is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A note as a page of its own, to read on a screen, hear or print. */
export function writeHtml(note: Note): string {
  const [header] = note;
  const name = shown(noteTitle(note)) || UNTITLED;
  const { title, rest } = pageTitle(note);
  const { date } = meetingOf(note);
  const start = rest.findIndex(({ type }) => type === 'agenda-item' || type === 'trailer');
  const preamble = start < 0 ? rest : rest.slice(0, start);
  const found = noteFields(note).slice(header.fields.length);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en-GB' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('title', date ? `${name}, ${dateInWords(date)}` : name),
          h('style', STYLE),
        ]),
        h('body', [
          h('main', [
            h('h1', shown(title) || UNTITLED),
            ...preambleHtml(header.fields, found, preamble),
            ...bodyHtml(rest.slice(preamble.length)),
          ]),
        ]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}
