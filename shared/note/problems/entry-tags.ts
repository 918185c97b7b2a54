import { writtenFrames } from '../../tagged/entry.ts';
import { closingTag, firstTag, openingTag, type Tag } from '../../tagged/tags.ts';
import type { AgendaItem } from '../blocks.ts';
import { type Examined, type Finding, type Fix, type Rule, setProperty } from './problem.ts';

type ItemLayout = NonNullable<AgendaItem['layout']>;

interface Entry {
  readonly item: AgendaItem;
  /** Its lines with tags as they are written. */
  readonly frames: Pick<ItemLayout, 'open' | 'close'>;
  readonly path: readonly number[];
  readonly open: Tag | null;
  readonly close: Tag | null;
}

function entriesOf({ note }: Examined): readonly Entry[] {
  return note.flatMap((block, index) => {
    if (block.type !== 'agenda-item') return [];
    const frames = writtenFrames(block, '\n');
    const [open, close] = [firstTag(frames.open), firstTag(frames.close)];
    return [{ item: block, frames, path: [index], open, close }];
  });
}

/** An entry as a clerk would call it. */
function named({ item }: Entry): string {
  const [{ number, children }] = item.children;
  const words = [number, children[0].text.trim()].filter(Boolean).join(' ');
  return words === '' ? 'An entry' : `The entry “${words}”`;
}

/** A new entry is written whole, so that one that is to be mended has a layout. */
function layoutFix(
  { item: { layout }, frames, path }: Entry,
  label: string,
  change: Partial<ItemLayout>,
): Fix {
  return { label, operations: [setProperty(path, 'layout', layout, { ...layout, ...frames, ...change })] };
}

function startOf({ offsets }: Examined, { item, frames }: Entry): number {
  return offsets.get(frames.open ? item : item.children[0]) ?? offsets.get(item) ?? 0;
}

/** `<AI4>` closed by `</AI6>`: the entries between look merged or removed. */
export const wrongCloser: Rule = (examined) =>
  entriesOf(examined).flatMap((entry): Finding[] => {
    const { item, frames, open, close } = entry;
    const opened = open?.number ?? null;
    const closed = close?.number ?? null;
    if (opened === null || closed === null || opened === closed || !close) return [];
    const right = closingTag(`AI${opened}`);
    const close2 = frames.close.slice(0, close.start) + right + frames.close.slice(close.end);
    return [
      {
        code: 'wrong-closer',
        severity: 'error',
        at: (examined.offsets.get(item.layout ?? item) ?? 0) + close.start,
        message: `<AI${opened}> is closed by </AI${closed}>: ${mergedWords(opened, closed)}.`,
        item,
        fix: layoutFix(entry, `Close the entry with ${right}`, { close: close2 }),
      },
    ];
  });

function mergedWords(opened: number, closed: number): string {
  const count = closed - opened;
  if (count === 1) return `entry ${closed} looks merged or removed`;
  if (count === 2) return `entries ${opened + 1} and ${closed} look merged or removed`;
  if (count > 2) return `entries ${opened + 1} to ${closed} look merged or removed`;
  return 'the closing tag has the wrong number';
}

/** An entry that is opened and never closed. */
export const missingCloser: Rule = (examined) =>
  entriesOf(examined).flatMap((entry): Finding[] => {
    const { item, frames, open, close } = entry;
    if (!open || close) return [];
    const right = closingTag(`AI${open.number}`);
    return [
      {
        code: 'missing-closer',
        severity: 'error',
        at: startOf(examined, entry) + open.start,
        message: `${named(entry)} is opened by <AI${open.number}> and never closed: ${right} is missing.`,
        item,
        fix: layoutFix(entry, `Close the entry with ${right}`, { close: `\n${frames.close}${right}\n\n` }),
      },
    ];
  });

/** An entry that is closed and was never opened, or that has lost both its tags. */
export const missingOpener: Rule = (examined) =>
  entriesOf(examined).flatMap((entry): Finding[] => {
    const { item, open, close } = entry;
    if (open) return [];
    const at = startOf(examined, entry);
    if (!close) {
      const message = `${named(entry)} has no tags around it: it was told by its number.`;
      return [{ code: 'untagged-entry', severity: 'warning', at, message, item }];
    }
    const right = openingTag(`AI${close.number}`);
    return [
      {
        code: 'missing-opener',
        severity: 'error',
        at,
        message: `${named(entry)} is closed by </AI${close.number}> and never opened: ${right} is missing.`,
        item,
        fix: layoutFix(entry, `Open the entry with ${right}`, { open: `${right}\n\n` }),
      },
    ];
  });

/** Tags whose numbers do not run on: an entry was taken out, or stands twice. */
export const tagNumbers: Rule = (examined) => {
  const findings: Finding[] = [];
  let before: number | null = 0;
  for (const entry of entriesOf(examined)) {
    const { item, open, close } = entry;
    const number = open?.number ?? close?.number ?? null;
    if (number !== null && before !== null && number !== before + 1) {
      const at = startOf(examined, entry) + (open?.start ?? 0);
      const message =
        number === before
          ? `The tag <AI${number}> stands twice.`
          : number < before
            ? `The tag <AI${number}> comes after <AI${before}>.`
            : `The tags go from ${before === 0 ? 'the start' : `<AI${before}>`} to <AI${number}>: ${missingWords(before, number)}.`;
      findings.push({ code: 'tag-number', severity: 'warning', at, message, item });
    }
    // A wrong closer has told already of the entries up to its number.
    if (number !== null) before = Math.max(number, close?.number ?? number);
  }
  return findings;
};

function missingWords(before: number, number: number): string {
  const first = before + 1;
  const last = number - 1;
  if (first === last) return `<AI${first}> is missing`;
  return last === first + 1
    ? `<AI${first}> and <AI${last}> are missing`
    : `<AI${first}> to <AI${last}> are missing`;
}
