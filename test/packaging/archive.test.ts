import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { describe, expect, test } from 'vitest';
import { filesUnder } from './files-under.ts';
import { PLATFORMS, packaged, projectFile } from './packaged.ts';

const BESIDE_THE_BUILT_PARTS = [
  'LICENSE',
  'assets/icon.png',
  'assets/samples/harbour-board.txt',
  'out/third-party-licences.txt',
  'package.json',
];
const BUILT_PARTS = ['main', 'preload', 'renderer'];

function archivedFiles(archive: string): readonly string[] {
  const names = listPackage(archive, { isPack: false }).map((name) => name.slice(1).replaceAll('\\', '/'));
  return names.filter((name) => !('files' in statFile(archive, name))).sort();
}

function builtFiles(): readonly string[] {
  return BUILT_PARTS.flatMap((part) =>
    filesUnder(projectFile('out', part)).map((name) => `out/${part}/${name}`),
  );
}

/** What the scripts of a part ask for, by `import`, `import()` and `require`. */
function asked(part: string): readonly string[] {
  const { archive } = packaged('linux');
  const scripts = archivedFiles(archive).filter(
    (name) => name.startsWith(`out/${part}/`) && /\.c?js$/.test(name),
  );
  const code = scripts.map((name) => extractFile(archive, name).toString('utf8')).join('\n');
  const asks = /^(?:import|export) (?:[^"\n]* from )?"([^"\n]+)"|\b_?(?:require|import)\("([^"\n]+)"\)/gm;
  return [...new Set([...code.matchAll(asks)].map(([, first, second]) => first ?? second ?? ''))];
}

describe.each(PLATFORMS)('the app archive for %s', (platform) => {
  test('holds the built parts, the licences, and what is read at run time, and nothing else', () => {
    const expected = builtFiles().filter((name) => !name.endsWith('.map'));
    expect(archivedFiles(packaged(platform).archive)).toEqual(
      [...expected, ...BESIDE_THE_BUILT_PARTS].sort(),
    );
  });

  test('holds each file as it was built', () => {
    const { archive } = packaged(platform);
    const changed = archivedFiles(archive)
      .filter((name) => name !== 'package.json')
      .filter((name) => !extractFile(archive, name).equals(readFileSync(projectFile(name))));
    expect(changed).toEqual([]);
  });
});

describe('the app archive', () => {
  test('leaves out source maps, sources, tests and modules that stand in the project', () => {
    const left = /\.map$|\.tsx?$|(^|\/)(node_modules|src-main|shared|test|dist|bench|demo)\/|\.env$|\.md$/;
    const project = filesUnder(projectFile('out', 'main')).map((name) => `out/main/${name}`);
    const strays = ['src-main/cli.ts', 'test/app.test.ts', 'out/bench/bench.js', '.env', 'README.md'];
    expect([...project, ...strays].filter((name) => left.test(name)).length).toBeGreaterThan(strays.length);
    expect(archivedFiles(packaged('linux').archive).filter((name) => left.test(name))).toEqual([]);
  });

  test('tells Electron the entry, the name and the launcher, and nothing of how the app is made', () => {
    const { archive } = packaged('linux');
    const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(manifest).toMatchObject({
      main: 'out/main/main.js',
      type: 'module',
      productName: 'Minutewright',
      desktopName: 'org.minutewright.app.desktop',
    });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
    expect(archivedFiles(archive)).toContain('out/main/main.js');
    expect(archivedFiles(archive)).toContain('out/preload/preload.cjs');
    expect(archivedFiles(archive)).toContain('out/renderer/index.html');
  });

  test('has every module in it that the main process asks for, or Electron and Node have', () => {
    const others = asked('main').filter((name) => name !== 'electron' && !isBuiltin(name));
    const files = archivedFiles(packaged('linux').archive);
    expect(asked('main')).toContain('electron');
    expect(others.filter((name) => !files.includes(path.posix.join('out/main', name)))).toEqual([]);
  });

  test('has a preload script that asks for Electron only, as a sandbox allows', () => {
    expect(asked('preload')).toEqual(['electron']);
  });
});
