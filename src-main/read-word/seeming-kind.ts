import { foreignFormat } from '../files/foreign-format.ts';
import { compoundKind } from './compound-file.ts';
import type { TroubleKind } from './troubles.ts';

/** How much of a file's beginning is looked at: enough for the comments that web pages begin with. */
const LOOKED_AT = 4096;

const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** What a file that is no packed file seems to be, by its first bytes. */
export function seemingKind(bytes: Uint8Array): TroubleKind {
  if (bytes.length === 0) return 'empty';
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  if (start.startsWith(COMPOUND)) return compoundKind(bytes);
  if (start.startsWith('{\\rtf')) return 'rich-text';
  // A PDF may have up to a kilobyte of anything before it.
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (foreignFormat(bytes)?.startsWith('a picture')) return 'picture';
  const marked = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  const plain = start.replaceAll('\0', '').replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, '');
  const zeros = start.length - start.replaceAll('\0', '').length;
  if (zeros > 0 && !marked && zeros < start.length / 3) return 'unknown';
  return textKind(plain);
}

function textKind(start: string): TroubleKind {
  const head = start.trimStart().toLowerCase();
  if (/^<\?xml|^<pkg:package|^<w:worddocument/.test(head) && /word\.document|<pkg:|wordml/.test(head)) {
    return 'word-xml';
  }
  const bare = head.replace(/<!--[\s\S]*?-->|<\?[^>]*>/g, '').trimStart();
  if (/^<(?:!doctype html|html|head|body|meta)[\s>]/.test(bare)) return 'web-page';
  if (/^mime-version:/.test(head) && head.includes('multipart/related')) return 'web-page';
  if (head.includes('urn:oasis:names:tc:opendocument')) return 'open-document';
  // Control characters that no text has, besides tab, line ends, form feed and the end mark of old systems.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\x00-\x08\x0e-\x19\x1b-\x1f]/.test(start) ? 'unknown' : 'plain-text';
}
