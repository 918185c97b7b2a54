import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { readWord } from '../../../src-main/read-word/read-word.ts';
import { sealedNote } from '../../../src-main/read-word/sealed-note.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';

const TEXT = 'Board\n\n<AI1>\n\n1.   Fares\n\nDecision:\n\nThat the fares stay.\n\n</AI1>\n';
const SAYS = 'That the fares stay.';

const file = await writeWord(readNote(TEXT));
const NAMES = Object.keys((await JSZip.loadAsync(file)).files);

/** The file with its parts changed. */
async function changed(change: (zip: JSZip) => unknown): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  await change(zip);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function withPart(name: string, change: (words: string) => string): Promise<Uint8Array> {
  return changed(async (zip) => zip.file(name, change((await zip.file(name)?.async('string')) ?? '')));
}

describe('The seal of a Word file', () => {
  it('holds where not a byte of its parts was changed, however they are packed', async () => {
    for (const bytes of [file, await changed(() => undefined)]) {
      const note = await sealedNote(bytes, undefined);
      expect(note && writeNote(note)).toBe(TEXT);
    }
  });

  test.each(NAMES)('is broken where %s has one space more', async (name) => {
    const bytes = await withPart(name, (words) => words.replace(/(<\/note>|>)\s*$/, ' $1'));
    expect(await sealedNote(bytes, undefined)).toBeNull();
  });

  test.each<[string, (zip: JSZip) => unknown]>([
    ['a part more', (zip) => zip.file('word/webSettings.xml', '<x/>')],
    ['a part less', (zip) => zip.remove('docProps/custom.xml')],
    ['no part that carries a note', (zip) => zip.remove('customXml/item1.xml')],
  ])('is broken where the file has %s', async (_what, change) => {
    expect(await sealedNote(await changed(change), undefined)).toBeNull();
  });

  it('is broken where two parts have changed places', async () => {
    const bytes = await changed(async (zip) => {
      const [header, footer] = ['word/header1.xml', 'word/footer1.xml'] as const;
      const words = await zip.file(header)?.async('string');
      zip.file(header, (await zip.file(footer)?.async('string')) ?? '').file(footer, words ?? '');
    });
    expect(await sealedNote(bytes, undefined)).toBeNull();
  });

  it('is none in a file that is damaged, cut short or no Word file', async () => {
    const damaged = Uint8Array.from(file);
    const at = Buffer.from(file).indexOf('word/document.xml') + 200;
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    for (const bytes of [damaged, file.subarray(0, -10), Buffer.from('Board'), new Uint8Array()]) {
      expect(await sealedNote(bytes, undefined)).toBeNull();
    }
  });

  it('is not waited for once the reading was cancelled', async () => {
    await expect(sealedNote(file, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});

test('Words that were changed in a file win over those that it carries, and over its seal', async () => {
  const shown = await withPart('word/document.xml', (words) => words.replace(SAYS, 'That the fares rise.'));
  const carried = await withPart('customXml/item1.xml', (words) =>
    words.replace(SAYS, 'That the fares rise.'),
  );
  const [one, other] = [await readWord(shown, { name: 'a' }), await readWord(carried, { name: 'b' })];
  expect(one.ok && writeNote(one.note)).toContain('That the fares rise.');
  expect(other.ok && writeNote(other.note)).toContain(SAYS);
});
