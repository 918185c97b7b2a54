import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, type JsonObject, parseJson } from '../files/json-value.ts';

/** What is kept of windows: `x`, `y`, `width`, `height` and `zoom`. It is no setting that a person would look for. */
const FILE = 'window.json';

/** All that is kept; nothing where that can't be read. Read at once: a window should not change after it has opened. */
export function readWindowFile(dataPath: string): JsonObject {
  try {
    const value = parseJson(readFileSync(join(dataPath, FILE), 'utf8'));
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Changes some of it. Not worth a word if it can't be kept: the next window opens as usual. */
export function changeWindowFile(dataPath: string, some: JsonObject): void {
  try {
    writeFileSync(join(dataPath, FILE), JSON.stringify({ ...readWindowFile(dataPath), ...some }));
  } catch {
    // Said above.
  }
}
