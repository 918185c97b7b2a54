import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWord } from '../../../src-main/read-word/open-word.ts';
import type { WordPiece } from '../../../src-main/read-word/word-piece.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import {
  abstractNum,
  num,
  paragraph,
  partsOf,
  run,
  style,
  table,
  wordFile,
  xml,
  zipOf,
} from './word-files.ts';

/** A file takes some milliseconds to make and to read. */
const RUNS = { numRuns: Math.ceil(CASES / 20), ...SEED };

const STYLES =
  style('Normal', 'Normal') +
  style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr>') +
  style('Tag', 'Tag', '<w:rPr><w:vanish/></w:rPr>');
const NUMBERING =
  abstractNum(0, [
    ['decimal', '%1.', '<w:pStyle w:val="H1"/>'],
    ['lowerLetter', '%1(%2)'],
    ['bullet', '•'],
  ]) + num(1, 0);

/** Reads a file whatever it is: the answer, which is never a fault of the reader. */
async function answered(bytes: Uint8Array): Promise<readonly WordPiece[] | null> {
  const opened = await openWord(bytes);
  if (opened.ok) return opened.content.pieces;
  expect(opened.trouble).toMatch(/^this .*\. Nothing was changed\. [A-Z].*\.$/);
  expect(opened.trouble).not.toContain('report this');
  return null;
}

function wordsIn(pieces: readonly WordPiece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'table'
        ? piece.rows
            .flat()
            .map((cell) => wordsIn(cell.pieces))
            .join('')
        : piece.runs.map(({ words }) => words).join(''),
    )
    .join('');
}

