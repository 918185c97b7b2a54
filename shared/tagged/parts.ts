import type { EntryRange } from './entry.ts';
import { frameEnd } from './frame.ts';
import { findTags, type Tag } from './tags.ts';

/** A part of a note as its tags divide it; the parts of a text follow on one another with nothing between. */
export type Part =
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly stray: readonly Tag[] }
  | { readonly kind: 'entry'; readonly range: EntryRange; readonly from: number; readonly to: number }
  | { readonly kind: 'trailer'; readonly range: EntryRange; readonly from: number; readonly to: number }
  | { readonly kind: 'layout'; readonly from: number; readonly to: number };

interface Open {
  readonly kind: 'entry' | 'trailer';
  readonly tag: Tag;
}

/**
 * Divides a text by its tags. A tag that closes nothing stays in the stretch it stands in (`stray`); a `text` part
 * that ends at the closing tag of an entry with no opening one has that tag as its last.
 */
export function divide(text: string): readonly Part[] {
  const tags = findTags(text);
  const parts: Part[] = [];
  let from = 0;
  let open: Open | null = null;
  let stray: Tag[] = [];

  const endPart = (to: number, close: Tag | null): void => {
    const end = close ? frameEnd(text, close.end, text.length, false) : to;
    if (open) {
      const range: EntryRange = { open: open.tag, close, from: open.tag.end, to: close?.start ?? to, stray };
      parts.push({ kind: open.kind, range, from, to: end });
    } else if (to > from || stray.length > 0) parts.push({ kind: 'text', from, to, stray });
    open = null;
    stray = [];
    from = end;
  };

  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag) continue;
    const next = tags[index + 1];
    const kind: Open['kind'] | null =
      tag.kind === 'item' ? 'entry' : tag.kind === 'trailer' ? 'trailer' : null;
    if (kind && !tag.closing) {
      endPart(tag.start, null);
      open = { kind, tag };
    } else if (kind && isOpen(open, kind)) {
      endPart(tag.start, tag);
    } else if (kind === 'entry' && !open) {
      stray.push(tag);
      endPart(frameEnd(text, tag.end, text.length, false), null);
    } else if (!kind && !tag.closing && next?.kind === 'layout' && next.closing) {
      endPart(tag.start, null);
      from = frameEnd(text, next.end, text.length, false);
      pushLayout(parts, tag.start, from);
      index += 1;
    } else stray.push(tag);
  }
  endPart(text.length, null);
  return parts;
}

function isOpen(open: Open | null, kind: Open['kind']): boolean {
  return open?.kind === kind;
}

function pushLayout(parts: Part[], from: number, to: number): void {
  const last = parts.at(-1);
  if (last?.kind === 'layout') parts[parts.length - 1] = { ...last, to };
  else parts.push({ kind: 'layout', from, to });
}
