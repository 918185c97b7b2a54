import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractFile } from '@electron/asar';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from './files-under.ts';
import { packaged, projectFile } from './packaged.ts';

const ENTRY = /^-{78}\n(\S+) (\S+), (.+)\n-{78}\n\n/gm;
/** The shortest licences in use are some hundred characters; anything below is a name and no licence. */
const SHORTEST_TEXT = 400;

let list = '';
beforeAll(() => {
  list = extractFile(packaged('linux').archive, 'out/third-party-licences.txt').toString('utf8');
});

/** The packages whose files the source maps of the built app name. */
function packagesInSourceMaps(): readonly string[] {
  const maps = filesUnder(projectFile('out')).filter((name) =>
    /^(main|preload|renderer)\/.*\.map$/.test(name),
  );
  const sources = maps.flatMap((name) => {
    const { sources } = JSON.parse(readFileSync(projectFile('out', name), 'utf8')) as {
      readonly sources: string[];
    };
    return sources;
  });
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The packages of fonts, one file of which is in the built app byte for byte. */
function packagesOfFonts(): readonly string[] {
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const built = filesUnder(projectFile('out', 'renderer')).filter((name) => /\.woff2?$/.test(name));
  const hashes = new Set(built.map((name) => hash(projectFile('out', 'renderer', name))));
  return ['@fontsource', '@fontsource-variable'].flatMap((scope) =>
    readdirSync(projectFile('node_modules', scope))
      .map((name) => `${scope}/${name}`)
      .filter((name) => {
        const files = projectFile('node_modules', name, 'files');
        return readdirSync(files).some((file) => hashes.has(hash(path.join(files, file))));
      }),
  );
}

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly text: string;
}

function entries(): readonly Entry[] {
  const heads = [...list.matchAll(ENTRY)];
  return heads.map((head, index) => {
    const [whole, name = '', version = ''] = head;
    return { name, version, text: list.slice(head.index + whole.length, heads[index + 1]?.index) };
  });
}

/** The versions of a package that are installed: for the app itself, and for packages that want another one. */
function installedVersions(name: string): readonly string[] {
  const manifests = [
    path.join(name, 'package.json'),
    ...globSync(`{*,@*/*}/node_modules/${name}/package.json`, { cwd: projectFile('node_modules') }),
  ];
  return manifests
    .map((file) => projectFile('node_modules', file))
    .filter((file) => existsSync(file))
    .map((file) => (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version);
}

describe('the list of licences in the app', () => {
  test('names every package whose code is in the bundles', () => {
    const packages = packagesInSourceMaps();
    expect(packages).toEqual(expect.arrayContaining(['react', 'slate']));
    expect(entries().map(({ name }) => name)).toEqual(expect.arrayContaining([...packages]));
  });

  test('names every package whose fonts are in the app', () => {
    const packages = packagesOfFonts();
    expect(packages).not.toEqual([]);
    expect(entries().map(({ name }) => name)).toEqual(expect.arrayContaining([...packages]));
  });

  test('gives the version that is installed and the whole text of each licence', () => {
    for (const { name, version, text } of entries()) {
      expect(installedVersions(name), name).toContain(version);
      expect(text.length, name).toBeGreaterThan(SHORTEST_TEXT);
    }
  });

  test('names each version of a package once, in the order of their names', () => {
    const names = entries().map(({ name, version }) => `${name} ${version}`);
    expect(names).toEqual([...new Set(names)].sort());
  });
});
