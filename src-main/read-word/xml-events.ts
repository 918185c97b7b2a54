import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_PROLOG } from './limits.ts';
import type { Pace } from './pace.ts';
import { wordTrouble } from './troubles.ts';
import { isNamed, isUnderstood, nameOf } from './xml-names.ts';

/** An element that begins. It is the same object each time: what is needed of it later is to be copied. */
export interface XmlTag {
  /** As `w:p`, see `nameOf`; empty in a namespace that is not read. */
  readonly name: string;
  /** An attribute by such a name, or by its bare name where it is in no namespace. */
  attribute(name: string): string | undefined;
}

/** What comes after an element began: who reads what is in it, the same reader inside it too, or nobody. */
export type XmlNext = XmlReader | 'inside' | 'skip';

/** Reads an element and what is in it, as far as it does not hand it to another. */
export interface XmlReader {
  open(tag: XmlTag): XmlNext;
  /** Words between tags; in several pieces where there is a comment among them. */
  text?(words: string): void;
  /** The element that was handed to this reader has ended. */
  close?(): void;
}

/**
 * Reads a part of XML as it is unpacked, never keeping more of it than one element. Where a file says something in
 * several ways (`mc:AlternateContent`), readers see the first of them that is understood. Throws a trouble for XML that
 * is broken, nested too deep or too long, and for any declaration of a document type, before an entity could be used.
 */
export async function readXml(bytes: AsyncIterable<Uint8Array>, root: XmlReader, pace: Pace): Promise<void> {
  const parser = parserFor(root, pace);
  let hasRoot = false;
  parser.on('opentagstart', () => {
    hasRoot = true;
    parser.off('opentagstart');
  });
  let prolog = '';
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk);
    const text = decoded(decoder, chunk);
    pace.references(referencesIn(text));
    parser.write(text);
    if (!hasRoot) {
      prolog += text;
      // Declarations are held back until they end, and may never do so.
      if (prolog.length > MAX_PROLOG) throw wordTrouble(/<!DOCTYPE/.test(prolog) ? 'doctype' : 'broken-xml');
    }
    await pace.rest();
  }
  if (decoder !== null) parser.write(decoded(decoder, null));
  parser.close();
}

function referencesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) count += 1;
  return count;
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw wordTrouble('broken-xml', error);
  }
}

/** A part is UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4), told by its first bytes. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder('utf-16le', { fatal: true });
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return new TextDecoder('utf-16be', { fatal: true });
  }
  return new TextDecoder('utf-8', { fatal: true });
}

function parserFor(root: XmlReader, pace: Pace): SaxesParser<{ xmlns: true; position: false }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const tag = currentTag();
  /** Who reads each open element, the innermost last; those that began no reader of their own have the outer one. */
  const readers: XmlReader[] = [];
  /** Whether the element of the same place was handed to its reader, which is told of its end. */
  const isHanded: boolean[] = [];
  let reader = root;
  let depth = 0;
  let attributes = 0;
  let skippedFrom = 0;

  const next = (given: SaxesTagNS): XmlNext => {
    tag.set(given);
    return tag.name === 'mc:AlternateContent'
      ? alternatives(reader, (prefix) => parser.resolve(prefix))
      : reader.open(tag);
  };
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw wordTrouble('broken-xml', 'an element has too many attributes');
  });
  parser.on('opentag', (given) => {
    pace.element();
    attributes = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw wordTrouble('too-deep');
    if (skippedFrom > 0) return;
    const inner = next(given);
    if (inner === 'skip') {
      skippedFrom = depth;
      return;
    }
    readers.push(reader);
    isHanded.push(inner !== 'inside');
    if (inner !== 'inside') reader = inner;
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (skippedFrom > 0) {
      if (depth < skippedFrom) skippedFrom = 0;
      return;
    }
    const closed = reader;
    reader = readers.pop() ?? root;
    if (isHanded.pop()) closed.close?.();
  });
  const text = (words: string): void => {
    pace.characters(words.length);
    if (skippedFrom === 0) reader.text?.(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('doctype', () => {
    throw wordTrouble('doctype');
  });
  parser.on('error', (error) => {
    throw wordTrouble('broken-xml', error);
  });
  return parser;
}

function currentTag(): XmlTag & { set(given: SaxesTagNS): void } {
  let name = '';
  let attributes: SaxesTagNS['attributes'] = {};
  return {
    get name() {
      return name;
    },
    set(given) {
      name = nameOf(given.uri, given.local);
      attributes = given.attributes;
    },
    attribute(wanted) {
      // Nearly every file uses the prefixes that are used here.
      const straight = attributes[wanted];
      if (straight !== undefined && isNamed(straight.uri, straight.local, wanted)) return straight.value;
      for (const key in attributes) {
        const other = attributes[key];
        if (other !== undefined && isNamed(other.uri, other.local, wanted)) return other.value;
      }
      return undefined;
    },
  };
}

/**
 * The choices of which one is read (ISO/IEC 29500-3, 7.6), by the reader of what is around them: the first that needs
 * only namespaces that are understood, or else the fallback.
 */
function alternatives(reader: XmlReader, uriOf: (prefix: string) => string | undefined): XmlReader {
  let isChosen = false;
  return {
    open(tag) {
      const prefixes = (tag.attribute('Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
      const fits =
        tag.name === 'mc:Fallback' ||
        (tag.name === 'mc:Choice' && prefixes.every((prefix) => isUnderstood(uriOf(prefix))));
      if (isChosen || !fits) return 'skip';
      isChosen = true;
      return { open: (inner) => reader.open(inner), text: (words) => reader.text?.(words) };
    },
  };
}
