/** Signs without any width that programs leave among words: soft hyphens, marks of where a line may break. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const WIDE_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
/** Signs that no text holds: the remains of fields, pictures and broken files. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFC]/g;

/** Words as a note has them: ordinary spaces, and nothing that can't be seen. Line ends and tabs stay. */
export function cleanWords(words: string): string {
  return words.replace(INVISIBLE, '').replace(CONTROLS, '').replace(WIDE_SPACES, ' ');
}
