import { access, constants, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The world in which LibreOffice is looked for. */
export interface OfficeWorld {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** The world that this program runs in. */
export function officeWorld(): OfficeWorld {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/** The path of LibreOffice on this computer: on the search path, or where it is usually installed; null for none. */
export async function findOffice(world: OfficeWorld): Promise<string | null> {
  for (const path of [...onSearchPath(world), ...(await usualPlaces(world))]) {
    if (await isProgram(path, world)) return path;
  }
  return null;
}

/** Windows has two: the one that ends in `.com` is made for other programs to start. */
const WINDOWS_NAMES = ['soffice.com', 'soffice.exe'] as const;
const NAMES = ['soffice', 'libreoffice'] as const;

function onSearchPath({ platform, env }: OfficeWorld): readonly string[] {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = platform === 'win32' ? WINDOWS_NAMES : NAMES;
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

async function usualPlaces({ platform, env, home }: OfficeWorld): Promise<readonly string[]> {
  switch (platform) {
    case 'win32': {
      const roots = [env['ProgramFiles'], env['ProgramW6432'], env['ProgramFiles(x86)'], 'C:\\Program Files'];
      const folders = [...new Set(roots.filter((root) => root !== undefined))];
      return folders.flatMap((root) =>
        WINDOWS_NAMES.map((name) => join(root, 'LibreOffice', 'program', name)),
      );
    }
    case 'darwin':
      return ['/Applications', join(home, 'Applications')].map((folder) =>
        join(folder, 'LibreOffice.app', 'Contents', 'MacOS', 'soffice'),
      );
    default: {
      const versions = await readdir('/opt').catch(() => []);
      const own = versions.filter((name) => name.startsWith('libreoffice')).sort();
      return [
        '/usr/bin/soffice',
        '/usr/lib/libreoffice/program/soffice',
        '/usr/lib64/libreoffice/program/soffice',
        '/usr/local/bin/soffice',
        ...own.reverse().map((name) => join('/opt', name, 'program', 'soffice')),
        '/snap/bin/libreoffice',
      ];
    }
  }
}

function isProgram(path: string, { platform }: OfficeWorld): Promise<boolean> {
  return access(path, platform === 'win32' ? constants.F_OK : constants.X_OK).then(
    () => true,
    () => false,
  );
}
