import JSZip from 'jszip';

/** A part of a zip file: its text, or the bytes of what is none. */
export type Part = string | Uint8Array;

/** The parts of a zip file by their names. */
export type Parts = ReadonlyMap<string, Part>;

/** A plain file that its owner may read and write: Word for Mac warns of files without any such attributes. */
const PLAIN_FILE = 0o100644;

/** For what has no date, or one that a zip file cannot hold: it counts years from 1980 to 2107. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const ZIP_YEARS = [1980, 2107] as const;

/** Takes a Word file or a workbook apart: what is XML is text. */
export async function unpackedParts(file: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(file);
  const parts = new Map<string, Part>();
  for (const [name, entry] of Object.entries(zip.files)) {
    if (entry.dir) continue;
    parts.set(name, await entry.async(/\.(?:xml|rels)$/.test(name) ? 'string' : 'uint8array'));
  }
  return parts;
}

/**
 * Puts a Word file or a workbook together. The parts bear one date and stand in one order, the list of content types
 * first, as readers that take the file as a stream expect it: the same parts always give the same bytes.
 */
export async function packedParts(parts: Parts, date: Date): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const name of inOrder([...parts.keys()])) {
    const options = { date, createFolders: false, unixPermissions: PLAIN_FILE } as const;
    const part = parts.get(name) ?? '';
    // As bytes: of a long text the library makes pieces, and may cut a character in two.
    zip.file(name, typeof part === 'string' ? Buffer.from(part) : part, options);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

/** The text of a part; empty where it is none. */
export function wordsOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  return typeof part === 'string' ? part : '';
}

/** The time of the parts of a file about a day (ISO). */
export function zipDate(day: string | null): Date {
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  const year = date.getUTCFullYear();
  return year >= ZIP_YEARS[0] && year <= ZIP_YEARS[1] ? date : NO_DATE;
}

function inOrder(names: readonly string[]): readonly string[] {
  const first = '[Content_Types].xml';
  return [...names.filter((name) => name === first), ...names.filter((name) => name !== first).sort()];
}
