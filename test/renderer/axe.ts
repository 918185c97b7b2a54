import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 up to level AA, and what axe holds to be good practice beside. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Of what is right nothing is told but that it is: describing each place takes longer than looking at it. */
const FAULTS: ['violations'] = ['violations'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string | undefined }[];
}

interface Options {
  readonly runOnly: readonly string[];
  readonly resultTypes: readonly string[];
  readonly rules?: Readonly<Record<string, { readonly enabled: false }>>;
}

declare global {
  interface Window {
    /** What is in the page once it was looked at. */
    readonly axe?: {
      run(page: Document, options: Options): Promise<{ readonly violations: readonly Violation[] }>;
    };
  }
}

/** Beside the page that was built. A script that has an address is compiled once, and not for each page anew. */
export const AXE_FILE = 'axe.js';

/** What `@axe-core/playwright` puts into a page. */
export const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

/**
 * All that axe finds wrong with a page, a line each, but by some rules. The page has no frames, which axe would have to be
 * put in too.
 */
export async function faultsOf(page: Page, but: readonly string[] = []): Promise<readonly string[]> {
  await putIn(page);
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false } as const]));
  return look(page, { runOnly: RULES, resultTypes: FAULTS, rules });
}

async function putIn(page: Page): Promise<void> {
  if (await page.evaluate(() => window.axe !== undefined)) return;
  // The program itself has no such file.
  if (page.url().startsWith('http:')) await page.addScriptTag({ url: AXE_FILE });
  else await page.evaluate(await readFile(AXE, 'utf8'));
}

/** What axe finds wrong by some rules with a page that it has looked at before: it is in there already. */
export function faultsBy(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  return look(page, { runOnly: rules, resultTypes: FAULTS });
}

async function look(page: Page, options: Options): Promise<readonly string[]> {
  const violations = await page.evaluate(async (wanted) => {
    if (!window.axe) throw new Error('axe has not looked at this page yet');
    return (await window.axe.run(document, wanted)).violations;
  }, options);
  return inLines(violations);
}

function inLines(violations: readonly Violation[]): readonly string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
