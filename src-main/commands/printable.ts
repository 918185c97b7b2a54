/** What would steer a terminal or hide what stands there: controls and marks of writing direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Words of a note or a file name, safe to show on a terminal. Tabs become spaces, line ends stay. */
export function printable(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(STEERING, '\ufffd');
}

/** The same in one line. */
export function printableLine(words: string): string {
  return printable(words).replace(/\s*\n\s*/g, ' ');
}
