import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type ElectronPlatform, fabricateElectron } from './fabricate-electron.ts';

/** Set where no download is to be tried; Electron's own installer heeds it too. */
const NO_DOWNLOAD = 'ELECTRON_SKIP_BINARY_DOWNLOAD';
/** A machine that reaches the download answers within seconds. */
const REACH_LIMIT_MS = 8_000;
/** What an unpacked Electron holds beyond what an app needs of it: electron-builder leaves them out as well. */
const NOT_PACKAGED: ReadonlySet<string> = new Set(['default_app.asar', 'version']);

const require = createRequire(import.meta.url);

/** Whether Electron can be downloaded for a platform. With it come the tools of electron-builder, from the same host. */
export async function isElectronReachable(platform: ElectronPlatform): Promise<boolean> {
  if (process.env[NO_DOWNLOAD]) return false;
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  const { version } = require('electron/package.json') as { readonly version: string };
  const url = `${mirror}v${version}/electron-v${version}-${platform}-${process.arch}.zip`;
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * Puts an unpacked Electron into `folder` without a download: a copy of the one that is installed here or, failing
 * that or where it is asked for, a placeholder. Tells which.
 */
export async function placeElectron(
  folder: string,
  platform: ElectronPlatform,
  isPlaceholder: boolean,
): Promise<'installed' | 'placeholder'> {
  const installed = platform === process.platform && !isPlaceholder ? installedElectron() : null;
  if (installed === null) {
    await fabricateElectron(folder, platform);
    return 'placeholder';
  }
  const filter = (file: string) => !NOT_PACKAGED.has(path.basename(file));
  await cp(installed, folder, { recursive: true, verbatimSymlinks: true, filter });
  return 'installed';
}

/** An unpacked Electron says its version in a file; a stand-in does not, and cannot be packaged. */
function installedElectron(): string | null {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const own = path.join(path.dirname(require.resolve('electron/package.json')), 'dist');
  const isUnpacked = (folder: string) => existsSync(path.join(folder, 'version'));
  return [named, own].find((folder) => folder !== undefined && isUnpacked(folder)) ?? null;
}
