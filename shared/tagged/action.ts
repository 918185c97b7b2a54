import type { Action, List, Paragraph } from '../note/blocks.ts';
import { isDetailLine, isOwnerAlone, looksLikeAction } from '../note/owner.ts';
import { joinDetails, splitDetails } from './action-details.ts';
import { startsAttendanceTable } from './attendance-table.ts';
import { leadingBlanks } from './chars.ts';
import { type Container, isOpenEnded } from './container.ts';
import { orEmpty, readContents, writeContents, writeOnHeadingLine } from './contents.ts';
import {
  advance,
  atEnd,
  type Cursor,
  indentOf,
  indentOfLead,
  kindOf,
  leadOf,
  opensCell,
  trailOf,
} from './cursor.ts';
import { MARKS, type Mark, markIn, withMark } from './escape.ts';
import { type NumberedMatch, readHeadingLine, writeHeadingLine } from './heading-line.ts';
import { classify, kindAs } from './line-kind.ts';
import type { Place } from './paragraph.ts';
import { type Sink, startLine } from './sink.ts';

/** The bullet of a new action in a run of several. */
const NEW_BULLET = '· ';

/** How the actions under one heading stand: each with a bullet at one indent, each a paragraph, or one in its line. */
type Run =
  | { readonly form: 'bullets'; readonly base: number }
  | { readonly form: 'paragraphs' }
  | { readonly form: 'inline' };

interface ActionContainer extends Container {
  readonly run: Run;
}

function actionContainer(run: Run): ActionContainer {
  let openEnded = false;
  /** `Action: Gus Lund` names who is to do what stands in the next paragraph. */
  let awaitsWords = false;
  let isFirst = true;
  /** Whether no words were taken in under a heading: those of the next line would be the action's. */
  let isEmpty = false;
  return {
    run,
    holds: 'lists',
    accepts(line, words, indent) {
      if (line.kind !== 'item' && line.kind !== 'paragraph') return false;
      if (isEmpty) return true;
      if (line.kind === 'paragraph' && (awaitsWords || isDetailLine(words))) return true;
      if (run.form === 'bullets') return indent > run.base;
      return line.kind === 'item' && (run.form === 'paragraphs' || openEnded);
    },
    continues(line, words, indent) {
      if (run.form === 'bullets' && line.kind === 'item') return indent <= run.base;
      return run.form !== 'inline' && line.kind === 'paragraph' && looksLikeAction(words);
    },
    take(line, words) {
      openEnded = isOpenEnded(words) || (openEnded && line.kind === 'item');
      awaitsWords = isFirst && run.form === 'inline' && isOwnerAlone(words);
      isEmpty = (isFirst || isEmpty) && run.form === 'paragraphs' && words === '';
      isFirst = false;
    },
  };
}

/** Reads the actions that the present line opens: all that stand under its heading. */
export function readActions(cursor: Cursor, match: NumberedMatch): readonly Action[] {
  const { layout, first } = readHeadingLine(cursor, match);
  const { keyword, number } = match;
  const head = number === '' ? { keyword, layout } : { keyword, number, layout };
  if (first) return [finishAction(cursor, head, '', first, actionContainer({ form: 'inline' }))];
  const opens = kindOf(cursor).kind;
  const isContent =
    !atEnd(cursor) && (opens === 'item' || opens === 'paragraph') && isMarkWithin(cursor.mark);
  const isTable = opensCell(cursor) || (cursor.mark === MARKS.none && startsAttendanceTable(cursor));
  if (!isContent || isTable) {
    return [{ type: 'action', ...head, layout: { ...layout, bullet: '' }, children: orEmpty([]) }];
  }
  const run: Run = opens === 'item' ? { form: 'bullets', base: indentOf(cursor) } : { form: 'paragraphs' };
  const actions = [readAction(cursor, head, run)];
  const container = actionContainer(run);
  while (
    !atEnd(cursor) &&
    cursor.mark === MARKS.none &&
    !startsAttendanceTable(cursor) &&
    !opensCell(cursor)
  ) {
    if (!container.continues(kindOf(cursor), cursor.words, indentOf(cursor))) break;
    actions.push(readAction(cursor, { keyword: '', layout: { lead: '', numberGap: '', gap: '' } }, run));
  }
  return actions;
}

type Head = Pick<Action, 'keyword' | 'number'> & { layout: { lead: string; numberGap: string; gap: string } };

function readAction(cursor: Cursor, head: Head, run: Run): Action {
  const { words } = cursor;
  const kind = kindOf(cursor);
  const lead = leadOf(cursor);
  const trail = trailOf(cursor);
  const isBullet = run.form === 'bullets' && kind.kind === 'item';
  const at = isBullet ? kind.at : 0;
  const bullet = isBullet ? lead + words.slice(0, at) : '';
  const layout = { lead: isBullet ? '' : lead, trail };
  advance(cursor);
  const first: Paragraph = { type: 'paragraph', layout, children: [{ text: words.slice(at) }] };
  return finishAction(cursor, head, bullet, first, actionContainer(run));
}

