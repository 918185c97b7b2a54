import type { HeaderField } from '../../shared/note/blocks.ts';
import { startsAttendanceList } from '../../shared/tagged/attendance-list.ts';
import { linesIn, type WordCellParts, type WordGrid, type WordLine } from './place-lines.ts';

/** Labels of the fields that minutes have at their top. */
const LABELS =
  /^(?:(?:meeting |committee )?title|(?:meeting )?date(?: of (?:the )?(?:next )?meeting)?|date (?:and|&) time|date\/time|day|(?:meeting |start |end |finish )?time(?: (?:started|finished|of meeting))?|started|ended|(?:meeting )?(?:venue|location|place)|where|when|held at|(?:name of )?(?:meeting|committee|board|body|group)|subject|purpose|project|minute[- ]?taker|minutes(?: taken)? by|minuted by|note[- ]?taker|notes(?: taken)? by|taken by|secretary|contact(?: officer| details)?|quorum|ref(?:erence)?|issued?(?: date| by)?|distribution|circulation|department|organisation|classification|version|author|prepared by|next meeting|duration|type of meeting|meeting type|called by|facilitator)$/i;

/** A longer label is a sentence. */
const LONGEST_LABEL = 40;

/** Of the rows of a table of fields, so many begin with a label. */
const SHARE_OF_LABELS = 0.6;

/** A labelled field of the header, where a line is one. */
export function fieldOfLine({ words, lead, number }: WordLine): HeaderField | null {
  if (number !== '' || startsAttendanceList(spaced(words))) return null;
  const match = /^([^:\t]{1,40}?)\s*(?::\s*|\t)(.+)$/s.exec(words);
  const label = spaced(match?.[1] ?? '');
  const isBoldLabel = lead !== '' && spaced(lead).replace(/:$/, '').trim() === label;
  const isKnown = LABELS.test(label) || (isBoldLabel && /:/.test(words) && isPlainLabel(label));
  return match && isKnown ? { label, value: spaced(match[2] ?? '') } : null;
}

/** A word or two that could not be the start of a sentence of the minutes. */
function isPlainLabel(label: string): boolean {
  return label.split(' ').length <= 3 && LABELS.test(label.split(' ')[0] ?? '');
}

/** What a table of fields tells: its fields, and as lines what is no field, as who was there. */
export type FieldRow =
  | { readonly kind: 'field'; readonly field: HeaderField }
  | { readonly kind: 'lines'; readonly lines: readonly WordLine[] };

/** The rows of a table that has a label and a value in each, once or twice; null for any other table. */
export function fieldsOfTable({ rows }: WordGrid): readonly FieldRow[] | null {
  const told = rows.map((row) => row.filter((cell) => cell.length > 0)).filter((row) => row.length > 0);
  const pairs = told.flatMap((row) => pairsIn(row));
  const labelled = pairs.filter(([label]) => isLabelCell(label));
  const isKnown = labelled.some(
    ([label]) => LABELS.test(labelOf(label)) || startsAttendanceList(`${labelOf(label)}:`),
  );
  const isTable = isKnown && labelled.length >= pairs.length * SHARE_OF_LABELS;
  const isWide = told.some((row) => row.length > 4 || (row.length > 2 && row.length % 2 === 1));
  return isTable && !isWide ? pairs.map(rowOfPair) : null;
}

type CellPair = readonly [label: WordCellParts, value: WordCellParts | undefined];

function pairsIn(row: readonly WordCellParts[]): readonly CellPair[] {
  const pairs: CellPair[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const label = row[at];
    if (label) pairs.push([label, row[at + 1]]);
  }
  return pairs;
}

function isLabelCell(cell: WordCellParts): boolean {
  const label = labelOf(cell);
  const isShort = label !== '' && label.length <= LONGEST_LABEL && !/[:\t]/.test(label);
  return isShort && (/:$/.test(wordsIn(cell)) || LABELS.test(label) || startsAttendanceList(`${label}:`));
}

function rowOfPair([label, value]: CellPair): FieldRow {
  const name = labelOf(label);
  const values = value ? linesIn(value) : [];
  if (!value || !isLabelCell(label)) return { kind: 'lines', lines: [...linesIn(label), ...values] };
  const [first] = linesIn(label);
  if (!first || !startsAttendanceList(`${name}:`))
    return { kind: 'field', field: { label: name, value: spaced(values.map(told).join(' ')) } };
  const [own, ...more] = values;
  const line = {
    ...first,
    number: '',
    level: null,
    isBullet: false,
    words: `${name}: ${own?.words ?? ''}`.trim(),
  };
  return { kind: 'lines', lines: [line, ...more] };
}

function told({ number, words }: WordLine): string {
  return number === '' ? words : `${number} ${words}`;
}

function labelOf(cell: WordCellParts): string {
  return wordsIn(cell).replace(/\s*:$/, '');
}

function wordsIn(cell: WordCellParts): string {
  return spaced(linesIn(cell).map(told).join(' '));
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
