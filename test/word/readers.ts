import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { ensureTool } from '../tools.ts';

const run = promisify(execFile);

export type ToldKind = 'entry' | 'decision' | 'action' | 'item';

/** What a reader that knows nothing of the product finds in a file by the names of the styles. */
export interface Told {
  readonly kind: ToldKind;
  readonly words: string;
}

/** What a reader finds: what is told in order, and the words of the cells of the tables, row by row. */
export interface Reading {
  readonly told: readonly Told[];
  readonly cells: readonly string[];
}

/** The styles of paragraphs by what is told in them. */
const KINDS: Readonly<Record<string, ToldKind>> = {
  'heading 1': 'entry',
  Decision: 'decision',
  'Decision List': 'decision',
  'Decision List 2': 'decision',
  Action: 'action',
  'Action Next': 'action',
  'Action List': 'action',
  'Action List Next': 'action',
  'Action List 2': 'action',
  'List Bullet': 'item',
  'List Bullet 2': 'item',
  'List Bullet 3': 'item',
  'List Number': 'item',
  'List Number 2': 'item',
  'List Number 3': 'item',
  'Part Marker': 'item',
};

const STYLES = Object.entries(KINDS).map(([style, kind]) => `p[style-name='${style}'] => p.${kind}:fresh`);

/** What mammoth finds, by way of its web page. */
export async function readByMammoth(file: Uint8Array): Promise<Reading> {
  const options = { styleMap: [...STYLES, 'p => p:fresh'], ignoreEmptyParagraphs: true };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, options);
  const told = Array.from(
    value.matchAll(/<p class="(entry|decision|action|item)">(.*?)<\/p>/gs),
    ([, kind = '', html = '']) => ({ kind: kind as ToldKind, words: plain(unescaped(html)) }),
  );
  const cells = Array.from(value.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs), ([, html = '']) =>
    plain(unescaped(html.replaceAll('</p><p', '</p> <p'))),
  );
  return { told: told.filter(({ words }) => words !== ''), cells };
}

function unescaped(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
}

/** A node of pandoc's tree: `t` is its kind, `c` what it holds. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** What pandoc finds, by way of its tree as JSON. */
export async function readByPandoc(file: Uint8Array): Promise<Reading> {
  const pandoc = await ensureTool('pandoc');
  const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-pandoc-'));
  try {
    const name = path.join(folder, 'note.docx');
    await writeFile(name, file);
    const args = ['--from', 'docx+styles', '--to', 'json', name];
    const { stdout } = await run(pandoc, args, { maxBuffer: 2 ** 27 });
    const told: Told[] = [];
    const cells: string[] = [];
    walk(JSON.parse(stdout).blocks, null, { told, cells });
    return { told, cells };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Found {
  readonly told: Told[];
  readonly cells: string[];
}

/** Looks through all blocks in order; `style` is that of the paragraph around them. */
function walk(value: unknown, style: string | null, found: Found): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, style, found);
    return;
  }
  if (!isNode(value)) return;
  switch (value.t) {
    case 'Div': {
      const [attributes, blocks] = value.c as [unknown, unknown];
      walk(blocks, styleIn(attributes) ?? style, found);
      return;
    }
    case 'Header': {
      // Headings in styles of ours have the style for a class. One that is taken out of its list has this one.
      const [, attributes, inlines] = value.c as [number, readonly [string, readonly string[]], unknown];
      if (attributes[1].every((name) => name === 'list-paragraph')) tell('entry', inlines, found);
      return;
    }
    case 'Para':
    case 'Plain': {
      const kind = style === null ? undefined : KINDS[style];
      if (kind) tell(kind, value.c, found);
      return;
    }
    case 'Table': {
      // Its cells are arrays of [attributes, alignment, rows, columns, blocks], heads and bodies alike.
      for (const cell of cellsIn(value.c)) {
        found.cells.push(plain(wordsIn(cell)));
        walk(cell, style, found);
      }
      return;
    }
    default:
      walk(value.c, style, found);
  }
}

function tell(kind: ToldKind, inlines: unknown, { told }: Found): void {
  const words = plain(wordsIn(inlines));
  if (words !== '') told.push({ kind, words });
}

function cellsIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  if (value.length === 5 && isNode(value[1]) && value[1].t.startsWith('Align')) return [value[4]];
  return value.flatMap(cellsIn);
}

function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value;
}

function styleIn(attributes: unknown): string | null {
  const [, , pairs] = attributes as [string, readonly string[], readonly (readonly [string, string])[]];
  return pairs.find(([name]) => name === 'custom-style')?.[1] ?? null;
}

/** The words in blocks or runs of pandoc's tree, in order. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  if (!isNode(value)) return '';
  switch (value.t) {
    case 'Str':
      return value.c as string;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Para':
    case 'Plain':
      return `${wordsIn(value.c)} `;
    case 'Header':
      return `${wordsIn((value.c as readonly unknown[])[2])} `;
    case 'Code':
    case 'Math':
      return (value.c as readonly [unknown, string])[1];
    case 'Quoted': {
      const [kind, inlines] = value.c as [PandocNode, unknown];
      const [open, close] = kind.t === 'SingleQuote' ? ['‘', '’'] : ['“', '”'];
      return `${open}${wordsIn(inlines)}${close}`;
    }
    default:
      return wordsIn(value.c);
  }
}

/** Words in one line, without what no reader keeps. */
export function plain(words: string): string {
  return words.replace(/[\s\u00a0]+/g, ' ').trim();
}
