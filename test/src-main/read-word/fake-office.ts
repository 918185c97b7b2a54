import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { OfficeWorld } from '../../../src-main/read-word/import-office.ts';
import { tempFolder } from '../temp-folder.ts';

/** A stand-in for LibreOffice: the world in which it is found, and the folder it leaves word in. */
export interface FakeOffice {
  readonly world: OfficeWorld;
  readonly folder: string;
}

/**
 * A program named `soffice` on a search path of its own, which runs the given lines of JavaScript. They have `args` and
 * `out`, the file that LibreOffice would write, `source`, the one that it would read, and `tell(words)`, which leaves
 * a file beside the program.
 */
export async function fakeOffice(lines: string): Promise<FakeOffice> {
  const folder = await tempFolder();
  const program = join(folder, 'soffice');
  const script = `#!${process.execPath}
const { copyFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const args = process.argv.slice(2);
const source = args.at(-1);
const out = join(args.at(-2), 'document.docx');
const tell = (words) => writeFileSync(join(__dirname, 'told.json'), JSON.stringify(words));
${lines}
`;
  await writeFile(program, script);
  await chmod(program, 0o755);
  const env = { ...process.env, PATH: [folder, dirname(process.execPath)].join(delimiter) };
  return { world: { platform: process.platform, env, home: folder }, folder };
}
