import { readFileSync } from 'node:fs';
import { createRequire, flushCompileCache } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AppManifest, readAppManifest } from './app-manifest.ts';
import { parseCommandLine } from './command-line.ts';
import { resolveElectron } from './resolve-electron.ts';

/**
 * What Electron's executable does: takes the app that it is called with, loads its main file, and lets it be ready
 * once that has been loaded.
 */

const [node = '', , executable = node, ...args] = process.argv;
process.argv = [executable, ...args];
process.execPath = executable;
Object.defineProperties(process.versions, {
  electron: { value: version('electron'), enumerable: true },
  chrome: { value: '', enumerable: true },
});
Object.assign(process, { type: 'browser', resourcesPath: path.dirname(executable) });

const { preloads, entry } = parseCommandLine(args);
const manifest = entry === null ? null : readAppManifest(path.resolve(entry));

resolveElectron();
const { app } = await import('./app.ts');
if (manifest) introduce(manifest);
// What is loaded before the app may have switches for the browser, so that nothing is known before it has been.
if (manifest && preloads.length === 0) app.startBrowserAhead();
const { dialog } = await import('./dialog.ts');

process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return;
  const stack = error instanceof Error ? error.stack : String(error);
  dialog.showErrorBox('A JavaScript error occurred in the main process', `Uncaught Exception:\n${stack}`);
});
process.exit = app.exit as typeof process.exit;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

const require = createRequire(path.join(process.cwd(), 'noop.js'));
for (const file of preloads) require(path.resolve(file));

if (manifest === null) {
  process.stderr.write(`electron stand-in: no app at ${entry ?? '(none was named)'}\n`);
  app.exit(1);
} else {
  if (preloads.length > 0) app.startBrowserAhead();
  try {
    await import(pathToFileURL(manifest.main).href);
  } catch (error) {
    process.emit('uncaughtException', error instanceof Error ? error : new Error(String(error)));
  }
  app.launch().then(flushCompileCache, (error: unknown) => {
    process.stderr.write(`electron stand-in: ${String(error)}\n`);
    app.exit(1);
  });
}

function introduce({ folder, name, version: own }: AppManifest): void {
  app.setAppPath(folder);
  if (name !== undefined) app.setName(name);
  if (own !== undefined) app.setVersion(own);
}

function version(packageName: string): string {
  const file = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
