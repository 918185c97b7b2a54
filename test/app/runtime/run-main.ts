import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The executable that the tests start. */
export const ELECTRON = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');

/** Less than a test may take, so that no app is left behind by one that fails. */
const RUN_LIMIT_MS = 50_000;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the executable itself, without Playwright. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const limit = { timeout: RUN_LIMIT_MS, killSignal: 'SIGKILL' } as const;
    const child = spawn(ELECTRON, args, { env: { ...process.env, ...env }, ...limit });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

interface MainFolder {
  readonly name?: string;
  /** Further files beside the main one, by their names. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs a main process of these lines in a folder of its own. */
export async function runMain(
  source: string,
  { name = 'main.mjs', files = {} }: MainFolder = {},
): Promise<Ended> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'stand-in-main-'));
  for (const [file, text] of Object.entries({ ...files, [name]: source })) {
    await writeFile(path.join(folder, file), text);
  }
  const ended = await run([`--user-data-dir=${path.join(folder, 'data')}`, path.join(folder, name)]);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  return ended;
}

/**
 * The first lines of a main process that has an `app:` scheme of one empty page: `openPage` opens a window on it,
 * with these options, and gives the window once the page is there.
 */
export const WITH_PAGE = `
  import path from 'node:path';
  import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron';
  const folder = import.meta.dirname;
  const privileges = { standard: true, secure: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
  const answers = new Map([['/', () => new Response('<!doctype html><title>Page</title>', {
    headers: { 'content-type': 'text/html' },
  })]]);
  app.once('ready', () => protocol.handle('app', (request) => {
    return (answers.get(new URL(request.url).pathname) ?? (() => new Response('', { status: 404 })))();
  }));
  async function openPage(webPreferences = {}) {
    const window = new BrowserWindow({ webPreferences });
    await window.loadURL('app://page/');
    return window;
  }
`;
