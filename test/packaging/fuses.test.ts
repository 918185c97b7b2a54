import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { type AfterPackContext, type Configuration, Packager } from 'electron-builder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterPack } from '../../src-main/package/flip-fuses.ts';
import { fabricateElectron } from './fabricate-electron.ts';
import { PLATFORMS, packaged, projectFile } from './packaged.ts';

/** What is decided, fuse by fuse; electron-builder.yml gives the reasons. */
const FUSES: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

type FuseName = keyof typeof FUSES;
const NAMES = Object.keys(FUSES) as FuseName[];

async function fusesOf(executable: string): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(executable);
  expect(wire.version).toBe(FuseVersion.V1);
  return Object.fromEntries(NAMES.map((name) => [name, wire[FuseV1Options[name]] === FuseState.ENABLE]));
}

async function settings(): Promise<Configuration> {
  const packager = new Packager({ projectDir: projectFile() });
  await packager.validateConfig();
  return packager.config;
}

describe('the fuses', () => {
  test.each(PLATFORMS)('are all set in the packaged executable for %s', async (platform) => {
    expect(await fusesOf(packaged(platform).executable)).toEqual(FUSES);
  });

  test('are set in electron-builder.yml, but for the one it has no name for', async () => {
    const { resetAdHocDarwinSignature, ...fuses } = (await settings()).electronFuses ?? {};
    const { WasmTrapHandlers, ...named } = FUSES;
    const keys = Object.entries(named).map(([name, value]) => [
      name.replace(/^./, (letter) => letter.toLowerCase()),
      value,
    ]);
    expect(fuses).toEqual(Object.fromEntries(keys));
    expect(resetAdHocDarwinSignature).toBe(true);
  });
});

describe('packaging', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'minutewright-fuses-'));
    await fabricateElectron(folder, 'linux');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const context = (electronFuses: Configuration['electronFuses'], platform = 'linux'): AfterPackContext =>
    ({
      appOutDir: folder,
      electronPlatformName: platform,
      packager: {
        executableName: 'electron',
        appInfo: { productFilename: 'Electron' },
        config: { electronFuses },
      },
    }) as unknown as AfterPackContext;

  test('stops at a fuse that electron-builder.yml leaves out', async () => {
    const { runAsNode, ...fuses } = (await settings()).electronFuses ?? {};
    await expect(afterPack(context(fuses))).rejects.toThrow('does not set the fuse runAsNode');
    expect(await fusesOf(path.join(folder, 'electron'))).toMatchObject({ RunAsNode: true });
  });

  test('stops at an Electron with a fuse that is not decided on', async () => {
    const executable = path.join(folder, 'electron');
    const content = await readFile(executable, 'latin1');
    await writeFile(executable, content.replace('\x01\x09101100011', '\x01\x0a1011000110'), 'latin1');
    await expect(afterPack(context((await settings()).electronFuses))).rejects.toThrow(
      'strictlyRequireAllFuses',
    );
  });

  test('stops at a platform that there is no package for', async () => {
    await expect(afterPack(context({}, 'sunos'))).rejects.toThrow('not packaged for sunos');
  });
});
