import path from 'node:path';
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext, Configuration, LinuxPackager } from 'electron-builder';

type Settings = NonNullable<Configuration['electronFuses']>;

/**
 * Left on, as Electron has it: WebAssembly is then kept inside its memory by guard pages instead of a check at each
 * access. The app has none of its own; Node's parts do. electron-builder has no setting for this fuse.
 */
const WASM_TRAP_HANDLERS = true;

/**
 * The hook of electron-builder that sets every fuse of the app just packed: those of electron-builder.yml, and the
 * one above. Rejects where Electron has a fuse that neither sets, so that a new one is decided on.
 */
export async function afterPack({
  packager,
  appOutDir,
  electronPlatformName,
}: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo;
  const executables: Readonly<Record<string, string>> = {
    linux: (packager as LinuxPackager).executableName,
    win32: `${productFilename}.exe`,
    darwin: `${productFilename}.app`,
  };
  const executable = executables[electronPlatformName];
  if (executable === undefined) throw new Error(`Minutewright is not packaged for ${electronPlatformName}.`);
  await flipFuses(path.join(appOutDir, executable), everyFuse(packager.config.electronFuses ?? {}));
}

function everyFuse(settings: Settings): FuseConfig {
  const setting = (name: keyof Settings): boolean => {
    const value = settings[name];
    if (value === undefined) throw new Error(`electron-builder.yml does not set the fuse ${name}.`);
    return value;
  };
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: setting('runAsNode'),
    [FuseV1Options.EnableCookieEncryption]: setting('enableCookieEncryption'),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: setting('enableNodeOptionsEnvironmentVariable'),
    [FuseV1Options.EnableNodeCliInspectArguments]: setting('enableNodeCliInspectArguments'),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: setting('enableEmbeddedAsarIntegrityValidation'),
    [FuseV1Options.OnlyLoadAppFromAsar]: setting('onlyLoadAppFromAsar'),
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: setting('loadBrowserProcessSpecificV8Snapshot'),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: setting('grantFileProtocolExtraPrivileges'),
    [FuseV1Options.WasmTrapHandlers]: WASM_TRAP_HANDLERS,
  };
}
