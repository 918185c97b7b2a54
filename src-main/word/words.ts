import { Tab, TextRun } from 'docx';
import { writable } from './writable.ts';

/** The runs of a paragraph's words, in a character style where one is given. Tabs are kept, line ends made spaces. */
export function runsOf(words: string, style?: string): readonly TextRun[] {
  const parts = writable(words)
    .replace(/[\r\n]+/g, ' ')
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
  if (parts.length === 0) return [];
  return [new TextRun({ children: parts, ...(style === undefined ? {} : { style }) })];
}
