const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/** An OLE compound file (MS-CFB) with streams of such names: a header, a table of sectors, and the directory. */
export function compoundFile(names: readonly string[]): Uint8Array {
  const sectors = Math.ceil(names.length / 4);
  const bytes = Buffer.alloc(SECTOR * (2 + sectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  // The directory begins after the table, which is the first sector.
  bytes.writeUInt32LE(1, 48);
  bytes.fill(0xff, 76, SECTOR);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, SECTOR, SECTOR * 2);
  bytes.writeUInt32LE(0xfffffffd, SECTOR);
  for (let sector = 1; sector <= sectors; sector += 1) {
    bytes.writeUInt32LE(sector === sectors ? END_OF_CHAIN : sector + 1, SECTOR + sector * 4);
  }
  for (const [index, name] of names.entries()) {
    const at = SECTOR * 2 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt32LE(FREE, at + 68);
  }
  return bytes;
}
