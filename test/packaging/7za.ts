import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * Stands in for 7-Zip, which electron-builder downloads: compresses one file with gzip, and nothing else, of the
 * arguments that electron-builder gives to 7za (a command and options; the archive; the file).
 */
const options = process.argv.slice(2, -2);
const [archive = '', file = ''] = process.argv.slice(-2);
if (options[0] !== 'a' || !archive.endsWith('.gz')) {
  throw new Error(`Only a .tar.gz can be made without a download, not ${archive}.`);
}
await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(archive));
