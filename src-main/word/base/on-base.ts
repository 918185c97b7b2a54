import { packedDay, packedParts } from '../../zip/packed-parts.ts';
import type { Parts } from '../../zip/parts.ts';
import { unpackedParts } from '../../zip/unpacked-parts.ts';
import { type BaseFile, checkForm, openBase } from './base-file.ts';
import { baseTrouble } from './base-trouble.ts';
import { composed } from './composed.ts';
import { shownProperties } from './shown-properties.ts';
import { takenLooks } from './taken-looks.ts';

/**
 * A document in the looks of a base, and what of those did not come along, in sentences; or why the base is not used,
 * in sentences that stand after its name. `cause` is for the log.
 */
export type OnBase =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly told: readonly string[] }
  | { readonly ok: false; readonly trouble: string; readonly cause?: unknown };

/**
 * Puts a document of ours into the looks of a council's own Word document: its styles, lists, theme and fonts, its page,
 * its headers and footers with their pictures and fields, its settings of compatibility. The text of the base is not
 * taken. Of two styles of one name the base's wins; those it lacks are added. Nothing that leads out of the base is
 * taken, and no macros. The same two files always give the same bytes; any bytes may be a base.
 */
export async function onBase(packed: Uint8Array, base: Uint8Array): Promise<OnBase> {
  try {
    const file = await openBase(base);
    const { parts, told } = await based(unpackedParts(packed), file);
    return { ok: true, bytes: await packedParts(parts, packedDay(packed)), told };
  } catch (error) {
    const trouble = hasSentences(error) ? error : baseTrouble('fault', error);
    const { cause, sentences } = trouble;
    return { ok: false, trouble: sentences, ...(cause === undefined ? {} : { cause }) };
  }
}

async function based(
  own: Parts,
  file: BaseFile,
): Promise<{ readonly parts: Parts; readonly told: readonly string[] }> {
  const main = await file.treesIn(file.main, 'w:sectPr');
  checkForm(main);
  const looks = await takenLooks(file, main.trees);
  const properties = await shownProperties(file, looks.shownProperties);
  return { parts: composed(own, looks, main.trees.at(-1) ?? null, properties), told: looks.told };
}

function hasSentences(error: unknown): error is Error & { readonly sentences: string } {
  return error instanceof Error && 'sentences' in error && typeof error.sentences === 'string';
}
