import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './files-under.ts';
import { projectFile } from './packaged.ts';

const IMPORT = /(?:^|[;\n])import\s*(?:[^'"()]*?\sfrom\s*)?["'](\.[^"']+)["']/g;

/** A built file and all that it imports before it does anything. */
function readAtStart(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    readAtStart(path.join(path.dirname(file), name), found);
  }
  return found;
}

/** The packages whose code stands in built files. */
function packagesIn(files: Iterable<string>): ReadonlySet<string> {
  const sources = [...files].flatMap((file) => {
    const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { readonly sources: readonly string[] };
    return map.sources;
  });
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

/** Where the page's first script stands. */
function firstScript(): string {
  const assets = projectFile('out', 'renderer', 'assets');
  const name = filesUnder(assets).find((each) => /^first-.*\.js$/.test(each));
  if (name === undefined) throw new Error('The page has no first script');
  return path.join(assets, name);
}

test.each([
  ['the main process', () => projectFile('out', 'main', 'main.js'), 'slate'],
  ['the page', firstScript, 'react-dom'],
])(
  '%s reads at its start nothing of what writes and reads other files, of dialogs and of lists',
  (_, entry, needed) => {
    const packages = packagesIn(readAtStart(entry()));
    expect(packages).toContain(needed);
    const later =
      /^(?:docx|jszip|ics|yauzl|saxes|csv-stringify|write-excel-file|hast.*|pdfjs-dist|react-aria.*|react-stately|nspell)$/;
    expect([...packages].filter((name) => later.test(name))).toEqual([]);
  },
);
