import { basename, extname } from 'node:path';
import type { Format } from './formats.ts';

/** The endings of the files of each format; the first is the one that a new file gets. */
const ENDINGS: Readonly<Record<Format, readonly [string, ...string[]]>> = {
  docx: ['.docx'],
  txt: ['.txt', '.minutes'],
  json: ['.json'],
  html: ['.html', '.htm'],
  csv: ['.csv'],
  xlsx: ['.xlsx'],
  ics: ['.ics'],
};

/** The ending that a new file of a format gets. */
export function endingFor(format: Format): string {
  return ENDINGS[format][0];
}

/** The ending of a name; `Minutes 25.10.2018` has none. */
export function endingOf(name: string): string {
  return /(?<=.)\.(?=[^.]*\p{L})[\p{L}\p{N}]+$/u.exec(basename(name))?.[0] ?? '';
}

/** Whether a name ends as the files of some format do. */
export function isFileName(name: string): boolean {
  const ending = endingOf(name).toLowerCase();
  return Object.values(ENDINGS).some((endings) => endings.includes(ending));
}

/** Whether a name, by its ending, is one of a format's files; a name without an ending may be. */
export function suits(name: string, format: Format): boolean {
  const ending = endingOf(name).toLowerCase();
  return ending === '' || ENDINGS[format].includes(ending);
}

/** The same of a file that is there and would be replaced: here `.001` is an ending too. */
export function mayReplace(path: string, format: Format): boolean {
  const ending = extname(path).toLowerCase();
  return ending === '' || ending === '.' || ENDINGS[format].includes(ending);
}

/** The name with another ending; `Minutes 25.10.2018` has none to take off. */
export function withEnding(file: string, ending: string): string {
  return file.replace(/(?<=.)\.\p{L}+$/u, '') + ending;
}
