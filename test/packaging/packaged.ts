import path from 'node:path';
import { inject } from 'vitest';
import type { ElectronPlatform } from './fabricate-electron.ts';

export interface Packaged {
  readonly folder: string;
  /** What is started: on macOS the app's folder itself. */
  readonly executable: string;
  readonly archive: string;
}

export const PLATFORMS: readonly ElectronPlatform[] = ['linux', 'win32', 'darwin'];

const PLACES = {
  linux: ['linux-unpacked', 'minutewright', 'resources'],
  win32: ['win-unpacked', 'Minutewright.exe', 'resources'],
  darwin: [path.join('mac', 'Minutewright.app'), '', path.join('Contents', 'Resources')],
} as const;

/** The project that the packages were made of. */
export function projectFile(...names: readonly string[]): string {
  return path.join(inject('project'), ...names);
}

/** The unpacked app of a platform. */
export function packaged(platform: ElectronPlatform): Packaged {
  const [name, executable, resources] = PLACES[platform];
  // electron-builder says the processor where it is not the usual one.
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const folder = projectFile('out', 'package', name.replace(/(?=-unpacked|\/)/, arch));
  return {
    folder,
    executable: path.join(folder, executable),
    archive: path.join(folder, resources, 'app.asar'),
  };
}
