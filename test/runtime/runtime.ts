import { createChromium } from './chromium.ts';
import { parseCommandLine } from './command-line.ts';

/** The one Chromium of this process and what it was started with. */

/** Chromium's switches: from the command line, and those that the app appends before it is ready. */
export const switches = new Map(parseCommandLine(process.argv.slice(1)).switches);

export const chromium = createChromium();

/** Whether a person sits at the window: only then are questions asked in it; a test answers them itself. */
export const isForPerson = process.env['STAND_IN_FOR_PERSON'] === '1';

/** Writes a line of the stand-in's own to standard error. */
export function report(line: string): void {
  process.stderr.write(`electron stand-in: ${line}\n`);
}
