import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { withLifeline } from './lifeline.ts';

/** What a browser is started with. */
export interface ChromiumCall {
  readonly executable: string;
  /** The folder that it keeps things in, which `args` name as well. */
  readonly profile: string;
  readonly args: readonly string[];
}

/** So many lines of what a browser says are kept for the message of a failed start. */
const KEPT_LINES = 20;

/**
 * A browser process with this page and the debugging protocol on a pipe. One that is to hand its window over to the
 * running one has a pipe as well: it would become a browser of its own if the first were killed in that moment, and
 * ends when its pipe is closed.
 */
export function startChromium(call: ChromiumCall, url: string, stderr: 'pipe' | 'ignore'): ChildProcess {
  const { executable, profile, args } = call;
  const [program, all] = withLifeline(executable, [...args, '--remote-debugging-pipe=cbor', `--app=${url}`]);
  return spawn(program, all, {
    stdio: ['ignore', 'ignore', stderr, 'pipe', 'pipe'],
    // It would else leave the dumps of pages that crash in the person's own home folder.
    env: { ...process.env, BREAKPAD_DUMP_LOCATION: path.join(profile, 'Crash Reports') },
  });
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Passes on what those who drive the browser wait for, and keeps the last lines of the rest. */
export function forwardStderr(child: ChildProcess): readonly string[] {
  const said: string[] = [];
  if (!child.stderr) return said;
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    if (said.length > KEPT_LINES) said.shift();
    if (line.startsWith('DevTools listening on ') || process.env['STAND_IN_CHROMIUM_LOG']) {
      process.stderr.write(`${line}\n`);
    }
  });
  return said;
}
