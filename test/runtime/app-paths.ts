import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type PathName = Parameters<Electron.App['getPath']>[0];

/** The folders of the desktop, as Electron names them; `setPath` has the last word. */
export function createPaths(appName: () => string, userData: string | undefined) {
  const set = new Map<PathName, string>(userData ? [['userData', path.resolve(userData)]] : []);
  const config = () => process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');

  function desktopFolder(key: string, fallback: string): string {
    try {
      const line = new RegExp(`^XDG_${key}_DIR="(.*)"$`, 'm');
      const told = line.exec(readFileSync(path.join(config(), 'user-dirs.dirs'), 'utf8'))?.[1];
      if (told) return told.replace('$HOME', os.homedir());
    } catch {
      // No such file: the folder that desktops make by default.
    }
    return path.join(os.homedir(), fallback);
  }

  function get(name: PathName): string {
    const own = set.get(name);
    if (own !== undefined) return own;
    switch (name) {
      case 'home':
        return os.homedir();
      case 'appData':
        return config();
      case 'userData':
        return path.join(get('appData'), appName());
      case 'sessionData':
        return get('userData');
      case 'logs':
        return path.join(get('userData'), 'logs');
      case 'crashDumps':
        return path.join(get('userData'), 'Crashpad');
      case 'temp':
        return os.tmpdir();
      case 'exe':
        return process.execPath;
      case 'documents':
        return desktopFolder('DOCUMENTS', 'Documents');
      case 'downloads':
        return desktopFolder('DOWNLOAD', 'Downloads');
      case 'desktop':
        return desktopFolder('DESKTOP', 'Desktop');
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }

  return {
    get,
    set(name: PathName, folder: string): void {
      if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
      set.set(name, folder);
    },
  };
}
