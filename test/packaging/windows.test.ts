import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Packager } from 'electron-builder';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureTool } from '../tools.ts';
import { packaged, projectFile } from './packaged.ts';

const SCRIPT = projectFile('assets', 'win', 'open-with.nsh');

describe('the Windows program', () => {
  const entries = () =>
    NtExecutableResource.from(NtExecutable.from(readFileSync(packaged('win32').executable))).entries;

  test('says its name, its maker and its terms', () => {
    const [version] = Resource.VersionInfo.fromEntries(entries());
    expect(version?.getStringValues({ lang: 0x0409, codepage: 1200 })).toMatchObject({
      FileDescription: 'Minutewright',
      ProductName: 'Minutewright',
      CompanyName: 'The Minutewright authors',
      LegalCopyright: 'Copyright © 2026 The Minutewright authors',
    });
  });

  test('has its icon in the sizes that Windows shows', () => {
    const [group] = Resource.IconGroupEntry.fromEntries(entries());
    expect(group?.icons.map(({ width }) => width || 256)).toEqual([16, 24, 32, 48, 64, 256]);
  });
});

describe('the Windows installer', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'minutewright-nsis-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('associates notes, and leaves text files to what opens them', async () => {
    const packager = new Packager({ projectDir: projectFile() });
    await packager.validateConfig();
    const { fileAssociations = [], win, nsis } = packager.config;
    expect([fileAssociations].flat()).toMatchObject([{ ext: 'minutes', role: 'Editor', icon: 'icon-note' }]);
    expect(win?.fileAssociations).toBeUndefined();
    expect(nsis).toMatchObject({ include: 'assets/win/open-with.nsh', deleteAppDataOnUninstall: false });
  });

  test('adds the app to the programs that can open text files, and takes it out again', () => {
    const lines = readFileSync(SCRIPT, 'utf8')
      .split('\n')
      .map((line) => line.trim());
    const ofText = lines.filter((line) => line.includes('\\.txt'));
    const place = 'SHELL_CONTEXT "Software\\Classes\\.txt\\OpenWithProgids" "Minutewright.Text"';
    expect(ofText).toEqual([`WriteRegNone ${place}`, `DeleteRegValue ${place}`]);
  });

  test('has a script that the compiler of installers takes', async () => {
    const script = path.join(folder, 'installer.nsi');
    writeFileSync(
      script,
      `Unicode true
Name Test
OutFile "${path.join(folder, 'installer.exe')}"
Var appExe
!include "${SCRIPT}"
Section
  StrCpy $appExe "$INSTDIR\\Minutewright.exe"
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section Uninstall
  !insertmacro customUnInstall
SectionEnd
`,
    );
    const { stdout } = await promisify(execFile)(await ensureTool('makensis'), ['-V2', '-WX', script]);
    expect(stdout).toBe('');
  });
});
