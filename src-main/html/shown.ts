/** What a page may not hold, though a damaged note may: control characters other than white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Words as a page shows them, with � for what it may not hold. Escaping is the library's part. */
export function shown(words: string): string {
  return words.replace(UNWRITABLE, '\ufffd');
}
