import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ensureTool } from '../tools.ts';
import { runScript } from './run-script.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with the project, its app built and packaged for three platforms around a placeholder. */
    readonly project: string;
  }
}

const ROOT = process.cwd();
const COPIED = ['package.json', 'LICENSE', 'electron-builder.yml', 'assets', 'src-main', 'shared'];
/** What stands about in a working folder and has no business in a package. */
const STRAYS = [
  'test/app.test.ts',
  'out/bench/bench.js',
  'out/demo/note.docx',
  'dist/cli.js',
  '.env',
  'README.md',
];

let project = '';

/** Builds the app with source maps, so that leaving them out shows, and packages it for each platform. */
export async function setup(vitest: TestProject): Promise<void> {
  await ensureTool('dpkg-deb');
  project = await mkdtemp(path.join(os.tmpdir(), 'minutewright-packaging-'));
  for (const name of COPIED) await cp(path.join(ROOT, name), path.join(project, name), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
  await buildApp(path.join(project, 'out'));
  for (const stray of STRAYS) {
    await mkdir(path.join(project, path.dirname(stray)), { recursive: true });
    await writeFile(path.join(project, stray), 'A stray.\n');
  }
  for (const platform of ['linux', 'win32', 'darwin']) {
    const { code, err } = await runScript('package.ts', [platform, '--placeholder'], project);
    if (code !== 0) throw new Error(err);
  }
  vitest.provide('project', project);
}

export async function teardown(): Promise<void> {
  if (project !== '') await rm(project, { recursive: true, force: true });
}

async function buildApp(out: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('electron-vite/package.json');
  const electronVite = path.join(path.dirname(manifest), 'bin', 'electron-vite.js');
  const options = ['--sourcemap', '--logLevel', 'warn', '--outDir', out];
  await promisify(execFile)(process.execPath, [electronVite, 'build', ...options], { cwd: ROOT });
}
