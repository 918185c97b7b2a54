import { beforeAll, describe, expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import type { WordOptions } from '../../src-main/word/word-options.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EMPTY, EVERYTHING } from './fixtures.ts';
import { GENERATED_NOTES } from './generated-notes.ts';
import { ALL_NOTES } from './notes.ts';
import { ALL_ON, FULL_SETS } from './option-sets.ts';
import { packageFaults } from './package-faults.ts';
import { schemaErrors } from './valid-files.ts';
import { paragraphsOf, part, unpack, valuesOf } from './word-file.ts';

interface Case {
  readonly name: string;
  readonly note: Note;
  readonly options: WordOptions;
}

const CASES: readonly Case[] = [
  ...[...ALL_NOTES, { name: 'an empty note', note: EMPTY }].map((named) => ({ ...named, options: {} })),
  ...GENERATED_NOTES.map((named) => ({ ...named, options: ALL_ON })),
  ...FULL_SETS.map(({ called, options }) => ({ name: called, note: EVERYTHING, options })),
  { name: 'an empty note with all there is', note: EMPTY, options: ALL_ON },
];

/** Each validation is the start of a program. */
const VALIDATION_LIMIT_MS = 5 * 60_000;

let files: readonly Uint8Array[] = [];
let errors: readonly (readonly string[])[] = [];

beforeAll(async () => {
  files = await Promise.all(CASES.map(({ note, options }) => writeWord(note, options)));
  errors = await schemaErrors(files);
}, VALIDATION_LIMIT_MS);

describe.each(CASES.map(({ name }, index) => ({ name, index })))('the document of $name', ({ index }) => {
  const parts = () => unpack(files[index] ?? new Uint8Array());

  test('is valid by the Open XML SDK', () => {
    expect(errors[index]).toEqual([]);
  });

  test('is a whole package', async () => {
    expect(packageFaults(await parts())).toEqual([]);
  });

  test('uses only styles that it defines', async () => {
    const found = await parts();
    const styles = part(found, 'word/styles.xml');
    const defined = Array.from(styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"/g), ([, id]) => id);
    const used = [...found.values()].flatMap((xml) =>
      ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'].flatMap((element) =>
        valuesOf(xml, element),
      ),
    );
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('uses only lists that it defines', async () => {
    const found = await parts();
    const numbering = part(found, 'word/numbering.xml');
    const defined = ['0', ...Array.from(numbering.matchAll(/<w:num w:numId="(\d+)"/g), ([, id]) => id)];
    const used = [...found.values()].flatMap((xml) => valuesOf(xml, 'numId'));
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    const abstract = Array.from(
      numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)"/g),
      ([, id]) => id,
    );
    expect(valuesOf(numbering, 'abstractNumId').filter((id) => !abstract.includes(id))).toEqual([]);
  });

  test('leaves the looks to its styles', async () => {
    const document = part(await parts(), 'word/document.xml');
    expect(document).not.toMatch(/<w:(?:b|i|u|sz|color|rFonts|spacing|pBdr|jc|shd|highlight)[ />]/);
    const plain = paragraphsOf(document).filter(({ style }) => style === null);
    expect(plain).toEqual([]);
  });

  test('has no empty paragraph but in cells of its tables', async () => {
    const document = part(await parts(), 'word/document.xml');
    const outside = paragraphsOf(document.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''));
    expect(outside.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});
