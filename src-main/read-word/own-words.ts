import type { ListItem, Paragraph } from '../../shared/note/blocks.ts';
import { listItem, paragraph } from '../../shared/note/build.ts';
import { ownerInWords } from '../../shared/note/owner.ts';
import { detailsIn, numbered, opened, ownItem, ownParagraph } from './own-labelled.ts';
import type { OwnLine } from './own-lines.ts';
import { begin, type OwnWords, put, type Reading } from './own-reading.ts';
import { linesOfParagraph } from './place-lines.ts';
import { pieceOfLine } from './place-piece.ts';

/** A paragraph or an item of the decision or action that is open. */
export function sayInside({ open, isBulleted }: Reading, line: OwnWords): void {
  if (!open) return;
  const { from, words, style } = line;
  const counted = from.isBullet ? '' : from.number.trim();
  if (open.type === 'action' && from.level === null) open.said.push(inAction(words.trimStart()));
  else if (!/ list/.test(style) || from.level === null)
    open.said.push(ownParagraph(words.trimStart(), counted));
  else {
    const isBullet = open.said.length === 0 && (/next$/.test(style) || (isBulleted && isOuterBullet(line)));
    if (isBullet) open.inwards = 1;
    open.said.push(isBullet ? inAction(words) : itemOf(line, open.inwards));
  }
}

/** A paragraph of an action, whose own number is followed by a space where it stands under a bullet. */
function inAction(words: string): Paragraph {
  const match = /^(\d{1,4}(?:\.\d{1,3}){1,3})[ \t](?=\S)/.exec(words);
  return match ? paragraph(words.slice(match[0].length), match[1]) : ownParagraph(words);
}

/** An item of a list, which in an action behind a bullet stands a level further in than it does in the note. */
function itemOf({ from }: OwnWords, inwards: number): ListItem | Paragraph {
  const [line] = linesOfParagraph(from);
  if (!line) return listItem('·', '');
  const piece = pieceOfLine({ ...line, lead: '' });
  return piece.kind === 'item'
    ? ownItem(piece.marker, Math.max(0, piece.level - inwards), piece.words)
    : paragraph(piece.words, piece.number);
}

/** Whether the actions under a label stand behind bullets: then there is a further one, or a bullet alone. */
export function hasBullets(lines: readonly OwnLine[], from: number): boolean {
  let bullets = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.kind === 'owners') continue;
    if (line?.kind !== 'words' || !/^action(?! label)/.test(line.style)) break;
    if (line.style === 'action list next') return true;
    if (isOuterBullet(line)) bullets += 1;
    else if (bullets === 0) return false;
  }
  return bullets === 1;
}

/** Whether a line is a bullet of the outermost level in the style of actions. */
export function isOuterBullet({ style, from }: OwnWords): boolean {
  return style === 'action list' && from.level === 0;
}

/** The line under an action, or under an entry whose action column it tells. */
export function readDetail(reading: Reading, said: string, line: OwnWords): void {
  const column = /^Action by: (.+)$/.exec(said)?.[1];
  if (column !== undefined && reading.entry) {
    reading.entry.column.push(column);
    return;
  }
  const details = reading.open?.type === 'action' ? detailsIn(said) : null;
  if (details && reading.open) reading.open.details = { ...reading.open.details, ...details };
  else if (reading.open) sayInside(reading, line);
  else put(reading, paragraph(said));
}

/** Who acts, beside an action or the other words of an entry. */
export function readOwners(reading: Reading, names: readonly string[]): void {
  const { open, entry } = reading;
  const owner = names.join(', ');
  if (open?.type === 'action') {
    // An owner that the words themselves name is not set on the action, but shown beside it all the same.
    const [first] = open.said;
    const isSaid = first !== undefined && ownerInWords(first.children[0].text) === owner;
    if (!isSaid) open.details = { ...open.details, owner };
  } else if (entry) entry.column.push(...names);
  else put(reading, ...names.map((name) => paragraph(name)));
}

/** A vote: its number, its keyword in bold letters, and its first line. */
export function readVote(reading: Reading, { from, words }: OwnWords): void {
  const counted = from.isBullet ? '' : from.number.trim();
  const own = numbered(words);
  const isNumbered = own.number !== '' && /^[\d.()a-z]{1,12}$/i.test(own.number);
  const said = isNumbered ? own.words : words.replace(/\s+/g, ' ').trim();
  const bold = from.runs
    .filter(({ isBold }) => isBold)
    .map((run) => run.words)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const keyword = bold !== '' && said.startsWith(bold) ? bold : '';
  const rest = said.slice(keyword.length).trim();
  const label = keyword.replace(/\s*:$/, '');
  begin(reading, opened('vote', `${isNumbered ? own.number : counted}\t${label}`));
  if (rest !== '') reading.open?.said.push(paragraph(rest));
}
