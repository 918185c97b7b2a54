/** How files begin that hold no plain text, in the words of a clerk. */
const SIGNATURES: readonly (readonly [signature: string, kind: string])[] = [
  ['PK\x03\x04', 'a Word file or another packed file'],
  ['PK\x05\x06', 'a packed file (ZIP)'],
  ['PK\x07\x08', 'a packed file (ZIP)'],
  ['\x1f\x8b\x08', 'a packed file (gzip)'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word file'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a rich text file'],
  ['\x89PNG\r\n\x1a\n', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF87a', 'a picture (GIF)'],
  ['GIF89a', 'a picture (GIF)'],
  ['II*\0', 'a picture (TIFF)'],
  ['II+\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['MM\0+', 'a picture (TIFF)'],
  // In UTF-16 this would be a mark and a character that no text has.
  ['\xff\xfe\0\0', 'text in UTF-32'],
  ['\0\0\xfe\xff', 'text in UTF-32'],
];

/** What a file is that can't be a note in plain text; null where it may be one. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 10)).toString('latin1');
  if (isBitmap(start)) return 'a picture (BMP)';
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

/**
 * A note may begin with `BM` too, but has no four empty bytes where every bitmap has them, after its size.
 */
function isBitmap(start: string): boolean {
  return start.startsWith('BM') && start.slice(6, 10) === '\0\0\0\0';
}
