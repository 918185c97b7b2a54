import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { type Licence, licenceOf, packageFolder, packageFolderFrom } from './licence-of.ts';

/** Stands beside the folders that the parts of the app are built into; of what is one part, in its folder. */
export const LICENCES_FILE = 'third-party-licences.txt';

/** What a bundler writes above the code of a file it takes in: a package may have been bundled before. */
const TAKEN_IN = /^\/\/ (?:#region )?(\S*node_modules\/\S+)$/gm;

/**
 * Writes the licences of every package whose code, styles, fonts or pictures are in the app. One instance serves the
 * builds of all its parts: the list grows with each. A package whose licence is not known fails the build.
 */
export function thirdPartyLicences(place: 'beside' | 'within' = 'beside'): Plugin {
  const licences = new Map<string, Licence>();
  const add = (folder: string): void => {
    if (!licences.has(folder)) licences.set(folder, licenceOf(folder));
  };
  let root = '';
  return {
    name: 'minutewright:third-party-licences',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
    },
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const files = output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
        for (const file of files) {
          const folder = packageFolder(path.resolve(root, file.replace(/^\0/, '')));
          if (folder === null) continue;
          add(folder);
          const code = this.getModuleInfo(file)?.code ?? '';
          for (const [, taken = ''] of code.matchAll(TAKEN_IN)) add(packageFolderFrom(folder, taken));
        }
      }
    },
    async writeBundle({ dir = '' }) {
      const file = path.join(dir, place === 'beside' ? '..' : '.', LICENCES_FILE);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, licenceList([...licences.values()]));
    },
  };
}

const RULE = '-'.repeat(78);

/** The packages in the order of their names, each with its terms. */
export function licenceList(licences: readonly Licence[]): string {
  const parts = licences
    .map(({ name, version, identifier, text }) => [`${name} ${version}, ${identifier}`, text] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, text]) => `${RULE}\n${title}\n${RULE}\n\n${text}\n`);
  const unique = [...new Set(parts)];
  const heading = `Minutewright is made with the work of others, each under the terms given here.\nElectron and Chromium, which it runs in, come with theirs beside the program.\n`;
  return [heading, ...unique].join('\n');
}
