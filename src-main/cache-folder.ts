import { join } from 'node:path';

/** What the place of the cache hangs on. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where the system has a program keep what it can make anew at any time: a folder of the person's own, which nobody else
 * writes to.
 */
export function cacheFolder({ platform, home, env }: Computer): string {
  switch (platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Minutewright', 'Cache');
    case 'darwin':
      return join(home, 'Library', 'Caches', 'Minutewright');
    default:
      return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'minutewright');
  }
}
