import { type File, Packer } from 'docx';
import type { Part, Parts } from '../zip/parts.ts';

/**
 * The parts of a document as `docx` writes them. It has them before it packs them, in what `Packer` keeps to itself:
 * they are taken from there, as packing them only to unpack and settle them takes longer than writing a short note.
 * Throws for a `docx` that keeps them elsewhere.
 */
export function documentParts(document: File): Parts {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  const parts = isCompiler(compiler) ? compiler.compile(document, '') : null;
  if (!isParts(parts)) throw new Error('docx keeps the parts of a document elsewhere now');
  return parts;
}

interface Compiler {
  /** Answers the parts by their names; `indent` is what the XML in them is indented with. */
  readonly compile: (document: File, indent: string) => unknown;
}

function isCompiler(value: unknown): value is Compiler {
  return (
    typeof value === 'object' && value !== null && 'compile' in value && typeof value.compile === 'function'
  );
}

function isParts(value: unknown): value is Parts {
  return value instanceof Map && value.size > 0 && [...value].every(([name, part]) => isPart(name, part));
}

function isPart(name: unknown, part: unknown): part is Part {
  return typeof name === 'string' && (typeof part === 'string' || part instanceof Uint8Array);
}
