import { runCommandLine } from './commands/command-line.ts';
import { processIo } from './commands/process-io.ts';

/** Signals that end a run, and their exit codes. Leaving by `exit` clears files that are half written. */
const ENDINGS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the command line of this process, and sets its exit code. */
export async function runCli(): Promise<void> {
  for (const [signal, code] of Object.entries(ENDINGS)) process.once(signal, () => process.exit(code));
  process.exitCode = await runCommandLine(process.argv.slice(2), processIo(process));
}
