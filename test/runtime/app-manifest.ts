import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What an app says of itself before anything of it runs. */
export interface AppManifest {
  /** The folder of the app. */
  readonly folder: string;
  /** The file that its main process begins with. */
  readonly main: string;
  readonly name: string | undefined;
  readonly version: string | undefined;
}

/** The app at this path: a main file itself, or a folder with a package.json. Null where there is none. */
export function readAppManifest(entry: string): AppManifest | null {
  if (!existsSync(entry)) return null;
  if (!statSync(entry).isDirectory()) {
    return { folder: path.dirname(entry), main: entry, name: undefined, version: undefined };
  }
  const file = path.join(entry, 'package.json');
  const told = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string | undefined>>)
    : {};
  const main = path.join(entry, told['main'] ?? 'index.js');
  if (!existsSync(main)) return null;
  return { folder: entry, main, name: told['productName'] ?? told['name'], version: told['version'] };
}
