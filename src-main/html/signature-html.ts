import type { Element } from 'hast';
import { h } from 'hastscript';

/** A line to sign and date on, which stays on the page of the sentence above it. */
export function signatureHtml(): Element {
  return h('div', { className: ['signature'] }, [
    h('p', 'Signed as a correct record of the meeting:'),
    h('p', { className: ['lines'] }, [
      h('span', 'Chair'),
      h('span', { className: ['rule', 'name'] }),
      h('span', 'Date'),
      h('span', { className: ['rule'] }),
    ]),
  ]);
}
