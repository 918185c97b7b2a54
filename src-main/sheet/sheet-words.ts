/**
 * What XML 1.0 cannot hold, and the control characters that it discourages (https://www.w3.org/TR/xml/#charsets). A
 * cell may hold line ends.
 */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** More characters a cell can't hold in Excel. */
const LONGEST_CELL = 32_767;

/** Words that a spreadsheet reads as the character of that number (ISO/IEC 29500-1, 22.9.2.19). */
const NUMBERED_CHARACTER = /_(?=x[0-9a-f]{4}_)/gi;

/** Words as a cell holds them: nothing in them is read as anything but words. */
export function sheetWords(words: string): string {
  const whole = words.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd');
  const escaped = shortened(whole).replace(NUMBERED_CHARACTER, '_x005F_');
  // The library finds words by name among the members of an object: `constructor` is there before any words are.
  return escaped in Object.prototype ? numbered(escaped) : escaped;
}

/** The same words, the first of their characters by its number. */
function numbered(words: string): string {
  return `_x${words.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${words.slice(1)}`;
}

function shortened(words: string): string {
  if (words.length <= LONGEST_CELL) return words;
  // Half of a pair of surrogates would not be a character.
  return `${words.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
