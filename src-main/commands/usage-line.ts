import type { CommanderError } from 'commander';
import { printableLine } from './printable.ts';

const COMMANDS = ['convert', 'import', 'check', 'read', 'actions'] as const;

/** The long options, which are sometimes written with one dash. */
const OPTIONS = ['--to', '--out', '--force', '--stdin', '--json', '--csv', '--open', '--help', '--version'];

/** What was wrong with the arguments, in one line, and where help is. */
export function usageLine({ message }: Pick<CommanderError, 'message'>, args: readonly string[]): string {
  const command = COMMANDS.find((name) => name === args[0]);
  const words = printableLine(betterWords(message.replace(/^error: /, ''), command)).replace(
    /[.?]?(\)?)$/,
    (end) => (end.includes('.') || end.includes('?') ? end : `${end}.`),
  );
  return `minutewright: ${words} See “minutewright ${command ? `${command} ` : ''}--help”.`;
}

/**
 * Says what was meant where the library does not know it: a note without a command, an option by another
 * name.
 */
function betterWords(words: string, command: (typeof COMMANDS)[number] | undefined): string {
  const name = /^unknown command '(.*)'/s.exec(words)?.[1] ?? '';
  if (/[./\\]/.test(name)) {
    const quoted = /\s/.test(name) ? `"${name}"` : name;
    return `${quoted} is no command. Did you mean “minutewright read ${quoted}”?`;
  }
  const option = /^unknown option '(.*?)'/s.exec(words)?.[1] ?? '';
  const meant = command === 'convert' && /^--?(?:format|type)$/i.test(option) ? '--to' : `-${option}`;
  return OPTIONS.includes(meant) ? `unknown option '${option}' (Did you mean ${meant}?)` : words;
}
