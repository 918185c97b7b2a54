/**
 * What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets) and the control characters that it discourages:
 * C0 but for tab and line ends, DEL and C1, halves of surrogate pairs, the two non-characters.
 */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same words with a visible � for every character that a Word file cannot hold. */
export function writable(words: string): string {
  return words.replace(UNWRITABLE, '\ufffd');
}