/** Words with what XML must escape, and with what must not be lost. */
const words = fc.stringMatching(/^[a-zäß “”&<>"'–\u00a0\u2003😀]{1,8}$/u);

/** XML with the words that are shown of it. */
interface Shown {
  readonly xml: string;
  readonly shown: string;
}

const together = (all: readonly Shown[], wrap: (inside: string) => string): Shown => ({
  xml: wrap(all.map((one) => one.xml).join('')),
  shown: all.map((one) => one.shown).join(''),
});
const unseen = (inside: string): Shown => ({ xml: inside, shown: '' });
const fieldOf = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const { inline, block } = fc.letrec<{ inline: Shown; block: Shown }>((tie) => {
  const inlines = fc.array(tie('inline'), { maxLength: 3 });
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(words, fc.constantFrom('', '<w:b/>', '<w:i/>')).map(([text, look]) => ({
        xml: run(text, look),
        shown: text,
      })),
      fc.constantFrom<Shown>(
        { xml: '<w:r><w:tab/></w:r>', shown: '\t' },
        { xml: '<w:r><w:br/><w:t>x</w:t></w:r>', shown: '\nx' },
        unseen('<w:proofErr w:type="spellStart"/>'),
        unseen('<w:r><w:footnoteReference w:id="3"/></w:r>'),
        unseen('<w:del w:id="1" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>'),
        unseen('<w:moveFrom w:id="1"><w:r><w:t>gone</w:t></w:r></w:moveFrom>'),
      ),
      inlines.map((all) => together(all, (inside) => `<w:ins w:id="1" w:author="A">${inside}</w:ins>`)),
      inlines.map((all) => together(all, (inside) => `<w:hyperlink r:id="x">${inside}</w:hyperlink>`)),
      inlines.map((all) =>
        together(all, (inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`),
      ),
      inlines.map((all) =>
        together(
          all,
          (inside) =>
            `<mc:AlternateContent><mc:Choice Requires="w14">${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`,
        ),
      ),
      fc.tuple(inlines, inlines).map(([instruction, result]) => ({
        xml: fieldOf(instruction.map((one) => one.xml).join(''), result.map((one) => one.xml).join('')),
        shown: result.map((one) => one.shown).join(''),
      })),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(
          inlines,
          fc.constantFrom(
            {},
            { style: 'H1' },
            { num: 1, level: 2 },
            { properties: '<w:rPr><w:del w:id="1"/></w:rPr>' },
          ),
        )
        .map(([all, looks]) => together(all, (inside) => paragraph(inside, looks))),
      fc
        .array(fc.array(blocks, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows) => ({
          // A cell that begins with no tag would be taken for words.
          xml: table(
            rows.map((cells) => cells.map((cell) => `<!---->${cell.map((one) => one.xml).join('')}`)),
          ),
          shown: rows
            .flat(2)
            .map((one) => one.shown)
            .join(''),
        })),
      blocks.map((all) => together(all, (inside) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`)),
    ),
  };
});

/** Elements of Word in any order and nesting, as no program writes them. */
const NAMES = [
  ...['p', 'r', 't', 'tbl', 'tr', 'tc', 'pPr', 'rPr', 'numPr', 'sdt', 'sdtContent', 'ins', 'del', 'fldChar'],
  ...['instrText', 'tab', 'hyperlink', 'sectPr', 'drawing', 'pict', 'object', 'txbxContent', 'ruby', 'tcPr'],
  ...['trPr', 'vMerge', 'gridSpan', 'gridBefore', 'numId', 'ilvl', 'pStyle', 'vanish', 'outlineLvl', 'sym'],
].map((name) => `w:${name}`);
const OTHERS = [
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'wp:docPr',
  'pic:pic',
  'v:shape',
  'm:oMath',
  'm:t',
];
const ATTRIBUTES = [
  '',
  ' w:val="1"',
  ' w:val="H1"',
  ' w:val="-7"',
  ' w:fldCharType="begin"',
  ' w:fldCharType="end"',
];

const wild = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...NAMES, ...OTHERS),
      fc.constantFrom(...ATTRIBUTES, ' Requires="w"', ' w:char="F0B7"'),
      fc.array(fc.oneof({ depthSize: 'medium' }, words.map(xml), tie('element')), { maxLength: 4 }),
    )
    .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join('')}</${name}>`),
})).element;

describe('Reading a file', () => {
  test('gives all words that are shown, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
        const body = blocks.map((one) => one.xml).join('');
        const pieces = await answered(
          await wordFile({ body, styles: STYLES, numbering: NUMBERING }, 'STORE'),
        );
        expect(pieces === null ? null : wordsIn(pieces)).toBe(blocks.map((one) => one.shown).join(''));
      }),
      RUNS,
    );
  });

  test('gives the words of one paragraph, whatever they are wrapped in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(inline, { maxLength: 8 }), async (all) => {
        const { xml: body, shown } = together(all, (inside) => paragraph(inside));
        const pieces = await answered(await wordFile({ body }, 'STORE'));
        expect(pieces).toHaveLength(1);
        expect(wordsIn(pieces ?? [])).toBe(shown);
      }),
      RUNS,
    );
  });

  test('never fails, however its elements stand in one another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(wild, { maxLength: 5 }),
        fc.array(wild, { maxLength: 3 }),
        async (body, beside) => {
          const inside = beside.join('');
          const parts = {
            body: body.join(''),
            styles: STYLES + inside,
            numbering: NUMBERING + inside,
            comments: `<w:comment>${inside}</w:comment>`,
            settings: inside,
          };
          const file = await wordFile(parts, 'STORE');
          expect(await answered(file)).not.toBeNull();
        },
      ),
      RUNS,
    );
  });

  const SAMPLE = {
    body:
      paragraph(run('Fares review'), { style: 'H1' }) +
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]) +
      paragraph(run('end')),
    styles: STYLES,
    numbering: NUMBERING,
    comments: `<w:comment w:id="0" w:author="A">${paragraph(run('Is it?'))}</w:comment>`,
    headers: [paragraph(run('Draft'))],
    title: 'Fares',
    carried: 'Fares\r\n',
  };

  test('never fails on bytes that were changed, cut out, doubled or cut off', async () => {
    const whole = await wordFile(SAMPLE);
    const at = fc.nat({ max: whole.length - 1 });
    const damage = fc.oneof(
      fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 6 })).map(([place, bytes]) => {
        const damaged = Uint8Array.from(whole);
        damaged.set(bytes.subarray(0, whole.length - place), place);
        return damaged;
      }),
      fc.tuple(at, at).map(([from, to]) => Buffer.concat([whole.subarray(0, from), whole.subarray(to)])),
      fc
        .tuple(at, fc.uint8Array({ maxLength: 40 }))
        .map(([place, bytes]) => Buffer.concat([whole.subarray(0, place), bytes])),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
      fc.uint8Array({ maxLength: 600 }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        await answered(bytes);
      }),
      RUNS,
    );
  });

  test('never fails on parts whose text was changed', async () => {
    const parts = partsOf(SAMPLE);
    const names = Object.keys(parts);
    const TOKENS = [
      '<',
      '>',
      '/>',
      '&',
      '"',
      'w:',
      '</w:p>',
      '<w:p>',
      '<!--',
      '<![CDATA[',
      '<!DOCTYPE x>',
      '\0',
      '\ufeff',
      'xmlns=""',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat({ max: 20 }),
        fc.array(fc.constantFrom(...TOKENS), { maxLength: 3 }),
        async (name, place, cut, tokens) => {
          const text = String(parts[name]);
          const from = place % text.length;
          const damaged = text.slice(0, from) + tokens.join('') + text.slice(from + cut);
          await answered(await zipOf({ ...parts, [name]: damaged }, 'STORE'));
        },
      ),
      RUNS,
    );
  });
});
