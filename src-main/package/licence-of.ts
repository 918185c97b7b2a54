import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LICENCES_NOT_PACKED } from './licences-not-packed.ts';

/** A package and the terms it is given under. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package says it: an SPDX identifier or expression. */
  readonly identifier: string;
  /** The whole text, notices of copyright included. */
  readonly text: string;
}

const MODULES = 'node_modules/';
/** OFL is how fonts name theirs; a NOTICE goes wherever its licence goes. */
const LICENCE_FILES = /^(?:licen[cs]e|copying|notice|ofl)(?:[.-].*)?$/i;

/** The folder of the package that a file was installed with, or null for a file that was not installed. */
export function packageFolder(file: string): string | null {
  const plain = file.replaceAll(path.win32.sep, '/');
  const start = plain.lastIndexOf(MODULES);
  return start < 0 ? null : plain.slice(0, start + MODULES.length) + packageName(plain.slice(start));
}

/** The folder of the package that `file` names, a path with `node_modules` in it, as one in `folder` finds it. */
export function packageFolderFrom(folder: string, file: string): string {
  const name = packageName(file.slice(file.lastIndexOf(MODULES)));
  for (let above = folder; above !== path.dirname(above); above = path.dirname(above)) {
    const found = path.join(above, MODULES, name);
    if (existsSync(found)) return found;
  }
  throw new Error(`${folder} holds code of ${name}, which is not installed: its licence is not known.`);
}

/** Of a path from `node_modules/` on. */
function packageName(file: string): string {
  const [scope = '', name = ''] = file.slice(MODULES.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Throws where a package has no text of a licence and none is known for it. */
export function licenceOf(folder: string): Licence {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest as Readonly<Record<'name' | 'version' | 'license', string>>;
  const files = readdirSync(folder).filter((file) => LICENCE_FILES.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : LICENCES_NOT_PACKED.get(name);
  if (text === undefined) {
    throw new Error(`${name} comes without the text of its licence: add it to licences-not-packed.ts.`);
  }
  return { name, version, identifier: license, text };
}
