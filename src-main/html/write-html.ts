import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Header, HeaderField, Note, TopBlock } from '../../shared/note/blocks.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { meetingOf, noteFields, noteTitle } from '../../shared/note/meeting.ts';
import { topHtml } from './body-html.ts';
import { shown } from './shown.ts';
import { STYLE } from './style.ts';

const UNTITLED = 'Note of a meeting';

/** Nothing may be loaded and nothing run: the page is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A note as a page of its own, to read on a screen, hear or print. */
export function writeHtml(note: Note): string {
  const title = shown(noteTitle(note)) || UNTITLED;
  const { date } = meetingOf(note);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en-GB' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('title', date ? `${title}, ${dateInWords(date)}` : title),
          h('style', STYLE),
        ]),
        h('body', [
          h('main', [
            h('h1', title),
            ...fieldsHtml(noteFields(note)),
            ...note.filter(isBody).flatMap(topHtml),
          ]),
        ]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

function isBody(block: TopBlock): block is Exclude<TopBlock, Header> {
  return block.type !== 'header';
}

function fieldsHtml(fields: readonly Pick<HeaderField, 'label' | 'value'>[]): readonly Element[] {
  if (fields.length === 0) return [];
  return [
    h(
      'dl',
      fields.flatMap(({ label, value }) => [h('dt', shown(label)), h('dd', shown(value))]),
    ),
  ];
}
