import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type ElectronPlatform = 'linux' | 'win32' | 'darwin';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What @electron/fuses looks for in an executable: the fuses stand after it. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** As Electron leaves them, in the order of their wire: on or off. */
const DEFAULT_FUSES = '101100011';
const FUSES = Buffer.concat([
  Buffer.from(SENTINEL),
  Buffer.from([WIRE_VERSION, DEFAULT_FUSES.length]),
  Buffer.from(DEFAULT_FUSES),
]);

const CONTENT = 'A placeholder: this was packaged without Electron.\n';
/** What the packaged app does when it is started all the same. */
const SCRIPT = `#!/bin/sh\necho 'Minutewright was packaged without Electron, and cannot start.' >&2\nexit 1\n`;
const EXECUTABLE = /^(?:electron|chrome-sandbox|chrome_crashpad_handler)$|\/MacOS\//;

/** More than are kept, so that leaving the others out shows. */
const LOCALES = ['de', 'en-GB', 'en-US', 'fr'];
const COMMON = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'icudtl.dat',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
  ...LOCALES.map((locale) => `locales/${locale}.pak`),
];

/**
 * Writes a folder that electron-builder takes for an unpacked Electron: its files by their names, with a line of text
 * for content, and executables that have fuses and version information but run nothing. For machines that cannot
 * download Electron, and for tests.
 */
export async function fabricateElectron(folder: string, platform: ElectronPlatform): Promise<void> {
  const files = { linux: linuxFiles, win32: windowsFiles, darwin: macFiles }[platform]();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content, { mode: EXECUTABLE.test(name) ? 0o755 : 0o644 });
  }
  if (platform === 'darwin') await linkFramework(path.join(folder, FRAMEWORK));
  else await mkdir(path.join(folder, 'resources'), { recursive: true });
}

function linuxFiles(): Files {
  const own = ['libEGL.so', 'libGLESv2.so', 'libffmpeg.so', 'libvk_swiftshader.so', 'libvulkan.so.1'];
  return {
    ...placeholders([...COMMON, ...own, 'chrome-sandbox', 'chrome_crashpad_handler']),
    electron: Buffer.concat([Buffer.from(SCRIPT), FUSES]),
  };
}

function windowsFiles(): Files {
  const own = ['d3dcompiler_47.dll', 'ffmpeg.dll', 'libEGL.dll', 'libGLESv2.dll', 'vk_swiftshader.dll'];
  return { ...placeholders([...COMMON, ...own, 'vulkan-1.dll']), 'electron.exe': windowsExecutable() };
}

/** A program of no code, with the version information that electron-builder writes to. */
function windowsExecutable(): Uint8Array {
  const english = { lang: 0x0409, codepage: 1200 };
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues(english, { FileDescription: 'Electron', ProductName: 'Electron' });
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  executable.setExtraData(FUSES);
  return new Uint8Array(executable.generate());
}

const CONTENTS = 'Electron.app/Contents';
const FRAMEWORK = `${CONTENTS}/Frameworks/Electron Framework.framework`;

function macFiles(): Files {
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`);
  const languages = LOCALES.map((locale) => locale.replace('-US', '').replace('-', '_'));
  const translations = languages.map((language) => `Resources/${language}.lproj/locale.pak`);
  return {
    ...placeholders(['LICENSE', 'LICENSES.chromium.html', `${CONTENTS}/Resources/electron.icns`]),
    ...placeholders(translations.map((name) => `${CONTENTS}/${name}`)),
    ...placeholders(translations.map((name) => `${FRAMEWORK}/Versions/A/${name}`)),
    [`${FRAMEWORK}/Versions/A/Electron Framework`]: FUSES,
    [`${CONTENTS}/Info.plist`]: infoPlist('Electron'),
    [`${CONTENTS}/MacOS/Electron`]: SCRIPT,
    ...Object.fromEntries(
      helpers.flatMap((name) => {
        const helper = `${CONTENTS}/Frameworks/${name}.app/Contents`;
        return [
          [`${helper}/Info.plist`, infoPlist(name)],
          [`${helper}/MacOS/${name}`, SCRIPT],
        ];
      }),
    ),
  };
}

/** A framework's files stand in its version; the names that are asked for lead there. */
async function linkFramework(framework: string): Promise<void> {
  await symlink('A', path.join(framework, 'Versions', 'Current'));
  for (const name of ['Electron Framework', 'Resources']) {
    await symlink(path.join('Versions', 'Current', name), path.join(framework, name));
  }
}

function infoPlist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>CFBundleExecutable</key><string>${name}</string>
  <key>CFBundleIconFile</key><string>electron.icns</string>
  <key>CFBundleIdentifier</key><string>com.github.${name.replaceAll(/\W/g, '')}</string>
  <key>CFBundleName</key><string>${name}</string>
  <key>CFBundlePackageType</key><string>APPL</string>
</dict>
</plist>
`;
}

function placeholders(names: readonly string[]): Files {
  return Object.fromEntries(names.map((name) => [name, CONTENT]));
}
