import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import config from '../../electron.vite.config.ts';
import { AXE, AXE_FILE } from './axe.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built page, as a folder to serve. */
    readonly pageFolder: string;
  }
}

/** Builds the page once for the whole suite, into a folder of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'minutewright-page-'));
  await buildPage(folder);
  await copyFile(AXE, join(folder, AXE_FILE));
  project.provide('pageFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** Builds the page as `electron.vite.config.ts` says, wherever the tests are started. */
async function buildPage(outDir: string): Promise<void> {
  const renderer = 'renderer' in config ? config.renderer : undefined;
  const root = join(import.meta.dirname, '..', '..', 'src-renderer');
  // Libraries do other things in tests: what is looked at here is what people get.
  const own = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    ...renderer,
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    build: {
      ...renderer?.build,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { ...renderer?.build?.rolldownOptions, input: join(root, 'index.html') },
    },
  }).finally(() => {
    process.env['NODE_ENV'] = own;
  });
}
