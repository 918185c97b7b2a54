/** How files begin that hold no plain text, in the words of a clerk. */
const SIGNATURES: readonly (readonly [signature: string, kind: string])[] = [
  ['PK\x03\x04', 'a Word file or another packed file'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word file'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a rich text file'],
];

/** What a file is that can't be a note in plain text; null where it may be one. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}
