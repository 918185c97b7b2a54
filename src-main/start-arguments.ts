import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the program is asked to do as it starts. */
export interface StartArguments {
  /** Notes to open. */
  readonly paths: readonly string[];
  /** Begin a new note at once, without the start page. */
  readonly isNew: boolean;
}

/**
 * Reads the arguments of a start, `argv` as the system gives it. Switches of the runtime are passed over. While the
 * program is not packaged, its folder stands before its own arguments.
 */
export function startArguments(argv: readonly string[], isPackaged: boolean, folder: string): StartArguments {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  const paths = (isPackaged ? words : words.slice(1)).map((word) => pathOf(word, folder));
  return { paths, isNew: argv.includes('--new') };
}

/** Some desktops hand over files by their addresses. */
function pathOf(word: string, folder: string): string {
  const isAddress = word.startsWith('file://') && URL.canParse(word);
  return isAddress ? fileURLToPath(word) : resolve(folder, word);
}
