import { inPath } from './in-path.ts';

/** A program and its arguments. */
export type Command = readonly [program: string, args: readonly string[]];

/**
 * The command by which Linux kills a program when the process that started it is gone, however it ended. Elsewhere it
 * is the program itself, which notices of its own accord that its pipe was closed.
 */
export function withLifeline(program: string, args: readonly string[]): Command {
  const setpriv = process.platform === 'linux' ? inPath(['setpriv'])[0] : undefined;
  return setpriv === undefined ? [program, args] : [setpriv, ['--pdeathsig', 'KILL', '--', program, ...args]];
}
