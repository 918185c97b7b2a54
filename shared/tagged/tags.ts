/** A tag found in the text. `number` is that of an `AI` tag, null for sections. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly kind: 'item' | 'trailer' | 'layout';
  readonly closing: boolean;
  readonly number: number | null;
  /** The name as the file should have it, as `AI4` or `TRAILER_SECTION`. */
  readonly name: string;
}

/** White space within a tag is damage that real files carry, so a little of it is let pass. */
const SPACE = String.raw`[ \t\u00A0]{0,4}`;

/** What follows the `<` of a tag; its groups are the slash, the number and the section's name. */
export const TAG_BODY = String.raw`${SPACE}(\/?)${SPACE}(?:AI${SPACE}(\d{1,9})|((?:[A-Z]+_)*SECTION))${SPACE}>`;

const TAG = new RegExp(`<${TAG_BODY}`, 'iy');

/** All tags of a text in order. Linear in its length. */
export function findTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = tagAt(text, at);
    if (tag) tags.push(tag);
  }
  return tags;
}

/** The tag that starts at `at`, or null. */
export function tagAt(text: string, at: number): Tag | null {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match) return null;
  const [, slash, digits, section] = match;
  return {
    start: at,
    end: at + match[0].length,
    kind: section === undefined ? 'item' : isTrailer(section) ? 'trailer' : 'layout',
    closing: slash === '/',
    number: digits === undefined ? null : Number(digits),
    name: section?.toUpperCase() ?? `AI${digits}`,
  };
}

function isTrailer(section: string): boolean {
  return section.toUpperCase() === 'TRAILER_SECTION';
}

/** The first tag in a piece of layout, or null. */
export function firstTag(layout: string): Tag | null {
  for (let at = layout.indexOf('<'); at >= 0; at = layout.indexOf('<', at + 1)) {
    const tag = tagAt(layout, at);
    if (tag) return tag;
  }
  return null;
}

/** An opening tag by its name, as `<AI4>`. */
export function openingTag(name: string): string {
  return `<${name}>`;
}

/** A closing tag by its name, as `</AI4>`. */
export function closingTag(name: string): string {
  return `</${name}>`;
}
