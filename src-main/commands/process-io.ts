import { fstatSync } from 'node:fs';
import { errorCode } from '../files/error-code.ts';
import type { CommandIo, Output } from './io.ts';

/** Wide enough for a table of actions, where no terminal says its own width. */
const PLAIN_COLUMNS = 100;

/** Narrower than this a table is no longer one. */
const FEWEST_COLUMNS = 40;

const STANDARD_INPUT = 0;

/** The real streams, folder and date of a process. */
export function processIo(process: NodeJS.Process): CommandIo {
  const { env, stdin, stdout, stderr } = process;
  return {
    stdin,
    stdinIsPiped: isPiped(STANDARD_INPUT),
    stdout: output(stdout),
    stderr: quiet(output(stderr)),
    progressOn: stderr.isTTY ? stderr : null,
    cwd: standingIn(env, process.cwd()),
    today: env['MINUTEWRIGHT_TODAY'] || localIsoDate(new Date()),
    columns: Math.max(FEWEST_COLUMNS, stdout.isTTY ? stdout.columns || PLAIN_COLUMNS : PLAIN_COLUMNS),
    colour: Boolean(stdout.isTTY) && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  };
}

/**
 * Whether an open file has something to read: a pipe or a file, and neither a terminal nor the null device.
 */
function isPiped(descriptor: number): boolean {
  try {
    const there = fstatSync(descriptor);
    return there.isFIFO() || there.isFile() || there.isSocket();
  } catch {
    return false;
  }
}

/** `npm run` changes to the package's folder and leaves where the person stands in `INIT_CWD`. */
export function standingIn(env: NodeJS.ProcessEnv, cwd: string): string {
  const ownScript = env['npm_package_name'] === 'minutewright' && env['npm_lifecycle_event'] === 'cli';
  return ownScript ? (env['INIT_CWD'] ?? cwd) : cwd;
}

/** The date where the person is, as an ISO date. */
export function localIsoDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function output(stream: NodeJS.WriteStream): Output {
  // Failures reach the caller through the callback of each write; unheard, the event would end the process.
  stream.on('error', () => undefined);
  return {
    isTerminal: Boolean(stream.isTTY),
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Standard error with nobody to read it is no reason to stop. */
function quiet(stderr: Output): Output {
  return {
    ...stderr,
    write: (data) =>
      stderr.write(data).catch((error: unknown) => {
        if (errorCode(error) === '') throw error;
      }),
  };
}
