import type { ElectronApplication, Page } from 'playwright-core';
import { until } from './until.ts';

/** Everything that goes wrong in a running program and that nobody has expected. */
export interface Troubles {
  /** Takes in a further trouble. */
  add(what: string): void;
  /** Waits for a trouble that was provoked, and takes all that are like it off the list. */
  taken(like: RegExp): Promise<readonly string[]>;
  /** Takes those like this off the list, if there are any. */
  forget(like: RegExp): void;
  /** Takes those that are left. */
  takeAll(): readonly string[];
}

/** What Playwright, Chromium and Node's debugger write to the output of any program. */
const NOISE = [
  /^$/,
  /^(Debugger|DevTools) listening on ws:/,
  /^Debugger (attached|ending)/,
  /^For help, see: https:\/\/nodejs\.org/,
  /^Waiting for the debugger to disconnect/,
  /^\[\d+:\d{4}\/\d{6}\.\d+:(INFO|WARNING|ERROR):/,
];

/** Said of the stand-in's own blank page, where a window is closed before the program's page is in it. */
const OF_BLANK_PAGE = /^Blocked attempt to show a 'beforeunload' confirmation panel/;

/** Listens for errors in every page and for anything that the main process says: it should not say a word. */
export function listenForTroubles(app: ElectronApplication): Troubles {
  let found: string[] = [];
  const add = (what: string): void => {
    found.push(what);
  };

  const listenTo = (page: Page): void => {
    page.on('pageerror', (error) => add(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => add('page crashed'));
    page.on('console', (line) => {
      if (OF_BLANK_PAGE.test(line.text()) && line.location().url.startsWith('data:')) return;
      if (line.type() === 'error' || line.type() === 'warning')
        add(`console ${line.type()}: ${line.text()} (${line.location().url})`);
    });
  };
  for (const page of app.windows()) listenTo(page);
  app.on('window', listenTo);

  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (!NOISE.some((noise) => noise.test(line))) add(`main process: ${line}`);
    });
  }

  return {
    add,
    forget(like) {
      found = found.filter((each) => !like.test(each));
    },
    takeAll() {
      const all = found;
      found = [];
      return all;
    },
    async taken(like) {
      await until(() => found.some((each) => like.test(each)), `A trouble like ${like}`);
      const taken = found.filter((each) => like.test(each));
      found = found.filter((each) => !like.test(each));
      return taken;
    },
  };
}
