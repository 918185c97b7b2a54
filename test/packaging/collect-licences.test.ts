import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { thirdPartyLicences } from '../../src-main/package/licences.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'minutewright-licences-'));
});
afterEach(() => rm(root, { recursive: true }));

async function files(contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(path.join(root, path.dirname(name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
}

/** An installed package; its licence is left out where there is no text. */
async function installed(name: string, licence: string | null, contents: Readonly<Record<string, string>>) {
  const manifest = { name, version: '1.2.3', license: 'MIT', main: 'index.js', type: 'module' };
  const all = { ...contents, 'package.json': JSON.stringify(manifest), ...(licence && { LICENSE: licence }) };
  await files(
    Object.fromEntries(Object.entries(all).map(([file, text]) => [`node_modules/${name}/${file}`, text])),
  );
}

/** Builds the entries into `out`, one after the other, as the parts of the app are; gives the list of licences. */
async function licencesOf(...entries: readonly string[]): Promise<string> {
  const plugins = [thirdPartyLicences()];
  for (const entry of entries) {
    const outDir = path.join(root, 'out', path.parse(entry).name);
    const rolldownOptions = { input: path.join(root, entry) };
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins,
      build: { outDir, rolldownOptions, assetsInlineLimit: 0 },
    });
  }
  return readFile(path.join(root, 'out', 'third-party-licences.txt'), 'utf8');
}

describe('collecting the licences of a build', () => {
  test('takes in the package of each module, and not one that is only installed', async () => {
    await installed('used', 'The terms of used.', { 'index.js': `globalThis.used = 1;` });
    await installed('@scope/unused', 'The terms of unused.', { 'index.js': `globalThis.unused = 1;` });
    await files({ 'main.js': `import 'used';` });
    const list = await licencesOf('main.js');
    expect(list).toContain('used 1.2.3, MIT');
    expect(list).toContain('The terms of used.');
    expect(list).not.toContain('unused');
  });

  test('goes on through the builds of all parts', async () => {
    await installed('one', 'The terms of one.', { 'index.js': `globalThis.one = 1;` });
    await installed('@scope/other', 'The terms of other.', { 'index.js': `globalThis.other = 1;` });
    await files({ 'main.js': `import 'one';`, 'page.js': `import '@scope/other';` });
    const list = await licencesOf('main.js', 'page.js');
    expect(list).toContain('The terms of one.');
    expect(list).toContain('@scope/other 1.2.3, MIT');
  });

  test('takes in a font that only a style names', async () => {
    const style = `@font-face { font-family: F; src: url(./f.woff2); }`;
    await installed('font', 'The terms of font.', { 'f.css': style, 'f.woff2': 'A font.' });
    await files({ 'page.js': `import './page.css';`, 'page.css': `@import 'font/f.css';` });
    expect(await licencesOf('page.js')).toContain('The terms of font.');
  });

  test('takes in a package that another was bundled with', async () => {
    await installed('inner', 'The terms of inner.', { 'index.js': '' });
    const bundled = `//#region node_modules/x/y.js\n// node_modules/inner/index.js\nglobalThis.inner = 1;`;
    await installed('x', 'The terms of x.', { 'index.js': '' });
    await installed('outer', 'The terms of outer.', { 'index.js': bundled });
    await files({ 'main.js': `import 'outer';` });
    const list = await licencesOf('main.js');
    expect(list).toContain('The terms of inner.');
    expect(list).toContain('The terms of outer.');
  });

  test('adds the notice that comes with a licence', async () => {
    await installed('used', 'The terms.', { 'index.js': `globalThis.used = 1;`, NOTICE: 'Made by many.' });
    await files({ 'main.js': `import 'used';` });
    expect(await licencesOf('main.js')).toMatch(/The terms\.\s+Made by many\./);
  });

  test('fails the build for a package without the text of its licence, and names it', async () => {
    await installed('bare', null, { 'index.js': `globalThis.bare = 1;` });
    await files({ 'main.js': `import 'bare';` });
    await expect(licencesOf('main.js')).rejects.toThrow('bare comes without the text of its licence');
  });

  test('fails the build for code of a package that is not installed, and names both', async () => {
    await installed('outer', 'The terms.', {
      'index.js': `// node_modules/gone/index.js\nglobalThis.gone = 1;`,
    });
    await files({ 'main.js': `import 'outer';` });
    await expect(licencesOf('main.js')).rejects.toThrow(/outer holds code of gone/);
  });
});
