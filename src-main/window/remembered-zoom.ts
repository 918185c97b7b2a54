import { changeWindowFile, readWindowFile } from './window-file.ts';
import { isZoom } from './zoom.ts';

/** The size that pages were last shown at; null where none is known. */
export function rememberedZoom(dataPath: string): number | null {
  const { zoom } = readWindowFile(dataPath);
  return isZoom(zoom) ? zoom : null;
}

/** Keeps the size for the next start: whoever needs larger words needs them every day. */
export function rememberZoom(dataPath: string, zoom: number): void {
  changeWindowFile(dataPath, { zoom });
}
