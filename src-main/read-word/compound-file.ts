/** What an OLE compound file holds, by the names of its streams. */
export type CompoundKind = 'protected' | 'old-word' | 'old-office';

const FREE = 0xfffffffa;
const HEADER = 512;
/** Sectors of the directory that are looked at: streams that tell what it is stand among the first entries. */
const MOST_SECTORS = 64;
const ENTRY = 128;

/**
 * What is in an OLE compound file (MS-CFB): a file that Office has locked with a password keeps all of itself in a
 * stream `EncryptedPackage`; an old Word file has a stream `WordDocument`. Never throws: a file that is damaged is
 * an old Office file.
 */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const names = streamNames(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (names.has('EncryptedPackage')) return 'protected';
  return names.has('WordDocument') ? 'old-word' : 'old-office';
}

function streamNames(view: DataView): ReadonlySet<string> {
  const names = new Set<string>();
  if (view.byteLength < HEADER) return names;
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < FREE && count < MOST_SECTORS; count += 1) {
    const start = (sector + 1) * size;
    if (start + size > view.byteLength) break;
    for (let at = start; at < start + size; at += ENTRY) names.add(nameAt(view, at));
    sector = sectorAfter(view, sector, size);
  }
  return names;
}

/** The sector that follows another in its chain, by the table of which the header lists the first 109 sectors. */
function sectorAfter(view: DataView, sector: number, size: number): number {
  const perSector = size / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return FREE;
  const at = (view.getUint32(76 + index * 4, true) + 1) * size + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : FREE;
}

/** The name of an entry of the directory: UTF-16 of a length in bytes that counts the zero at its end. */
function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = '';
  for (let index = 0; index < length; index += 1) {
    name += String.fromCharCode(view.getUint16(at + index * 2, true));
  }
  return name;
}
