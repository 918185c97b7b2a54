import type { CommandIo } from './io.ts';
import { printableLine } from './printable.ts';

/** What went wrong with a note, as one line: `minutewright: FILE: …`. */
export function troubleLine(name: string, words: string): string {
  return printableLine(`minutewright: ${name}: ${words}`);
}

/** Says on standard error what went wrong with a note. */
export function reportTrouble(io: CommandIo, name: string, words: string): Promise<void> {
  return io.stderr.write(`${troubleLine(name, words)}\n`);
}

/** `1 note`, `3 notes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
