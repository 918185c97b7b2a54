import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Saved } from '../../../src-main/files/atomic-save.ts';
import { contentHash } from '../../../src-main/files/content-hash.ts';
import type { SaveTroubleKind } from '../../../src-main/files/save-trouble.ts';
import { tempFolder } from '../temp-folder.ts';

export const OLD = Buffer.from('the old words\n');
export const NEW = Buffer.from('the new words\n');
export const OLD_HASH = contentHash(OLD);

/** A note with the old words in a folder of its own. */
export async function oldNote(): Promise<string> {
  const file = join(await tempFolder(), 'note.txt');
  await writeFile(file, OLD);
  return file;
}

export function kindOf(saved: Saved): SaveTroubleKind | 'saved' {
  return saved.ok ? 'saved' : saved.trouble.kind;
}
