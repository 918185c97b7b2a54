import { inPath, isExecutable } from './in-path.ts';

/** Debian's `chromium` in the PATH is a shell script around the first of these; the rest stand in the PATH. */
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The installed Chromium, or null. STAND_IN_CHROMIUM names another. */
export function chromiumPath(): string | null {
  const named = process.env['STAND_IN_CHROMIUM'];
  if (named) return named;
  return PLACES.find(isExecutable) ?? inPath(COMMANDS)[0] ?? null;
}
