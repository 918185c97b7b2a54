import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF tells, as Mozilla's reader takes it. */
export interface PdfFacts {
  readonly isTagged: boolean;
  readonly language: string;
  readonly title: string;
  readonly creator: string;
  readonly created: string;
  readonly changed: string;
  /** The headings of the outline, each indented by its level. */
  readonly outline: readonly string[];
  /** The words of each page, in the order in which they are drawn. */
  readonly pages: readonly string[];
  /** The words of each page that have tags, in the order in which they are read. */
  readonly read: readonly string[];
  /** The roles of its tags. */
  readonly roles: readonly string[];
  readonly fonts: readonly string[];
  /** Width and height of the first page in points. */
  readonly size: readonly number[];
}

/** A part of the tags of a page, or words with them. */
interface TagNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

/** Reads a PDF. */
export async function readPdf(file: Uint8Array): Promise<PdfFacts> {
  const fonts = Buffer.from(file)
    .toString('latin1')
    .matchAll(/\/BaseFont \/(\S+)/g);
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  const { info } = (await document.getMetadata()) as { readonly info: Readonly<Record<string, string>> };
  // The types have an object for it.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const pages = await pagesOf(document);
  const tags = await Promise.all(
    pages.map(async (page) => (await page.getStructTree()) as unknown as TagNode),
  );
  const words = await Promise.all(pages.map(wordsOf));
  const facts: PdfFacts = {
    isTagged: marks?.get('Marked') === true,
    language: info['Language'] ?? '',
    title: info['Title'] ?? '',
    creator: info['Creator'] ?? '',
    created: info['CreationDate'] ?? '',
    changed: info['ModDate'] ?? '',
    outline: outlineLines((await document.getOutline()) as readonly OutlineNode[], ''),
    pages: words.map(({ all }) => all),
    read: words.map(({ byTag }, index) => readAloud(tags[index], byTag)),
    roles: [...new Set(tags.flatMap(rolesIn))],
    fonts: [...new Set(Array.from(fonts, ([, font = '']) => font))],
    size: pages[0]?.view.slice(2) ?? [],
  };
  await document.loadingTask.destroy();
  return facts;
}

function pagesOf(document: PDFDocumentProxy): Promise<readonly PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
}

/** The words of a page, all and by the names of the tags that they have. */
async function wordsOf(
  page: PDFPageProxy,
): Promise<{ readonly all: string; readonly byTag: ReadonlyMap<string, string> }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byTag = new Map<string, string>();
  const open: (string | null)[] = [];
  let all = '';
  for (const item of items) {
    if ('str' in item) {
      const words = item.str + (item.hasEOL ? ' ' : '');
      const tag = open.at(-1);
      all += words;
      if (tag) byTag.set(tag, (byTag.get(tag) ?? '') + words);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { readonly id?: string }).id ?? null);
  }
  return { all, byTag };
}

function readAloud(node: TagNode | undefined, byTag: ReadonlyMap<string, string>): string {
  if (!node) return '';
  if (node.type === 'content') return byTag.get(node.id ?? '') ?? '';
  return (node.children ?? []).map((child) => readAloud(child, byTag)).join(' ');
}

function rolesIn({ role, children = [] }: TagNode): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}

function outlineLines(nodes: readonly OutlineNode[] | null, indent: string): readonly string[] {
  return (nodes ?? []).flatMap(({ title, items }) => [
    `${indent}${title.replace(/\s+/g, ' ').trim()}`,
    ...outlineLines(items, `${indent}  `),
  ]);
}
