import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ensureTool } from '../tools.ts';
import { chromiumPath } from './chromium-path.ts';

export interface FoundElectron {
  readonly kind: 'electron' | 'stand-in';
  /** The folder for ELECTRON_OVERRIDE_DIST_PATH. */
  readonly dist: string;
  /** The executable in it. */
  readonly path: string;
  /** One line that says what was found. */
  readonly note: string;
}

const STAND_IN = path.join(import.meta.dirname, 'bin');
/** A machine that reaches the download answers within seconds. */
const REACH_LIMIT_MS = 8_000;
/** Some 120 MB; a slow line may need minutes, and one that needs more is as good as none. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
/** A machine that could not reach the download is not asked again for so long. */
const MEMORY_MS = 7 * 24 * 60 * 60_000;
/** Set to skip the attempt to download. */
const SKIP = 'ELECTRON_SKIP_BINARY_DOWNLOAD';

/**
 * The real Electron: the one that ELECTRON_OVERRIDE_DIST_PATH names, the one installed, or one attempt to download
 * it. Otherwise the stand-in over an installed Chromium, which is installed where that can be done.
 */
export async function findElectron(say: (line: string) => void = () => {}): Promise<FoundElectron> {
  const electron = electronPackage();
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override && path.resolve(override) !== STAND_IN) {
    const dist = path.resolve(override);
    return found(
      'electron',
      dist,
      executableIn(electron, dist),
      `Electron of ELECTRON_OVERRIDE_DIST_PATH (${dist})`,
    );
  }
  if (override) return findStandIn('as ELECTRON_OVERRIDE_DIST_PATH asks');
  const dist = path.join(electron.folder, 'dist');
  const isInstalled = () =>
    existsSync(path.join(electron.folder, 'path.txt')) && existsSync(executableIn(electron, dist));
  if (isInstalled())
    return found('electron', dist, executableIn(electron, dist), `Electron ${electron.version}`);
  if (process.env[SKIP]) return findStandIn(`the download is skipped by ${SKIP}`);
  const memory = path.join(cacheFolder(), `electron-${electron.version}-unreachable`);
  if (isRecent(memory)) return findStandIn('its download could not be reached before');
  if (await download(electron, say)) {
    if (isInstalled())
      return found('electron', dist, executableIn(electron, dist), `Electron ${electron.version}`);
  }
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(memory, '');
  return findStandIn('its download could not be reached');
}

interface ElectronPackage {
  readonly folder: string;
  readonly version: string;
}

function electronPackage(): ElectronPackage {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
  return { folder: path.dirname(manifest), version };
}

function executableIn({ folder }: ElectronPackage, dist: string): string {
  const told = path.join(folder, 'path.txt');
  return path.join(dist, existsSync(told) ? readFileSync(told, 'utf8') : 'electron');
}

function found(kind: FoundElectron['kind'], dist: string, executable: string, note: string): FoundElectron {
  return { kind, dist, path: executable, note };
}

/** The stand-in, whether or not there is an Electron; `why` goes into the note. */
export async function findStandIn(why: string): Promise<FoundElectron> {
  const browser = chromiumPath() ?? (await ensureTool('chromium'));
  const note = `Electron is not here (${why}): a stand-in over ${browser} is used in its place`;
  return found('stand-in', STAND_IN, path.join(STAND_IN, 'electron'), note);
}

async function download(electron: ElectronPackage, say: (line: string) => void): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  if (!mirror && !(await isReachable(electron))) return false;
  say(`Downloading Electron ${electron.version} (about 120 MB)`);
  const child = spawn(process.execPath, [path.join(electron.folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  const started = Date.now();
  const progress = setInterval(() => say(`… ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
  clearInterval(progress);
  return code === 0;
}

async function isReachable({ version }: ElectronPackage): Promise<boolean> {
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const url = `https://github.com/electron/electron/releases/download/v${version}/${file}`;
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');
  return path.join(base, 'minutewright');
}

function isRecent(file: string): boolean {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < MEMORY_MS;
}
