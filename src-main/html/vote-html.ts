import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Vote } from '../../shared/note/blocks.ts';
import { shown } from './shown.ts';
import { numberHtml } from './words-html.ts';

/** A vote: its keyword before its one line, or above several. Nothing where nothing was recorded. */
export function voteHtml({ keyword, number, children }: Vote): readonly Element[] {
  const lines = children
    .map(({ number: own, children: [{ text }] }) => [own ?? '', text].filter((part) => part !== '').join(' '))
    .filter((line) => line.trim() !== '');
  const label = keyword.trim();
  const isAbove = label !== '' && lines.length !== 1;
  const [first = '', ...rest] = isAbove ? ['', ...lines] : lines;
  const name = isAbove || label === '' ? label : `${label}:`;
  const opening = [
    ...numberHtml(number),
    ...(name === '' ? [] : [h('strong', shown(name))]),
    ...(first === '' ? [] : [`${name === '' ? '' : ' '}${shown(first)}`]),
  ];
  if (opening.length === 0) return [];
  return [h('div', { className: ['vote'] }, [h('p', opening), ...rest.map((line) => h('p', shown(line)))])];
}
