import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader, statFile } from '@electron/asar';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { describe, expect, test } from 'vitest';
import { PLATFORMS, packaged } from './packaged.ts';

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function headerHash(archive: string): string {
  return sha256(getRawHeader(archive).headerString);
}

describe('the integrity of the app archive', () => {
  test.each(PLATFORMS)('has the hash of each file in its header, on %s', (platform) => {
    const { archive } = packaged(platform);
    for (const name of ['out/main/main.js', 'out/renderer/index.html', 'package.json']) {
      expect(statFile(archive, name)).toMatchObject({
        integrity: { algorithm: 'SHA256', hash: sha256(extractFile(archive, name)) },
      });
    }
  });

  test('is known to the Windows program by the hash of the header', () => {
    const { executable, archive } = packaged('win32');
    const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(executable)));
    const known = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
    const content: unknown = JSON.parse(Buffer.from(known?.bin ?? new ArrayBuffer(0)).toString('utf8'));
    expect(content).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: headerHash(archive) }]);
  });

  test('is known to the macOS app by the hash of the header', () => {
    const { folder, archive } = packaged('darwin');
    const info = readFileSync(path.join(folder, 'Contents', 'Info.plist'), 'utf8');
    const [, known = ''] = info.split('<key>ElectronAsarIntegrity</key>');
    expect(known.replaceAll(/\s+/g, '')).toMatch(
      `<dict><key>Resources/app.asar</key><dict><key>algorithm</key><string>SHA256</string><key>hash</key><string>${headerHash(archive)}</string></dict></dict>`,
    );
  });
});
