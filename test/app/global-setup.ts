import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { setup as prepareElectron } from '../runtime/with-electron.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The built program, as a folder that Electron starts. */
    readonly appFolder: string;
  }
}

/**
 * Builds the program once for the whole suite, into a folder of its own, so that a build that goes on beside the tests
 * changes nothing under them, and finds what it is to run in.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = process.env[BUILT];
  const folder = built ?? (await mkdtemp(path.join(os.tmpdir(), 'minutewright-app-')));
  if (built === undefined) await buildApp(folder);
  const endElectron = await prepareElectron();
  project.provide('appFolder', folder);
  return async () => {
    endElectron();
    if (built === undefined) await rm(folder, { recursive: true, force: true });
  };
}

/** Names the folder of a program that is built already, which is tested as it is. */
const BUILT = 'MINUTEWRIGHT_APP';

async function buildApp(folder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const { name, version, type, main } = manifest;
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, version, type, main }));
  const program = path.join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [program, 'build', '--logLevel', 'error', '--outDir', path.join(folder, 'out')];
  // The test runner's own `test` would make a page that is none of the product's.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`electron-vite build ended with ${code}`);
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly main: string;
}
