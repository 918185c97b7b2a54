/** So long a line may be, without its line end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

const ENCODER = new TextEncoder();

/**
 * The lines of a calendar folded anew, by octets as the standard has it: the library that writes it counts characters,
 * of which some are several octets. No character is parted.
 */
export function foldLines(calendar: string): string {
  return calendar
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
}

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = ENCODER.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = '';
      octets = 1; // The space that a further line begins with.
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
