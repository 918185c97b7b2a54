import { writtenFrames } from '../../tagged/entry.ts';
import { closingTag, firstTag, openingTag, type Tag } from '../../tagged/tags.ts';
import type { AgendaItem } from '../blocks.ts';
import { type Finding, type Fix, type Rule, setProperty } from './problem.ts';

/** A frame of an entry or of the trailer: the lines that hold its tag, and where they stand. */
interface Frame {
  readonly name: 'open' | 'close';
  readonly piece: string;
  readonly at: number;
  readonly path: readonly number[];
  readonly present: object;
  /** The layout as it is written. */
  readonly layout: { readonly open: string; readonly close: string };
  readonly item: AgendaItem | null;
}

function framesOf({ note, offsets }: Parameters<Rule>[0]): readonly Frame[] {
  return note.flatMap((block, index): Frame[] => {
    if ((block.type !== 'agenda-item' && block.type !== 'trailer') || !block.layout) return [];
    const { layout } = block;
    const item = block.type === 'agenda-item' ? block : null;
    const { open, close } = item ? writtenFrames(item, '\n') : layout;
    const shared = { path: [index], layout: { ...layout, open, close }, present: layout, item };
    return [
      { name: 'open', piece: open, at: offsets.get(block) ?? 0, ...shared },
      { name: 'close', piece: close, at: offsets.get(layout) ?? 0, ...shared },
    ];
  });
}

function frameFix({ name, path, present, layout }: Frame, label: string, piece: string): Fix {
  return { label, operations: [setProperty(path, 'layout', present, { ...layout, [name]: piece })] };
}

/** A tag on a line with words, as `6.47 p.m.</AI6>`. */
export const tagInLine: Rule = (examined) =>
  framesOf(examined).flatMap((frame): Finding[] => {
    const tag = firstTag(frame.piece);
    if (!tag) return [];
    const at = frame.at + tag.start;
    const before = lineBefore(examined.text, at);
    const after =
      /^[^\r\n]*/.exec(examined.text.slice(frame.at + tag.end, frame.at + tag.end + 200))?.[0] ?? '';
    const isBefore = before.trim() !== '';
    if (!isBefore && after.trim() === '') return [];
    const written = frame.piece.slice(tag.start, tag.end);
    const mended = (isBefore ? `\n${frame.piece}` : frame.piece).replace(
      written,
      after.trim() === '' ? written : `${written}\n`,
    );
    return [
      {
        code: 'tag-in-line',
        severity: 'warning',
        at,
        message: `The tag ${written} stands in a line of text; it should have a line of its own.`,
        item: frame.item,
        fix: frameFix(frame, 'Put the tag on a line of its own', mended),
      },
    ];
  });

const LONGEST_LOOK_BACK = 200;

function lineBefore(text: string, at: number): string {
  const stretch = text.slice(Math.max(0, at - LONGEST_LOOK_BACK), at);
  return stretch.slice(Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('\r')) + 1);
}

/** A tag with white space in it, as `</ AI4>`. */
export const spaceInTag: Rule = (examined) =>
  framesOf(examined).flatMap((frame): Finding[] => {
    const tag = firstTag(frame.piece);
    if (!tag) return [];
    const written = frame.piece.slice(tag.start, tag.end);
    const right = rightTag(tag);
    if (written === right) return [];
    return [
      {
        code: 'space-in-tag',
        severity: 'hint',
        at: frame.at + tag.start,
        message: `The tag ${written} should be written ${right}.`,
        item: frame.item,
        fix: frameFix(frame, `Write it as ${right}`, frame.piece.replace(written, right)),
      },
    ];
  });

function rightTag({ closing, name }: Tag): string {
  return closing ? closingTag(name) : openingTag(name);
}

/** A trailer that is opened and never closed. */
export const trailerOpen: Rule = (examined) =>
  framesOf(examined).flatMap((frame): Finding[] => {
    if (frame.item || frame.name !== 'close' || firstTag(frame.piece)) return [];
    const open = firstTag(frame.layout.open);
    const start = examined.offsets.get(examined.note[frame.path[0] ?? 0] ?? {}) ?? 0;
    const right = closingTag('TRAILER_SECTION');
    return [
      {
        code: 'trailer-open',
        severity: 'warning',
        at: start + (open?.start ?? 0),
        message: `<TRAILER_SECTION> is never closed: ${right} is missing at the end.`,
        item: null,
        fix: frameFix(frame, `Close it with ${right}`, `${frame.piece}\n\n${right}\n`),
      },
    ];
  });

/** A tag that opens or closes nothing. */
export const strayTag: Rule = ({ note, offsets }) => {
  const findings: Finding[] = [];
  for (const [index, block] of note.entries()) {
    const item = block.type === 'agenda-item' ? block : null;
    const inside = block.type === 'agenda-item' || block.type === 'trailer' ? block.children : [block];
    for (const [place, child] of inside.entries()) {
      const tag = child.type === 'kept' && child.reason === 'stray-tag' ? firstTag(child.raw) : null;
      if (!tag) continue;
      const path = inside[0] === block ? [index] : [index, place];
      const written = tag.closing ? closingTag(tag.name) : openingTag(tag.name);
      const removal = { type: 'remove_node', path, node: child } as Fix['operations'][number];
      findings.push({
        code: 'stray-tag',
        severity: 'error',
        at: (offsets.get(child) ?? 0) + tag.start,
        message: `The tag ${written} ${tag.closing ? 'closes nothing' : 'opens nothing'}.`,
        item,
        fix: { label: 'Take the tag out', operations: [removal] },
      });
    }
  }
  return findings;
};
