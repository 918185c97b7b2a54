/** The soft hyphen: invisible at the start of a line, and in every encoding that notes come in. See `escape.ts`. */
export const MARK = '\u00AD';
export const MARK_CODE = 0xad;

const NEWLINE = 10;
const RETURN = 13;

/** Whether a character code is white space within a line: it is layout, never a word. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || code === 9 || code === 11 || code === 12;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Whether a character code ends a line: `\n`, or `\r` alone or before it. */
export function isLineEnd(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

/** The position after the line end at `at`; `at` itself where there is none. */
export function afterLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === NEWLINE) return at + 1;
  if (code === RETURN) return text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1;
  return at;
}

/** The start of the last line of `lead`, which may hold line ends. */
export function lastLine(lead: string): string {
  const at = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r'));
  return at < 0 ? lead : lead.slice(at + 1);
}

/** Whether a piece of layout ends a line somewhere. */
export function hasLineEnd(layout: string): boolean {
  return layout.includes('\n') || layout.includes('\r');
}

/** A piece without the white space and line ends it closes with. */
export function trimEndBlanks(piece: string): string {
  let end = piece.length;
  while (end > 0 && (isBlank(piece.charCodeAt(end - 1)) || isLineEnd(piece.charCodeAt(end - 1)))) end -= 1;
  return piece.slice(0, end);
}

/** The white space, line ends and marks that a piece opens with. */
export function leadingBlanks(piece: string): string {
  let at = 0;
  while (at < piece.length) {
    const code = piece.charCodeAt(at);
    if (!isBlank(code) && !isLineEnd(code) && code !== MARK_CODE) break;
    at += 1;
  }
  return piece.slice(0, at);
}

/** How many cells a lead opens: lines of it that begin with a tab. */
export function cellsIn(lead: string): number {
  return lead.match(/(?:^|[\r\n])\t/g)?.length ?? 0;
}
