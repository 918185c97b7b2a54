import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Arch, archFromString, build, type Configuration, Platform } from 'electron-builder';
import { LICENCES_FILE } from '../../src-main/package/licences.ts';
import { inPath } from '../runtime/in-path.ts';
import { isElectronReachable, placeElectron } from './electron-source.ts';
import type { ElectronPlatform } from './fabricate-electron.ts';
import { standInTools } from './stand-in-tools.ts';

const PLATFORMS = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC } as const;
const BUILT = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html', LICENCES_FILE];
/** What electron-builder.yml names for Linux, short of what needs a tool of the distribution's. */
const LINUX_WITHOUT_RPM = ['AppImage', 'deb', 'tar.gz'];

/** Of an error of electron-builder: what kind it is, and what it is about. The rest is of use to its makers. */
const REASON_LINES = 2;

const WITHOUT_DOWNLOADS = {
  installed: 'Made without downloads, around the Electron that is installed.',
  placeholder: 'Made without downloads, around a placeholder for Electron: this package does not start.',
} as const;

/**
 * `npm run package`, in the project's folder, after the app is built: packages it for this platform, or the one that
 * is named. Where the network is there, in every form of electron-builder.yml. Elsewhere in the forms that need no
 * download, around the Electron that is installed or, failing that (or with --placeholder), around a placeholder that
 * does not start.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { placeholder: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const platform = platformNamed(positionals[0] ?? process.platform);
  requireBuilt();
  const files =
    !values.placeholder && (await isElectronReachable(platform))
      ? await packageWithDownloads(platform)
      : await packageWithoutDownloads(platform, values.placeholder);
  for (const file of files) say(`Made ${path.relative(process.cwd(), file)}`);
}

function platformNamed(name: string): ElectronPlatform {
  if (name === 'linux' || name === 'win32' || name === 'darwin') return name;
  throw new Error(`Minutewright is packaged for linux, win32 and darwin, not for ${name}.`);
}

/** electron-builder would make a package of an app without its parts. */
function requireBuilt(): void {
  const missing = BUILT.find((name) => !existsSync(path.join('out', name)));
  if (missing === undefined) return;
  throw new Error(`There is no out/${missing}: build the app first, with npm run build:app.`);
}

function packageWithDownloads(platform: ElectronPlatform): Promise<readonly string[]> {
  const isRpmMissing = platform === 'linux' && inPath(['rpmbuild']).length === 0;
  if (isRpmMissing) say('No .rpm is made: that needs rpmbuild, in the package rpm or rpm-build.');
  return run(platform, isRpmMissing ? LINUX_WITHOUT_RPM : null, {});
}

async function packageWithoutDownloads(
  platform: ElectronPlatform,
  isPlaceholder: boolean,
): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minutewright-package-'));
  try {
    const electronDist = path.join(folder, 'electron');
    say(WITHOUT_DOWNLOADS[await placeElectron(electronDist, platform, isPlaceholder)]);
    Object.assign(process.env, standInTools(path.join(folder, 'tools')));
    // Only macOS can sign, and only for itself.
    const electronFuses = { resetAdHocDarwinSignature: process.platform === 'darwin' };
    return await run(platform, targetsWithoutDownloads(platform), { electronDist, electronFuses });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function targetsWithoutDownloads(platform: ElectronPlatform): readonly string[] {
  if (platform !== 'linux') return ['dir'];
  const isDebMissing = inPath(['dpkg-deb']).length === 0;
  if (isDebMissing) say('No .deb is made: that needs dpkg-deb, which Debian and its relatives have.');
  return isDebMissing ? ['dir', 'tar.gz'] : ['dir', 'tar.gz', 'deb'];
}

/** The forms of electron-builder.yml where none are given. */
async function run(
  platform: ElectronPlatform,
  targets: readonly string[] | null,
  config: Configuration,
): Promise<readonly string[]> {
  const arch: Arch = archFromString(process.arch);
  const list = PLATFORMS[platform].createTarget(targets === null ? null : [...targets], arch);
  return build({ projectDir: process.cwd(), targets: list, config, publish: 'never' });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split('\n', REASON_LINES);
  process.stderr.write(`The package was not made: ${lines.map((line) => line.trim()).join(' ')}\n`);
  process.exitCode = 1;
});
