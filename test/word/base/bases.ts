import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import JSZip from 'jszip';
import { ensureTool } from '../../tools.ts';
import { LETTERHEAD, LOGO } from './letterhead.ts';

const run = promisify(execFile);

/** A start of LibreOffice with a new profile takes up to half a minute on a slow machine. */
const CONVERSION_LIMIT_MS = 130_000;

/** A letterhead that LibreOffice saved as a Word document. */
export async function libreOfficeBase(): Promise<Uint8Array> {
  const soffice = await ensureTool('libreoffice');
  const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-base-'));
  try {
    const file = path.join(folder, 'letterhead.fodt');
    await writeFile(file, LETTERHEAD);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    await run(
      soffice,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'docx', '--outdir', folder, file],
      { timeout: CONVERSION_LIMIT_MS, killSignal: 'SIGKILL' },
    );
    return await readFile(file.replace(/fodt$/, 'docx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The document of which pandoc takes the looks of its own Word files: it has neither header nor footer. */
export async function pandocBase(): Promise<Uint8Array> {
  const pandoc = await ensureTool('pandoc');
  const folder = await mkdtemp(path.join(tmpdir(), 'minutewright-base-'));
  try {
    const file = path.join(folder, 'reference.docx');
    await run(pandoc, ['-o', file, '--print-default-data-file', 'reference.docx']);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A letterhead in two sections, of which the second takes over the header of the first; upright letter paper. */
export async function docxBase(): Promise<Uint8Array> {
  const logo = new ImageRun({
    type: 'png',
    data: Buffer.from(LOGO, 'base64'),
    transformation: { width: 40, height: 40 },
    altText: { name: 'Crest', description: 'Crest of Marshland', title: '' },
  });
  const page = { size: { width: 12240, height: 15840 }, margin: { left: 2000, right: 2000 } };
  const document = new Document({
    styles: {
      default: { heading1: { run: { color: '7030A0', size: 30, smallCaps: true } } },
    },
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({
            children: [new Paragraph({ children: [logo, new TextRun('Marshland Council')] })],
          }),
        },
        children: [new Paragraph('Words of the base, on its cover.')],
      },
      {
        properties: { page },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ children: ['Leaf ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph('Words of the base, after its cover.')],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a base that is written by hand has in it; what is not given is as small as it can be. */
export interface MadeBase {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly header?: string;
  /** Relations of the header: ids, with the last word of the type and the target. */
  readonly headerRelations?: readonly (readonly [
    id: string,
    type: string,
    target: string,
    mode?: 'External',
  ])[];
  readonly headerType?: string;
  /** Further parts by their names. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Further types by the names of parts. */
  readonly types?: Readonly<Record<string, string>>;
  /** In place of Word's namespace in the main document. */
  readonly namespace?: string;
  readonly mainType?: string;
}

const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1440" w:bottom="1000" w:left="1440"/>';

/** Packs a base that is written by hand. */
export async function madeBase(made: MadeBase): Promise<Uint8Array> {
  const { header = '', headerRelations = [], parts = {}, types = {}, namespace = W } = made;
  const zip = new JSZip();
  const put = (name: string, content: string | Uint8Array): void => void zip.file(name, content);
  const overrides = {
    'word/document.xml': made.mainType ?? `${TYPE}.document.main+xml`,
    'word/styles.xml': `${TYPE}.styles+xml`,
    'word/numbering.xml': `${TYPE}.numbering+xml`,
    'word/settings.xml': `${TYPE}.settings+xml`,
    'word/header1.xml': `${TYPE}.header+xml`,
    ...types,
  };
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      Object.entries(overrides)
        .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
        .join('') +
      '</Types>',
  );
  put('_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']]));
  put(
    'word/_rels/document.xml.rels',
    relations(
      ['styles', 'numbering', 'settings', 'header'].map((type) => [
        type,
        type,
        type === 'header' ? 'header1.xml' : `${type}.xml`,
      ]),
    ),
  );
  const reference = `<w:headerReference w:type="${made.headerType ?? 'default'}" r:id="header"/>`;
  put(
    'word/document.xml',
    `<w:document ${namespace} ${R}><w:body>${made.body ?? '<w:p/>'}` +
      `<w:sectPr>${header === '' ? '' : reference}${PAGE}</w:sectPr></w:body></w:document>`,
  );
  put('word/styles.xml', `<w:styles ${W}>${made.styles ?? ''}</w:styles>`);
  put('word/numbering.xml', `<w:numbering ${W}>${made.numbering ?? ''}</w:numbering>`);
  put('word/settings.xml', `<w:settings ${W} ${R}>${made.settings ?? ''}</w:settings>`);
  put('word/header1.xml', header.startsWith('<!') ? header : headerPart(header));
  put('word/_rels/header1.xml.rels', relations(headerRelations));
  for (const [name, content] of Object.entries(parts)) put(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const DRAWING_NAMES =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

function headerPart(content: string): string {
  return `<w:hdr ${W} ${R} ${DRAWING_NAMES}>${content}</w:hdr>`;
}

function relations(
  all: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[],
): string {
  const each = all.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** A picture in a header; `blip` are the attributes by which it names its file. */
export function picture(blip: string, description = 'Crest'): string {
  return (
    '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/>' +
    `<wp:docPr id="1" name="Crest" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Crest"/><pic:cNvPicPr/></pic:nvPicPr>' +
    `<pic:blipFill><a:blip ${blip}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** A paragraph of runs. */
export function line(...runs: readonly string[]): string {
  return `<w:p>${runs.map((content) => (content.startsWith('<w:') ? content : words(content))).join('')}</w:p>`;
}

/** A run of words. */
export function words(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A field in runs: its instruction, and what it last showed. */
export function field(instruction: string, result: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    `${words(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
}
