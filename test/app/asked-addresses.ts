import { existsSync, readFileSync } from 'node:fs';
import type { ElectronApplication, Request } from 'playwright-core';

/** Every address that was asked for while a program ran, by its pages and by the main process itself. */
export interface AskedAddresses {
  /** How many requests there were for the program's own files. */
  own(): number;
  /** Whatever else was asked for, but for what a test has provoked. */
  others(): readonly string[];
  /** A test is about to make a page ask for addresses like this. */
  provoke(like: RegExp): void;
}

/** The program's own files; a browser that has no schemes of its own shows them as a host of this computer. */
const OWN = /^GET (app:\/\/bundle|https:\/\/bundle\.app\.localhost)\//;

/** Pages without an address, that a test opens itself. */
const NOWHERE = /^GET (about:|data:)/;

/**
 * Writes down what Playwright sees pages ask for, beside what the program's own session does, which
 * `main-process-hooks.cjs` has in the file `recorded`.
 */
export function listenForAddresses(app: ElectronApplication, recorded: string): AskedAddresses {
  const seen = new Set<Request>();
  const provoked: RegExp[] = [];
  app.context().on('request', (request) => seen.add(request));
  // What the page's own policy forbids was never asked for.
  app.context().on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') seen.delete(request);
  });

  const inMain = (): readonly string[] =>
    existsSync(recorded) ? readFileSync(recorded, 'utf8').split('\n').slice(0, -1) : [];
  return {
    own: () => inMain().filter((line) => OWN.test(line)).length,
    others() {
      const inPages = [...seen].map((request) => `${request.method()} ${request.url()}`);
      const others = [...inPages, ...inMain()].filter((line) => !OWN.test(line) && !NOWHERE.test(line));
      return others.filter((line) => !provoked.some((like) => like.test(line)));
    },
    provoke: (like) => void provoked.push(like),
  };
}