function finishAction(
  cursor: Cursor,
  { layout, ...head }: Head,
  bullet: string,
  line: Paragraph,
  container: Container,
): Action {
  const { words, kept, ...details } = splitDetails(line.children[0].text);
  const first: Paragraph = { ...line, children: [{ text: words }] };
  container.take({ kind: 'paragraph' }, words, 0);
  const children = [first, ...readContents(cursor, container)];
  const full = kept ? { ...layout, bullet, details: kept } : { ...layout, bullet };
  return { type: 'action', ...head, ...details, layout: full, children };
}

/** Where an action is written: after which container, and whether another of its heading follows. */
export interface ActionPlace extends Place {
  readonly followed: boolean;
}

/** Writes an action; returns its container, which may still be open for what follows. */
export function writeAction(block: Action, sink: Sink, place: ActionPlace): Container {
  const [first, ...rest] = firstParagraph(block.children);
  const line = joinDetails(first.children[0].text, block, block.layout?.details);
  const previous = place.container;
  if (block.keyword === '' && previous && isRun(previous)) {
    const bullet = bulletInRun(block, previous.run, line, place);
    if (bullet !== null) {
      startLine(sink);
      sink.onBlock?.(block);
      return writeRest(first, line, bullet, rest, previous.run, sink, place);
    }
  }
  return writeFirst(block, first, line, rest, sink, place);
}

function isRun(container: Container): container is ActionContainer {
  return 'run' in container;
}

/** The bullet of a further action, or null where the run can't be gone on with. */
function bulletInRun({ layout }: Action, run: Run, line: string, { table }: Place): string | null {
  if (run.form === 'inline') return null;
  if (run.form === 'paragraphs') return layout?.bullet || !continuesParagraphs(line) ? null : '';
  if (layout?.bullet === '' && continuesParagraphs(line)) return '';
  const bullet = layout?.bullet;
  const isSame = bullet && isBullet(bullet, line) && indentOfLead(leadingBlanks(bullet), table) <= run.base;
  return isSame ? bullet : ' '.repeat(run.base) + NEW_BULLET;
}

function continuesParagraphs(line: string): boolean {
  return looksLikeAction(line) && classify(line).kind === 'paragraph';
}

/** Whether words after a bullet are read as that bullet and those words. */
function isBullet(bullet: string, line: string): boolean {
  const marked = bullet.slice(leadingBlanks(bullet).length) + line;
  const kind = kindAs(markIn(bullet), marked);
  return kind.kind === 'item' && marked.length - kind.at === line.length;
}

function writeFirst(
  block: Action,
  first: Paragraph,
  line: string,
  rest: readonly (Paragraph | List)[],
  sink: Sink,
  place: ActionPlace,
): Container {
  const wasRun = block.layout && block.keyword !== '';
  const wantsBullet = wasRun ? block.layout.bullet !== '' : place.followed || rest.length > 0;
  const keyword = block.keyword === '' ? 'Action' : block.keyword;
  const onLine = wantsBullet || first.number ? '' : line;
  const match = writeHeadingLine(block, { keyword, fallback: 'Action' }, onLine, sink, place);
  if (match.form !== 'own-line') {
    return writeRest(first, line, '', rest, { form: 'inline' }, sink, place);
  }
  if (!wantsBullet) {
    return writeRest(first, line, '', rest, { form: 'paragraphs' }, sink, place);
  }
  const given = block.layout?.bullet;
  const bullet = given && isBullet(given, line) ? given : NEW_BULLET;
  const run: Run = { form: 'bullets', base: indentOfLead(leadingBlanks(bullet), place.table) };
  startLine(sink);
  return writeRest(first, line, bullet, rest, run, sink, place);
}

/** Writes an action's own words after its heading or bullet, and what else it holds. */
function writeRest(
  first: Paragraph,
  line: string,
  bullet: string,
  rest: readonly (Paragraph | List)[],
  run: Run,
  sink: Sink,
  place: Place,
): Container {
  const container = actionContainer(run);
  const isNothing = bullet === '' && line === '' && !first.layout;
  if (!isNothing) startLine(sink);
  sink.put(bullet);
  if (bullet === '' && run.form !== 'inline' && !isNothing)
    sink.put(leadAfterHeading(first.layout?.lead ?? '', line));
  if (isNothing) {
    sink.onBlock?.(first);
    container.take({ kind: 'paragraph' }, '', 0);
  } else writeOnHeadingLine(first, line, sink, container);
  const indent = run.form === 'bullets' ? ' '.repeat(run.base + NEW_BULLET.length) : '';
  writeContents(rest, false, sink, { ...place, indent }, container);
  return container;
}

/** The lead that makes a line after the heading the words of its action. */
function leadAfterHeading(lead: string, line: string): string {
  const mark = markIn(lead);
  if (isMarkWithin(mark) && kindAs(mark, line).kind === 'paragraph') return lead;
  return withMark(lead, classify(line).kind === 'paragraph' ? MARKS.none : MARKS.wordsWithin);
}

/** Whether a line with this mark may be the first of what stands under a heading. */
function isMarkWithin(mark: Mark): boolean {
  return (
    mark === MARKS.none || mark === MARKS.wordsWithin || mark === MARKS.anyWithin || mark === MARKS.itemWithin
  );
}

function firstParagraph(
  children: readonly (Paragraph | List)[],
): readonly [Paragraph, ...(Paragraph | List)[]] {
  const [first, ...rest] = children;
  if (first?.type === 'paragraph') return [first, ...rest];
  return [{ type: 'paragraph', children: [{ text: '' }] }, ...children];
}
