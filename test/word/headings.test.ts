import { expect, test } from 'vitest';
import { agendaItem, header, paragraph, partHeading } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EVERYTHING } from './fixtures.ts';
import { firstValueOf, paragraphsOf, part, unpack } from './word-file.ts';

async function headingsOf(note: Parameters<typeof writeWord>[0]) {
  const document = part(await unpack(await writeWord(note)), 'word/document.xml');
  return paragraphsOf(document).filter(({ style }) => style?.includes('Heading') && style !== 'TableHeading');
}

test('an entry has one heading of its title, before which Word counts its number', async () => {
  const headings = await headingsOf(EVERYTHING);
  expect(headings.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
    'Declarations of Interest',
    'Fares review',
    'Pier Lease',
    'A notice with no number',
  ]);
});

test('parts and the attendance have headings of their own', async () => {
  const headings = await headingsOf(EVERYTHING);
  expect(
    headings.filter(({ style }) => style !== 'Heading1').map(({ style, text }) => [style, text]),
  ).toEqual([
    ['PartHeading', 'PART ONE'],
    ['PartHeading', 'PART TWO'],
    ['AttendanceHeading', 'Appendix A - Attendance'],
  ]);
});

test('all headings are of the first level of the outline, so that none is skipped', async () => {
  const styles = part(await unpack(await writeWord(EVERYTHING)), 'word/styles.xml');
  const levelOf = (id: string): string | null =>
    firstValueOf(
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '',
      'outlineLvl',
    );
  expect(levelOf('Heading1')).toBe('0');
  expect(levelOf('PartHeading')).toBe('0');
  expect(styles).toMatch(/w:styleId="AttendanceHeading".*?<w:basedOn w:val="Heading1"\/>/s);
});

test('an entry with neither number nor title has no heading', async () => {
  const note = [header('Note'), agendaItem({ ai: 1, number: '', title: '' }, [paragraph('Words.')])] as const;
  expect(await headingsOf(note)).toEqual([]);
});

test('an entry with a number alone has it for its heading', async () => {
  const note = [header('Note'), agendaItem({ ai: 1, number: '107', title: '' })] as const;
  expect((await headingsOf(note)).map(({ text }) => text)).toEqual(['107']);
});

test('a heading of a part within an entry stays in its place', async () => {
  const note = [
    header('Note'),
    agendaItem({ ai: 1, number: '1', title: 'First' }, [
      paragraph('Words.'),
      partHeading('PART TWO SUMMARY'),
    ]),
  ] as const;
  expect((await headingsOf(note)).map(({ text }) => text)).toEqual(['First', 'PART TWO SUMMARY']);
});

test('the reference of an entry stands under its heading', async () => {
  const document = part(await unpack(await writeWord(EVERYTHING)), 'word/document.xml');
  const paragraphs = paragraphsOf(document);
  const at = paragraphs.findIndex(({ style }) => style === 'ItemReference');
  expect(paragraphs[at]?.text).toBe('E.70/23');
  expect(paragraphs[at - 1]?.text).toBe('Fares review');
});

test('a paragraph with a number of its own has it before a tab', async () => {
  const document = part(await unpack(await writeWord(EVERYTHING)), 'word/document.xml');
  const numbered = paragraphsOf(document).filter(({ style }) => style === 'NumberedParagraph');
  expect(numbered[0]?.text).toBe('58.1\tCouncillor Winter sat in for Councillor Yorke.');
});

test('what is kept for the committee system is not shown', async () => {
  const parts = await unpack(await writeWord(EVERYTHING));
  const shown = [...parts].filter(([name]) => !name.startsWith('customXml/')).map(([, xml]) => xml);
  expect(shown.join('')).not.toMatch(/LAYOUT_SECTION|FIELD_SUMMARY|Decisions and actions/);
});
