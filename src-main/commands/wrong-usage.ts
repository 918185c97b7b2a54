import { CommanderError } from 'commander';
import { EXIT } from './io.ts';

/** Ends a command that was called wrongly; the words are a sentence for the person who called it. */
export function wrongUsage(words: string): never {
  throw new CommanderError(EXIT.wrongUsage, 'minutewright.wrongUsage', words);
}
