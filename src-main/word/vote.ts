import { Paragraph } from 'docx';
import type { Vote } from '../../shared/note/blocks.ts';
import { countedBy } from './number-count.ts';
import type { Setting } from './setting.ts';
import { runsOf } from './words.ts';

/**
 * A vote: its keyword before its one line, or above several; its own number in the column of numbers, which Word counts
 * where it goes on.
 */
export function voteParagraphs(
  { keyword, number, children }: Vote,
  { column, numbers }: Setting,
): readonly Paragraph[] {
  const lines = children
    .map(({ number: own, children: [{ text }] }) => (own ? `${own}\t${text}` : text))
    .filter((line) => line.trim() !== '');
  const label = keyword.trim();
  const isAbove = label !== '' && lines.length !== 1;
  const [first = '', ...rest] = isAbove ? ['', ...lines] : lines;
  const hasWords = label !== '' || first.trim() !== '';
  const counted = number && hasWords ? numbers.inner(number) : null;
  const opening = [
    ...runsOf(number && !counted ? `${number}\t` : ''),
    ...runsOf(isAbove || label === '' ? label : `${label}: `, 'VoteLabel'),
    ...runsOf(first),
  ];
  if (opening.length === 0) return [];
  const indent = { left: column, hanging: column };
  const hanging = counted ? countedBy(counted, indent) : number ? { indent } : {};
  const above = rest.length > 0 ? { keepNext: true } : {};
  return [
    new Paragraph({ style: 'Vote', ...hanging, ...above, children: opening }),
    ...rest.map((line) => new Paragraph({ style: 'VoteLine', children: runsOf(line) })),
  ];
}
